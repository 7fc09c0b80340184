using System.Text.Json.Nodes;
using SolidCell.Core.Measurement;
using SolidCell.Host.CommandLine;
using SolidCell.Store.Reading;

namespace SolidCell.Host.Tests.Imports;

/// <summary>solidcell import, as it is typed.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_second_import_of_a_file_says_that_it_is_there()
    {
        await ForeignFile.ImportAsync(_store);
        (int code, string output, _) = await RunAsync(ForeignFile.Write(_store, "again.csv"));
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("is in the database already, as test", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_import_of_a_cell_that_was_registered_wrong_is_imported_as_what_it_is()
    {
        string test = await ForeignFile.ImportAsync(_store);
        string path = ForeignFile.Write(_store);
        Assert.Contains($"solidcell tests delete {test[..8]} --yes", (await RunAsync(path)).Output, StringComparison.Ordinal);
        await DoneAsync("tests", "delete", test, "--yes");
        await DoneAsync("cells", "edit", ForeignFile.Cell, "--kind", "half");
        Assert.Contains($"test {test[..8]} of cell {ForeignFile.Cell}", (await RunAsync(path)).Output, StringComparison.Ordinal);
        using TestReader reader = new(_store.Database);
        Assert.Equal(CellKind.Half, reader.Find(Convert.FromHexString(test))!.CellKind);
    }

    [Fact]
    public async Task A_cell_as_large_as_a_cycler_takes_can_be_imported()
    {
        await DoneAsync("cells", "add", "pouch", "--kind", "full", "--area", "9000", "--capacity", "100000");
        string path = Path.Combine(_store.Directory, "pouch.csv");
        await File.WriteAllLinesAsync(path, Enumerable.Range(0, 400)
            .Select(i => FormattableString.Invariant($"{i * 10},{3.3 + (i % 200 * 0.001):0.000},{(i / 200 % 2 == 0 ? 90 : -90)}"))
            .Prepend("Test Time / s,Voltage / V,Current / A"), TestContext.Current.CancellationToken);
        using StringWriter output = new();
        using StringWriter errors = new();
        int code = await CommandRunner.RunAsync(AllCommands.Root(), ["import", path, "--cell", "pouch", "--json", "--data", _store.Directory],
            output, errors, TestContext.Current.CancellationToken);
        Assert.Equal((ExitCode.Done, 400), (code, (int)JsonNode.Parse(output.ToString())!["rows"]!));
        Assert.DoesNotContain("mA/cm2", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_area_that_cannot_be_the_cells_is_mended_by_a_command_that_there_is()
    {
        await DoneAsync("cells", "add", ForeignFile.Cell, "--kind", "full", "--area", "0.785");
        string path = Path.Combine(_store.Directory, "large.csv");
        await File.WriteAllLinesAsync(path, Enumerable.Range(0, 400)
            .Select(i => FormattableString.Invariant($"{i * 10},3.5,{(i / 200 % 2 == 0 ? 2 : -2)}"))
            .Prepend("Test Time / s,Voltage / V,Current / A"), TestContext.Current.CancellationToken);
        (int code, _, string errors) = await RunAsync(path);
        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("'solidcell cells edit --area'", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_does_not_keep_the_others_out()
    {
        await ForeignFile.ImportAsync(_store);
        string bad = Path.Combine(_store.Directory, "bad.csv");
        await File.WriteAllTextAsync(bad, "a,b,c\n1,2,3\n", TestContext.Current.CancellationToken);
        (int code, string output, string errors) = await RunAsync(bad, ForeignFile.Write(_store));
        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("bad.csv: no line names the time", errors, StringComparison.Ordinal);
        Assert.Contains("cycler.csv", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_that_is_not_registered_is_refused_with_the_command_that_does()
    {
        (int code, _, string errors) = await RunAsync(ForeignFile.Write(_store));
        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("solidcell cells add Li-0815", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_metadata_say_where_the_test_came_from()
    {
        string test = await ForeignFile.ImportAsync(_store);
        string path = Path.Combine(_store.Directory, "t.bdf.csv");
        await CommandRunner.RunAsync(AllCommands.Root(), ["export", test, "--output", path, "--data", _store.Directory], TextWriter.Null,
            TextWriter.Null, TestContext.Current.CancellationToken);
        JsonNode origin =
            JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(_store.Directory, "t.metadata.json"),
                TestContext.Current.CancellationToken))!["origin"]!;
        Assert.Equal(("cycler.csv", "Neware"), (origin["file"]!.ToString(), origin["instrument"]!.ToString()));
    }

    [Fact]
    public async Task A_healthy_full_cell_has_no_short()
    {
        string test = await ForeignFile.ImportAsync(_store);
        using TestReader reader = new(_store.Database);
        Assert.Empty(reader.ShortEvents(reader.Find(Convert.FromHexString(test))!));
    }

    private async Task DoneAsync(params string[] words)
    {
        using StringWriter errors = new();
        int code = await CommandRunner.RunAsync(AllCommands.Root(), [.. words, "--data", _store.Directory], TextWriter.Null, errors,
            TestContext.Current.CancellationToken);
        Assert.True(code == ExitCode.Done, errors.ToString());
    }

    private async Task<(int Code, string Output, string Errors)> RunAsync(params string[] files)
    {
        using StringWriter output = new();
        using StringWriter errors = new();
        int code =
            await CommandRunner.RunAsync(AllCommands.Root(), ["import", .. files, "--cell", ForeignFile.Cell, "--data", _store.Directory],
                output, errors, TestContext.Current.CancellationToken);
        return (code, output.ToString(), errors.ToString());
    }
}
