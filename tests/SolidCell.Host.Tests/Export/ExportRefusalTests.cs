using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Store.Writing;

namespace SolidCell.Host.Tests.Export;

/// <summary>What solidcell export says when it cannot do what was asked: one line, and nothing written.</summary>
public sealed class ExportRefusalTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public ExportRefusalTests() => ExportedTest.Write(_store);

    private string Output => Path.Combine(_store.Directory, "out", "t.bdf.csv");

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData("ffff", "There is no test 'ffff'; 'solidcell tests' lists them.")]
    [InlineData("0707070a", "There is no test '0707070a'; did you mean '07070707'? 'solidcell tests' lists them.")]
    [InlineData("Li/0816", "There is no test 'Li/0816'; did you mean 'Li/0815'? 'solidcell tests' lists them.")]
    [InlineData("", "There is no test ''; 'solidcell tests' lists them.")]
    public async Task A_test_that_is_not_there_gets_the_nearest_one(string word, string message) => await AssertRefusedAsync(message, word);

    [Fact]
    public async Task A_cell_with_several_tests_is_not_enough()
    {
        using (var writer = new RecordWriter(_store.Database, TimeProvider.System))
        {
            writer.Write("press-2", HandMadeBatch.Of(1, HandMadeBatch.Start(0, 8)));
            writer.Write("press-3", HandMadeBatch.Of(1, HandMadeBatch.Start(0, 9)));
            writer.Commit();
        }

        Assert.Contains("Cell 'unnamed' has had 2 tests: ", await RefusalAsync("unnamed"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named() =>
        await AssertRefusedAsync($"There is no folder {Path.GetDirectoryName(Output)}; make it, or name another file with --output FILE.",
            "Li/0815");

    [Fact]
    public async Task A_file_that_is_there_is_kept_unless_forced()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Output)!);
        await File.WriteAllTextAsync(Output, "mine", TestContext.Current.CancellationToken);
        await AssertRefusedAsync($"{Output} is there already; name another file with --output FILE, or write over it with --force.",
            "Li/0815");
        Assert.Equal("mine", await File.ReadAllTextAsync(Output, TestContext.Current.CancellationToken));
        Assert.Equal((ExitCode.Done, ""), await RunAsync("Li/0815", "--force"));
        Assert.StartsWith("Test Time / s,", await File.ReadAllTextAsync(Output, TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metadata_that_are_there_are_kept_too()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Output)!);
        string sidecar = Path.Combine(Path.GetDirectoryName(Output)!, "t.metadata.json");
        await File.WriteAllTextAsync(sidecar, "mine", TestContext.Current.CancellationToken);
        Assert.Contains(sidecar + " is there already", await RefusalAsync("Li/0815"), StringComparison.Ordinal);
        Assert.False(File.Exists(Output));
    }

    [Fact]
    public async Task All_formats_of_a_test_share_their_metadata_in_a_folder()
    {
        string folder = Path.GetDirectoryName(Output)!;
        Directory.CreateDirectory(folder);
        foreach (string format in new[] { "bdf.csv", "bdf.parquet", "csv", "json" })
        {
            Assert.Equal((ExitCode.Done, ""), await RunAsync("Li/0815", "--format", format, "--output", folder));
        }

        string sidecar =
            Assert.Single(
                Directory.GetFiles(folder, "*.metadata.json"), file => !file.EndsWith(".bdf.metadata.json", StringComparison.Ordinal));
        JsonNode metadata = JsonNode.Parse(await File.ReadAllTextAsync(sidecar, TestContext.Current.CancellationToken))!;
        Assert.Equal(["Li_0815-07070707.bdf.csv", "Li_0815-07070707.bdf.parquet", "Li_0815-07070707.csv"],
            metadata["files"]!.AsArray().Select(name => name!.ToString()));
        Assert.NotNull(metadata["samples_not_measured"]);
        Assert.Equal(6, Directory.GetFiles(folder).Length);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_leaves_nothing_behind()
    {
        // A folder of that name stands where the table is to be made; the rights of a folder would not stop root.
        Directory.CreateDirectory(Output + ".part");
        Assert.StartsWith($"solidcell: Cannot write {Output}: ", await RefusalAsync("Li/0815"), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(Output)!));
    }

    [Fact]
    public async Task A_running_test_is_exported_as_far_as_it_is_stored()
    {
        using (var writer = new RecordWriter(_store.Database, TimeProvider.System))
        {
            writer.Write("press-2", HandMadeBatch.Of(1, HandMadeBatch.Start(0, 8), HandMadeBatch.Samples(1, 5)));
            writer.Commit();
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Output)!);
        var output = new StringWriter();
        Assert.Equal(ExitCode.Done,
            await CommandRunner.RunAsync(AllCommands.Root(), ["export", "0808", "--format", "csv", "--data", _store.Directory, "--output",
                Output], output, TextWriter.Null, TestContext.Current.CancellationToken));
        Assert.Contains("still running", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(1 + 5, (await File.ReadAllLinesAsync(Output, TestContext.Current.CancellationToken)).Length);
    }

    private async Task AssertRefusedAsync(string message, string word) => Assert.Equal($"solidcell: {message}\n", await RefusalAsync(word));

    private async Task<string> RefusalAsync(string word)
    {
        (int code, string error) = await RunAsync(word);
        Assert.Equal(ExitCode.Failed, code);
        Assert.Single(error.TrimEnd('\n').Split('\n'));
        return error;
    }

    private async Task<(int Code, string Error)> RunAsync(string word, params string[] more)
    {
        var error = new StringWriter();
        int code =
            await CommandRunner.RunAsync(
                AllCommands.Root(), ["export", word, "--data", _store.Directory, .. more.Contains("--output")
                    ? [] : new[] { "--output", Output }, .. more], TextWriter.Null, error, TestContext.Current.CancellationToken);
        return (code, error.ToString());
    }
}
