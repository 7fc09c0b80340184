using System.Text.Json;
using SolidCell.Host.CommandLine;

namespace SolidCell.Host.Tests.Protocols;

public sealed class ProtocolCommandTests
{
    [Fact]
    public async Task Every_command_of_the_documentation_runs()
    {
        string directory = Directory.CreateTempSubdirectory("solidcell-protocol-").FullName;
        try
        {
            foreach (string line in DocumentedCommands())
            {
                string[] arguments = [.. line.Split(' ').Skip(1)
                    .Select(word => word.StartsWith("my-ccd", StringComparison.Ordinal) ? Path.Combine(directory, word) : word)];
                (int exit, string output, string error) = await RunAsync(arguments);
                Assert.True(exit == ExitCode.Done && output.Length > 0, line + ": " + error);
            }
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [Fact]
    public async Task Check_lists_every_problem_and_fails()
    {
        string file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file,
                "solidcell: 1\nname: x\ncell:\n  kind: symmetric\non:\n  hard-short: stop\nsteps:\n  - deposit: 4 V\n    for: 1 h\n  - rest: -1 s\n", TestContext.Current.CancellationToken);
            (int exit, string output, string _) = await RunAsync("protocol", "check", file);
            Assert.Equal(ExitCode.Failed, exit);
            Assert.Contains(file + ":8:14: error: ", output, StringComparison.Ordinal);
            Assert.Contains(file + ":10:11: error: ", output, StringComparison.Ordinal);
            Assert.EndsWith("2 errors, 0 warnings" + Environment.NewLine, output, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task New_puts_the_schema_that_its_first_line_names_beside_the_file()
    {
        string directory = Directory.CreateTempSubdirectory("solidcell-protocol-").FullName;
        try
        {
            string file = Path.Combine(directory, "mine.yaml");
            Assert.Equal(ExitCode.Done, (await RunAsync("protocol", "new", file, "--from", "ncm")).Exit);
            Assert.Contains("name: mine", File.ReadLines(file));
            string first = File.ReadLines(file).First();
            string schema = Path.Combine(directory, first.Split('=')[1]);
            Assert.StartsWith("# yaml-language-server: $schema=", first, StringComparison.Ordinal);
            Assert.Equal((await RunAsync("protocol", "schema")).Output,
                await File.ReadAllTextAsync(schema, TestContext.Current.CancellationToken));
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [Fact]
    public async Task New_does_not_write_over_a_file()
    {
        string file = Path.GetTempFileName();
        try
        {
            (int exit, string _, string error) = await RunAsync("protocol", "new", file);
            Assert.Equal(ExitCode.Failed, exit);
            Assert.Contains("exists already", error, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("protocol", "list", "--json")]
    [InlineData("protocol", "check", "ccd", "--json")]
    [InlineData("protocol", "show", "ncm", "--json")]
    [InlineData("protocol", "simulate", "dcir", "--cell", "bare-li", "--hours", "0.3", "--json")]
    public async Task Json_is_one_document(params string[] arguments)
    {
        (int exit, string output, string error) = await RunAsync(arguments);
        Assert.True(exit == ExitCode.Done, error);
        using JsonDocument document = JsonDocument.Parse(output);
    }

    [Theory]
    [InlineData("no built-in protocol of that name", "protocol", "show", "nope")]
    [InlineData("There is no virtual cell 'nope'", "protocol", "simulate", "ccd", "--cell", "nope")]
    [InlineData("--hours must be above 0", "protocol", "simulate", "ccd", "--hours", "0")]
    [InlineData("is for a full one", "protocol", "simulate", "ncm", "--cell", "ndl-li")]
    [InlineData("is for a symmetric one; choose another with --cells", "demo", "--cells", "bare-li,ncm-ndl")]
    [InlineData("is for a symmetric one; choose another with --virtual", "serve", "--virtual", "ncm-ndl", "--run", "ccd")]
    [InlineData("is a folder", "protocol", "check", ".")]
    [InlineData("No built-in protocol is named", "protocol", "new", "/tmp/solidcell-never-written.yaml", "--from", "nope")]
    public async Task What_the_user_can_mend_is_one_line(string message, params string[] arguments)
    {
        (int exit, string _, string error) = await RunAsync(arguments);
        Assert.NotEqual(ExitCode.Done, exit);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    private static string[] DocumentedCommands()
    {
        string page = File.ReadAllText(Repository.PathTo("docs", "protocols.md"));
        return page.Split("```console\n")[1].Split("```")[0].Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static async Task<(int Exit, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int exit = await CommandRunner.RunAsync(AllCommands.Root(), arguments, output, error, TestContext.Current.CancellationToken);
        return (exit, output.ToString(), error.ToString());
    }
}
