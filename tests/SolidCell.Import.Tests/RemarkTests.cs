using System.Globalization;
using SolidCell.Core.Measurement;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Import.Tests;

/// <summary>What an import remarks on is said once and stays with the test.</summary>
public sealed class RemarkTests
{
    private const string Heads = "Test Time / s,Voltage / V,Current / A";

    [Fact]
    public void A_voltage_that_is_gone_at_rest_until_the_end_is_remarked_on_and_no_short()
    {
        using ImportLab lab = new(CellKind.Full);
        ImportResult result = Import(lab, 400, i => i < 200 ? 4.0 : i < 390 ? 3.9 : 0.01, i => i < 200 ? 0.0005 : 0);
        Assert.Equal((0, 0), (result.HardShorts, result.SoftShorts));
        Assert.StartsWith("at 3900 s, at rest, the voltage falls from 3.9 to 0.01 V", result.Remarks[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_taken_and_remarked_on_are_the_first_notes_of_the_test_and_found_by_a_search()
    {
        using ImportLab lab = new(CellKind.Full);
        ImportResult result = Import(lab, 400, i => i < 200 ? 4.0 : i < 390 ? 3.9 : 0.01, i => i < 200 ? 0.0005 : 0);
        TestEditor editor = new(lab.Database, lab.Clock, "anna");
        editor.AddNote(Convert.FromHexString(result.TestId), "taken out by hand");
        IReadOnlyList<StoredNote> notes = editor.Notes(Convert.FromHexString(result.TestId));
        Assert.Equal([$"made.csv: {result.Taken}", .. result.Remarks, "taken out by hand"], notes.Select(note => note.Text));
        Assert.Equal(["import", "import", "import", "anna"], notes.Select(note => note.Client));
        StoredOrigin origin = new ImportRegistry(lab.Database).Find(Convert.FromHexString(result.TestId))!;
        Assert.Equal(string.Join('\n', result.Remarks), origin.Remarks);
        using TestReader reader = new(lab.Database);
        Assert.Single(reader.List(new TestFilter { Words = "falls from 3.9" }));
        Assert.Single(reader.List(new TestFilter { Words = "made.csv" }));
        Assert.Empty(reader.List(new TestFilter { Words = "other.csv" }));
    }

    [Theory]
    [InlineData(CellKind.Symmetric, "the cell is registered as a symmetric cell, but the data are like those of a full cell, because ")]
    [InlineData(CellKind.AnodeFree, "the cell is registered as an anode-free cell, but the data are like those of a full cell")]
    [InlineData(CellKind.Full, null)]
    [InlineData(CellKind.Half, null)]
    public void A_cell_that_is_registered_as_another_kind_than_its_data_show_is_doubted(CellKind kind, string? words)
    {
        using ImportLab lab = new(kind);
        ImportResult result = Import(lab, 400, i => i < 200 ? 4.0 : 3.5, i => i < 200 ? 0.0005 : -0.0005);
        string? doubt = result.Remarks.SingleOrDefault(remark => remark.StartsWith("the cell is registered", StringComparison.Ordinal));
        Assert.Equal(words, doubt?[..Math.Min(doubt.Length, words?.Length ?? 0)]);
    }

    /// <summary>10 mA for an hour each way, in a cell that is registered with less.</summary>
    [Fact]
    public void A_capacity_that_is_registered_too_small_is_remarked_on()
    {
        using ImportLab lab = new(CellKind.Full, capacityNanoampHours: 2_000_000);
        ImportResult result = Import(lab, 720, i => i < 360 ? 4.0 : 3.5, i => i < 360 ? 0.01 : -0.01);
        Assert.Contains(result.Remarks,
            remark => remark.StartsWith("the capacity is given as 2 mAh, but the cell passes ", StringComparison.Ordinal));
    }

    private static ImportResult Import(ImportLab lab, int rows, Func<int, double> volts, Func<int, double> amperes) => lab.Import(
        lab.WriteFile("made.csv", Enumerable.Range(0, rows)
            .Select(i => string.Create(CultureInfo.InvariantCulture, $"{i * 10},{volts(i)},{amperes(i)}")).Prepend(Heads)),
        TestContext.Current.CancellationToken);
}
