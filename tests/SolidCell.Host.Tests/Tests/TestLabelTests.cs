using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Tests.Documentation;
using SolidCell.Host.Tests.Export;

namespace SolidCell.Host.Tests.Tests;

/// <summary>
/// Groups, tags, notes, archive, deletion and search of tests, cells that are edited, and groups compared, from the command line.
/// </summary>
public sealed class TestLabelTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public TestLabelTests()
    {
        ExportedTest.Write(_store);
        LabFullCell.Write(_store.Database, "ncm", [.. Enumerable.Repeat((byte)9, 16)]);
        LabFullCell.Write(_store.Database, "ncm-2", [.. Enumerable.Repeat((byte)10, 16)]);
    }

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_group_stands_for_its_tests_in_lists_results_and_comparisons()
    {
        await DoneAsync("tests", "group", "coated", "ncm", "0a0a");
        Assert.Equal(2, JsonNode.Parse(await DoneAsync("tests", "--group", "COATED", "--json"))!.AsArray().Count);
        Assert.Equal(2, JsonNode.Parse(await DoneAsync("result", "coated", "--json"))!.AsArray().Count);
        JsonNode discharge = JsonNode.Parse(await DoneAsync("compare", "coated", "--json"))!.AsArray()
            .Single(one => (string?)one!["quantity"] == "discharge_first_mah_g")!;
        Assert.Equal((2, 0), ((int)discharge["groups"]![0]!["n"]!, (int)discharge["groups"]![0]!["standard_deviation"]!));
        await DoneAsync("tests", "group", "coated", "ncm", "--remove");
        Assert.Single(JsonNode.Parse(await DoneAsync("tests", "--group", "coated", "--json"))!.AsArray());
    }

    [Fact]
    public async Task Tags_and_notes_are_searched_and_shown()
    {
        await DoneAsync("tests", "tag", "ncm", "aged", "paper-2");
        await DoneAsync("tests", "note", "ncm", "moved to press 3");
        Assert.Contains("moved to press 3", await DoneAsync("tests", "note", "ncm"), StringComparison.Ordinal);
        Assert.Contains("paper-2", Assert.Single((await DoneAsync("tests", "--search", "press 3")).TrimEnd().Split('\n').Skip(1)),
            StringComparison.Ordinal);
        await DoneAsync("tests", "tag", "ncm", "aged", "--remove");
        Assert.Contains("There is no such test", await DoneAsync("tests", "--tag", "aged"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deleting_needs_a_word_more_and_is_undone()
    {
        Assert.Contains("Say it again with --yes", await RefusedAsync("tests", "delete", "ncm"), StringComparison.Ordinal);
        await DoneAsync("tests", "delete", "ncm", "--yes");
        Assert.Contains("There is no test 'ncm'", await RefusedAsync("result", "ncm"), StringComparison.Ordinal);
        await DoneAsync("tests", "undo", "0909");
        await DoneAsync("result", "ncm");
        Assert.Contains("deleted", await DoneAsync("tests", "history", "ncm"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Archived_tests_are_listed_when_asked_for()
    {
        await DoneAsync("tests", "archive", "ncm", "ncm-2");
        Assert.Single(JsonNode.Parse(await DoneAsync("tests", "--json"))!.AsArray());
        Assert.Equal(3, JsonNode.Parse(await DoneAsync("tests", "--json", "--archived"))!.AsArray().Count);
        await DoneAsync("tests", "archive", "ncm", "--back");
        Assert.Equal(2, JsonNode.Parse(await DoneAsync("tests", "--json"))!.AsArray().Count);
    }

    [Fact]
    public async Task Lists_are_ordered_by_what_is_asked()
    {
        string[] cells = [.. JsonNode.Parse(await DoneAsync("tests", "--sort", "cell", "--json"))!.AsArray()
            .Select(test => (string)test!["cell"]!)];
        Assert.Equal(cells.Order(StringComparer.OrdinalIgnoreCase), cells);
        double[] hours = [.. JsonNode.Parse(await DoneAsync("tests", "--sort", "hours", "--json"))!.AsArray()
            .Select(test => (double)test!["hours"]!)];
        Assert.Equal(hours.OrderDescending(), hours);
        Assert.Contains("--help' lists", await RefusedAsync("tests", "--sort", "colour"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_that_a_test_was_started_with_is_described_later_and_is_one_then()
    {
        await DoneAsync("cells", "edit", "ncm", "--mass", "12.5", "--card", "operator=Ada", "--card", "doi=10.1021/x");
        Assert.Contains("operator", await DoneAsync("cells", "show", "NCM"), StringComparison.Ordinal);
        Assert.Matches(@"mass mg +\S+ +12\.5", await DoneAsync("cells", "history", "ncm"));
        await DoneAsync("export", "ncm", "--format", "json", "--output", Path.Combine(_store.Directory, "x.json"));
        JsonNode exported =
            JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(_store.Directory, "x.json"), TestContext.Current.CancellationToken))!;
        Assert.Equal(("Ada", 0.0125), ((string?)exported["cell"]!["card"]!["operator"], (double)exported["cell"]!["active_mass_g"]!));
        await DoneAsync("cells", "undo", "ncm");
        Assert.Contains("No cell is registered as 'ncm'", await RefusedAsync("cells", "show", "ncm"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_that_says_nothing_or_something_wrong_is_refused()
    {
        await DoneAsync("cells", "add", "C12", "--diameter", "10");
        Assert.Contains("Nothing to change", await RefusedAsync("cells", "edit", "C12"), StringComparison.Ordinal);
        Assert.Contains("--card", await RefusedAsync("cells", "edit", "C12", "--card", "colour=red"), StringComparison.Ordinal);
        Assert.Contains("Nothing was changed", await RefusedAsync("cells", "undo", "C12"), StringComparison.Ordinal);
        Assert.Contains("pouch", await RefusedAsync("cells", "edit", "C12", "--kind", "pouch"), StringComparison.Ordinal);
        Assert.Contains("has tested 'ncm' as a full cell", await RefusedAsync("cells", "edit", "ncm", "--kind", "half"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_kind_of_a_cell_is_edited_and_taken_back()
    {
        await DoneAsync("cells", "add", "C13", "--diameter", "10");
        Assert.Contains("full", await DoneAsync("cells", "edit", "C13", "--kind", "full"), StringComparison.Ordinal);
        Assert.Contains("kind", await DoneAsync("cells", "history", "C13"), StringComparison.Ordinal);
        Assert.Contains("symmetric", await DoneAsync("cells", "undo", "C13"), StringComparison.Ordinal);
    }

    private async Task<string> DoneAsync(params string[] words)
    {
        (int code, string output, string error) = await RunAsync(words);
        Assert.True(code == ExitCode.Done, $"{string.Join(' ', words)}: {error}");
        return output;
    }

    private async Task<string> RefusedAsync(params string[] words)
    {
        (int code, _, string error) = await RunAsync(words);
        Assert.NotEqual(ExitCode.Done, code);
        return error;
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code =
            await CommandRunner.RunAsync(AllCommands.Root(), [.. words, "--data", _store.Directory], output, error,
                TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
