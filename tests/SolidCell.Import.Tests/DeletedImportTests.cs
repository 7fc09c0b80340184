using SolidCell.Core.Measurement;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;
using SolidCell.Store.Traces;

namespace SolidCell.Import.Tests;

/// <summary>A test that was deleted is made anew from its file, for another cell too, and as if it had never been there.</summary>
public sealed class DeletedImportTests : IDisposable
{
    private readonly ImportLab _lab = new();

    public void Dispose() => _lab.Dispose();

    [Fact]
    public void A_deleted_import_can_be_imported_again_and_is_the_same_test()
    {
        string path = _lab.WriteShortingCell();
        ImportResult first = Import(path);
        string before = Rows(first);
        Delete(first);
        ImportResult second = Import(path);
        Assert.Equal((first.TestId, false), (second.TestId, second.WasThere));
        Assert.Equal(before, Rows(second));
        Assert.True(Import(path).WasThere);
    }

    [Fact]
    public void What_was_measured_is_not_there_twice()
    {
        string path = _lab.WriteShortingCell();
        Delete(Import(path));
        StoredTest test = _lab.Test(Import(path));
        using TraceReader traces = new(_lab.Database);
        Assert.Equal(new TraceExtent(0, 1_799_000, 1800), traces.Extent(test));
        using TestReader reader = new(_lab.Database);
        Assert.Single(reader.ShortEvents(test));
        Assert.Single(reader.List());
    }

    [Fact]
    public void It_may_be_of_another_cell_then_and_is_judged_as_that()
    {
        string path = _lab.WriteShortingCell();
        ImportResult first = Import(path);
        Assert.Equal((1, CellKind.Symmetric), (first.HardShorts, _lab.Test(first).CellKind));
        Delete(first);
        CellRegistry cells = new(_lab.Database, _lab.Clock);
        cells.Add(new NewCell("Cu-1", CellKind.AnodeFree, 200_000_000));
        ImportResult second = _lab.Import(path, cells.Find("Cu-1")!);
        StoredTest test = _lab.Test(second);
        Assert.Equal(("Cu-1", CellKind.AnodeFree, 200_000_000L), (test.CellName, test.CellKind, test.AreaSquareMicrometres));
    }

    [Fact]
    public void Group_tags_and_notes_stay_and_the_history_says_that_it_is_back()
    {
        string path = _lab.WriteShortingCell();
        ImportResult first = Import(path);
        byte[] id = Convert.FromHexString(first.TestId);
        TestEditor editor = new(_lab.Database, _lab.Clock, "somebody");
        editor.Edit(id, labels => labels with { Group = "bare", Tags = ["paper-2"] });
        editor.AddNote(id, "the lid was open");
        Delete(first);
        StoredTest test = _lab.Test(Import(path));
        Assert.Equal(("bare", "paper-2"), (test.Group, Assert.Single(test.Tags)));
        Assert.Contains(editor.Notes(id), note => note.Text == "the lid was open");
        Assert.Equal((ImportRegistry.Client, false), (editor.Changes(id)[0].Client, editor.Read(id).IsDeleted));
    }

    [Fact]
    public void An_import_that_fails_leaves_the_deleted_test_as_it_was()
    {
        string path = _lab.WriteShortingCell(rows: 300_000);
        ImportResult first = Import(path);
        string before = Rows(first);
        Delete(first);
        using CancellationTokenSource stop = new();
        TraceImporter importer = new(_lab.Database, _lab.Cell, _lab.Clock);
        Assert.ThrowsAny<OperationCanceledException>(() => importer.Import(path, Files.Headers.ColumnRequest.None, share =>
        {
            if (share > 0.6)
            {
                stop.Cancel();
            }
        }, stop.Token));
        new TestEditor(_lab.Database, _lab.Clock).Undo(Convert.FromHexString(first.TestId));
        Assert.Equal(before, Rows(first));
    }

    private ImportResult Import(string path) => _lab.Import(path, TestContext.Current.CancellationToken);

    private void Delete(ImportResult result) => new TestEditor(_lab.Database, _lab.Clock).Edit(
        Convert.FromHexString(result.TestId), labels => labels with { IsDeleted = true });

    /// <summary>All samples, steps and shorts in one text.</summary>
    private string Rows(ImportResult result)
    {
        StoredTest test = _lab.Test(result);
        using TestReader reader = new(_lab.Database);
        return string.Join('\n', reader.Samples(test).Select(sample => sample.ToString())
            .Concat(reader.Steps(test).Select(step => step.ToString())).Concat(reader.ShortEvents(test).Select(found => found.ToString())));
    }
}
