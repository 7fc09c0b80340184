using System.Text.Json;
using SolidCell.Host.CommandLine;

namespace SolidCell.Host.Tests.Protocols;

public sealed class ProtocolExchangeTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("solidcell-exchange-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task An_export_that_changes_the_treatment_writes_nothing_and_fails_until_it_is_accepted()
    {
        string file = Path.Combine(_directory, "ccd.json");
        (int exit, string output, string error) = await RunAsync("protocol", "export", "ccd", "--to", "aurora", "-o", file);
        Assert.Equal(ExitCode.Failed, exit);
        Assert.Contains("treatment  on: `hard-short: stop`", output, StringComparison.Ordinal);
        Assert.Contains("--accept-losses", error, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
        Assert.Equal(ExitCode.Done, (await RunAsync("protocol", "export", "ccd", "--to", "aurora", "-o", file, "--accept-losses")).Exit);
        Assert.True(File.Exists(file));
    }

    [Fact]
    public async Task What_was_exported_is_imported_and_checks_without_errors()
    {
        string python = Path.Combine(_directory, "ncm.py");
        string yaml = Path.Combine(_directory, "again.yaml");
        Assert.Equal(ExitCode.Done, (await RunAsync("protocol", "export", "ncm", "--to", "pybamm", "-o", python, "--accept-losses")).Exit);
        (int exit, string output, string _) = await RunAsync("protocol", "import", python, "-o", yaml, "--capacity", "2.4", "--json");
        Assert.Equal(ExitCode.Done, exit);
        using JsonDocument document = JsonDocument.Parse(output);
        Assert.Equal("pybamm", document.RootElement.GetProperty("format").GetString());
        Assert.True(document.RootElement.GetProperty("written").GetBoolean());
        Assert.All(document.RootElement.GetProperty("losses").EnumerateArray(), loss => Assert.Equal("assumed", loss.GetProperty("kind").GetString()));
        Assert.Equal(ExitCode.Done, (await RunAsync("protocol", "check", yaml)).Exit);
        Assert.Contains("name: again", File.ReadLines(yaml));
    }

    [Fact]
    public async Task Currents_of_a_large_cell_become_rates_of_its_capacity()
    {
        string list = Path.Combine(_directory, "steps.txt");
        string yaml = Path.Combine(_directory, "steps.yaml");
        await File.WriteAllTextAsync(list, "Charge at 5 A until 4.2 V\nHold at 4.2 V until 50 mA\n", TestContext.Current.CancellationToken);
        (int exit, string _, string error) =
            await RunAsync("protocol", "import", list, "-o", yaml, "--capacity", "2.4", "--kind", "full", "--rates-of", "5000");
        Assert.True(exit == ExitCode.Done, error);
        string text = await File.ReadAllTextAsync(yaml, TestContext.Current.CancellationToken);
        Assert.Contains("charge: 1 C", text, StringComparison.Ordinal);
        Assert.Contains("current-below: 0.01 C", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("it exists already", "{}", "there.yaml")]
    [InlineData("is neither aurora-unicycler JSON nor PyBaMM", "solidcell: 1", "new.yaml")]
    [InlineData("cannot be read as aurora-unicycler", "{}", "new.yaml")]
    [InlineData("give it, in mAh: --capacity", "Hold at 4 V until C/50", "new.yaml")]
    public async Task What_the_user_can_mend_is_said_and_nothing_is_written(string message, string content, string target)
    {
        string source = Path.Combine(_directory, "source");
        string there = Path.Combine(_directory, "there.yaml");
        await File.WriteAllTextAsync(source, content, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(there, "mine", TestContext.Current.CancellationToken);
        (int exit, string _, string error) = await RunAsync("protocol", "import", source, "-o", Path.Combine(_directory, target));
        Assert.Equal(ExitCode.Failed, exit);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_directory, "new.yaml")));
        Assert.Equal("mine", await File.ReadAllTextAsync(there, TestContext.Current.CancellationToken));
    }

    private static async Task<(int Exit, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int exit = await CommandRunner.RunAsync(AllCommands.Root(), arguments, output, error, TestContext.Current.CancellationToken);
        return (exit, output.ToString(), error.ToString());
    }
}
