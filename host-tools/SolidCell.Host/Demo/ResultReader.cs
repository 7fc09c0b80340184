using SolidCell.Analysis.Results;
using SolidCell.Reports.Figures;
using SolidCell.Simulation.Runs;
using SolidCell.Store;
using SolidCell.Store.Reading;

namespace SolidCell.Host.Demo;

/// <summary>Makes a cell's result out of what the database holds: nothing is taken from the fixture but its own record count.</summary>
public static class ResultReader
{
    private const int Slices = 900;

    public static CellResult Read(StoreDatabase database, VirtualTestEnd end)
    {
        using var reader = new TestReader(database);
        StoredTest test = reader.Find(end.TestId)
            ?? throw new StoreException($"Test {Convert.ToHexStringLower(end.TestId)} is not in {database.Path}.");
        IReadOnlyList<StoredStep> steps = reader.Steps(test);
        IReadOnlyList<StoredShort> shorts = reader.ShortEvents(test);
        TestResult found = TestAnalysis.Read(database, test);
        (long stored, long duplicates) = reader.Totals(test.Fixture);
        return new CellResult(test, found, end.RecordsMade, stored, duplicates, end.WallSeconds, steps, shorts,
            StoredCurves.HoursAndVolts(database, test, Slices), StoredCurves.Density(database, test, steps, Slices));
    }
}
