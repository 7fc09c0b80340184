using System.Diagnostics;
using SolidCell.Core.Measurement;
using SolidCell.Host.CommandLine;
using SolidCell.Store.Registry;
using SolidCell.Store.Writing;

namespace SolidCell.Host.Tests.Completion;

/// <summary>What a shell is offered, by the directive that its script uses.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData("prot", "protocol")]
    [InlineData("completion ", "zsh")]
    [InlineData("protocol check ", "ccd")]
    [InlineData("serve --run ", "cycle-0.5")]
    [InlineData("flash bench-1 ", "ncm")]
    public async Task Commands_shells_and_protocols_are_offered(string line, string word) =>
        Assert.Contains(word, await SuggestedAsync(line));

    [Fact]
    public async Task Fixtures_tests_and_cells_of_the_data_directory_are_offered()
    {
        new CellRegistry(_store.Database, TimeProvider.System).Add(new NewCell("Li-0815", CellKind.Symmetric, 78_539_816));
        using (var writer = new RecordWriter(_store.Database, TimeProvider.System))
        {
            writer.Write("bench-7", HandMadeBatch.Of(1, HandMadeBatch.Samples(0, 5)));
            writer.Commit();
        }

        Assert.Contains("Li-0815", await SuggestedAsync($"cells show --data {_store.Directory} "));
        Assert.Contains("bench-7", await SuggestedAsync($"run stop --data {_store.Directory} "));
    }

    [Fact]
    public async Task A_directory_without_a_database_offers_no_names_and_no_errors()
    {
        string[] offered = await SuggestedAsync($"export --data {Path.Combine(_store.Directory, "none")} ");
        Assert.DoesNotContain(offered, word => word.Contains("solidcell", StringComparison.Ordinal));
        Assert.Contains("--format", offered);
    }

    [Fact]
    public async Task Help_shows_the_word_of_an_argument_and_not_what_completes_it()
    {
        string help = await OutputAsync("protocol", "check", "--help");
        Assert.DoesNotContain("ccd|", help, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bash_completes_with_the_script()
    {
        string folder = Directory.CreateDirectory(Path.Combine(_store.Directory, "bin")).FullName;
        string program = Path.Combine(folder, "solidcell");
        await File.WriteAllTextAsync(
            program, $"#!/bin/sh\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "solidcell.dll")}' \"$@\"\n",
            TestContext.Current.CancellationToken);
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no bash of its own.");
            return;
        }

        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        string script = $"""
            PATH='{folder}':$PATH
            {await OutputAsync("completion", "bash")}
            COMP_LINE='solidcell protocol check cycle' COMP_POINT=30 COMP_CWORD=3 COMP_WORDS=(solidcell protocol check cycle)
            _solidcell
            printf '%s\n' "$COMPREPLY"
            """;
        using Process bash = Process.Start(new ProcessStartInfo("bash", ["-c", script]) { RedirectStandardOutput = true })!;
        Assert.Equal("cycle-0.5", (await bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Trim());
    }

    private static async Task<string[]> SuggestedAsync(string line) =>
        (await OutputAsync($"[suggest:{line.Length}]", line)).Split('\n',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static async Task<string> OutputAsync(params string[] words)
    {
        using var output = new StringWriter();
        Assert.Equal(ExitCode.Done,
            await CommandRunner.RunAsync(AllCommands.Root(), words, output, TextWriter.Null, TestContext.Current.CancellationToken));
        return output.ToString();
    }
}
