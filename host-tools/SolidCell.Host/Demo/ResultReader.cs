using SolidCell.Analysis;
using SolidCell.Analysis.Results;
using SolidCell.Plotting.Reduction;
using SolidCell.Simulation.Runs;
using SolidCell.Store;
using SolidCell.Store.Reading;
using SolidCell.Store.Traces;

namespace SolidCell.Host.Demo;

/// <summary>Makes a cell's result out of what the database holds: nothing is taken from the fixture but its own record count.</summary>
public static class ResultReader
{
    private const int Ranges = 900;

    public static CellResult Read(StoreDatabase database, VirtualTestEnd end)
    {
        using var reader = new TestReader(database);
        StoredTest test = reader.Find(end.TestId) ?? throw new StoreException($"Test {Convert.ToHexStringLower(end.TestId)} is not in {database.Path}.");
        IReadOnlyList<StoredStep> steps = reader.Steps(test);
        IReadOnlyList<StoredShort> shorts = reader.ShortEvents(test);
        TestResult found = TestAnalysis.Read(database, test);
        (long stored, long duplicates) = reader.Totals(test.Fixture);
        return new CellResult(test, found, end.RecordsMade, stored, duplicates, end.WallSeconds, steps, shorts, HoursAndVolts(database, test));
    }

    private static IReadOnlyList<ValueRange> HoursAndVolts(StoreDatabase database, StoredTest test)
    {
        using var reader = new TraceReader(database);
        if (reader.Extent(test) is not { } extent)
        {
            return [];
        }

        Trace trace = reader.Read(test, extent.FirstMilliseconds, extent.LastMilliseconds, Ranges);
        return [.. Enumerable.Range(0, trace.Count)
            .Where(i => double.IsFinite(trace.CellMicrovolts.Minimum[i]))
            .Select(i => new ValueRange(trace.FirstMilliseconds[i] / Hour.Milliseconds, trace.CellMicrovolts.Minimum[i] / 1e6, trace.CellMicrovolts.Maximum[i] / 1e6))];
    }
}
