using SolidCell.Analysis.Export;
using SolidCell.Core.Measurement;
using SolidCell.Files;
using SolidCell.Files.Headers;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;
using SolidCell.Store.Traces;

namespace SolidCell.Import.Tests;

/// <summary>A file becomes a test like those of a fixture: samples, steps, shorts, buckets, export.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly ImportLab _lab = new();

    public void Dispose() => _lab.Dispose();

    [Fact]
    public void A_file_is_a_test_of_the_cell_with_its_samples()
    {
        ImportResult result = _lab.Import(_lab.WriteShortingCell(), TestContext.Current.CancellationToken);
        StoredTest test = _lab.Test(result);
        Assert.Equal(("Li-0815", "ended", ImportRegistry.Fixture), (test.CellName, test.State, test.Fixture));
        Assert.Equal(new DateTimeOffset(2025, 10, 23, 12, 0, 0, TimeSpan.Zero), test.Started);
        using TestReader reader = new(_lab.Database);
        StoredSample[] samples = [.. reader.Samples(test)];
        Assert.Equal(1800, samples.Length);
        Assert.Equal((1_000L, 40_001L, 500_000L), (samples[1].Milliseconds, samples[1].CellMicrovolts, samples[1].CellNanoamps));
    }

    [Fact]
    public void What_the_file_does_not_have_is_not_measured()
    {
        ImportResult result = _lab.Import(_lab.WriteShortingCell(), TestContext.Current.CancellationToken);
        using TestReader reader = new(_lab.Database);
        Assert.All(
            reader.Samples(_lab.Test(result)), sample =>
                Assert.Equal((SampleQuality.NotMeasured, SampleQuality.NotMeasured), (sample.PressureQuality, sample.TemperatureQuality)));
    }

    [Fact]
    public void A_large_file_is_there_whole_with_its_buckets()
    {
        StoredTest test = _lab.Test(_lab.Import(_lab.WriteShortingCell(rows: 130_001), TestContext.Current.CancellationToken));
        using TestReader reader = new(_lab.Database);
        Assert.Equal(Enumerable.Range(0, 130_001).Select(i => i * 1000L), reader.Samples(test).Select(sample => sample.Milliseconds));
        using TraceReader traces = new(_lab.Database);
        Assert.Equal(new TraceExtent(0, 130_000_000, 130_001), traces.Extent(test));
    }

    [Fact]
    public void The_detector_finds_its_shorts()
    {
        ImportResult result = _lab.Import(_lab.WriteShortingCell(), TestContext.Current.CancellationToken);
        using TestReader reader = new(_lab.Database);
        StoredShort found = Assert.Single(reader.ShortEvents(_lab.Test(result)));
        Assert.Equal((1, 0), (result.HardShorts, result.SoftShorts));
        Assert.InRange(found.OnsetMilliseconds, 1_499_000, 1_502_000);
    }

    [Fact]
    public void Its_steps_carry_charge_and_set_point()
    {
        ImportResult result = _lab.Import(_lab.WriteShortingCell(), TestContext.Current.CancellationToken);
        using TestReader reader = new(_lab.Database);
        IReadOnlyList<StoredStep> steps = reader.Steps(_lab.Test(result));
        Assert.Equal((6, 6), (result.Steps, steps.Count));
        Assert.Equal([500_000, -500_000, 500_000, -500_000, 500_000, -500_000], steps.Select(step => step.SetPointNanoamps));
        Assert.All(steps, step => Assert.Equal(0.0005 * 299 / 3600, Math.Abs(step.ChargeNanoampHours!.Value) / 1e9, 9));
        Assert.Equal([1, 1, 2, 2, 3, 3], steps.Select(step => step.CycleCount));
    }

    [Fact]
    public void Its_last_record_is_that_of_the_file_whatever_was_imported_beside_it()
    {
        StoredTest test = _lab.Test(_lab.Import(_lab.WriteShortingCell(), TestContext.Current.CancellationToken));
        _lab.Import(_lab.WriteShortingCell("other.csv", 600, string.Empty), TestContext.Current.CancellationToken);
        Assert.Equal(new DateTimeOffset(2025, 10, 23, 12, 29, 59, TimeSpan.Zero), test.LastRecord);
        Assert.Equal(test.LastRecord, _lab.Again(test).LastRecord);
    }

    [Fact]
    public void The_dashboard_and_the_export_treat_it_like_any_other()
    {
        StoredTest test = _lab.Test(_lab.Import(_lab.WriteShortingCell(), TestContext.Current.CancellationToken));
        using TraceReader traces = new(_lab.Database);
        Assert.InRange(traces.Read(test, 0, 1_800_000, 100).Count, 2, 100);
        using TestReader reader = new(_lab.Database);
        ExportRow[] rows = [.. new ExportRows(reader, test).Read()];
        Assert.Equal(1800, rows.Length);
        Assert.Equal("CC_CHG", rows[10].StepType);
        Assert.Equal(0.0005 * 1795 / 3600, rows[^1].ChargingCapacityAmpereHours + rows[^1].DischargingCapacityAmpereHours, 5);
    }

    [Fact]
    public void The_same_file_is_one_test_whatever_its_name()
    {
        string path = _lab.WriteShortingCell();
        ImportResult first = _lab.Import(path, TestContext.Current.CancellationToken);
        string other = path + ".copy.csv";
        File.Copy(path, other);
        ImportResult second = _lab.Import(other, TestContext.Current.CancellationToken);
        Assert.Equal((first.TestId, true, false), (second.TestId, second.WasThere, first.WasThere));
        using TestReader reader = new(_lab.Database);
        Assert.Single(reader.List());
    }

    [Fact]
    public void Its_origin_is_kept()
    {
        ImportResult result = _lab.Import(_lab.WriteShortingCell("from-the-cycler.csv"), TestContext.Current.CancellationToken);
        StoredOrigin origin = new ImportRegistry(_lab.Database).Find(Convert.FromHexString(result.TestId))!;
        Assert.Equal("from-the-cycler.csv", origin.FileName);
        Assert.Equal(result.TestId, Convert.ToHexStringLower(origin.Sha256[..16]));
        Assert.Contains("1800 rows", origin.Taken, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_a_date_ends_when_it_was_written_and_that_is_said()
    {
        ImportResult result = _lab.Import(_lab.WriteShortingCell(date: string.Empty), TestContext.Current.CancellationToken);
        Assert.Contains(result.Remarks, remark => remark.Contains("no date and time", StringComparison.Ordinal));
    }

    [Fact]
    public void An_import_that_is_interrupted_leaves_nothing()
    {
        using CancellationTokenSource stop = new();
        TraceImporter importer = new(_lab.Database, _lab.Cell, TimeProvider.System);
        string path = _lab.WriteShortingCell(rows: 300_000);
        Assert.ThrowsAny<OperationCanceledException>(() =>
            importer.Import(path, ColumnRequest.None, share => StopAbove(share, stop), stop.Token));
        AssertEmpty();
        Assert.False(_lab.Import(path, TestContext.Current.CancellationToken).WasThere);
    }

    [Fact]
    public void A_file_that_makes_no_sense_leaves_nothing()
    {
        string path = _lab.WriteShortingCell();
        File.AppendAllText(path, string.Join('\n', ["1800,16,0.0005,6,2025-10-23T12:30:00", "1801,abc,0.0005,6,2025-10-23T12:30:01"]));
        Assert.Contains("'abc' is not a number",
            Assert.Throws<TraceException>(() => _lab.Import(path, TestContext.Current.CancellationToken)).Message,
            StringComparison.Ordinal);
        AssertEmpty();
    }

    private static void StopAbove(double share, CancellationTokenSource stop)
    {
        if (share > 0.6)
        {
            stop.Cancel();
        }
    }

    private void AssertEmpty()
    {
        using TestReader reader = new(_lab.Database);
        Assert.Empty(reader.List());
        Assert.Empty(reader.Fixtures());
    }
}
