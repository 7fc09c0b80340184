using SolidCell.Analysis.Digests;
using SolidCell.Analysis.Results;
using SolidCell.Analysis.Spectra;
using SolidCell.Simulation.Runs;
using SolidCell.Store;
using SolidCell.Store.Reading;

namespace SolidCell.Host.Experiment;

/// <summary>Reads a test back from the database and computes its outcome.</summary>
internal static class OutcomeReader
{
    /// <summary>Null when the run was interrupted before the test had begun.</summary>
    public static CellOutcome? Read(StoreDatabase database, VirtualTestEnd end)
    {
        using var reader = new TestReader(database);
        if (reader.Find(end.TestId) is not { } test)
        {
            return null;
        }

        (long stored, long duplicates) = reader.Totals(test.Fixture);
        return new CellOutcome(end.CellName, test, TestAnalysis.Read(database, test), SampleDigests.HalfCycles(database, test),
            end.RecordsMade, stored, duplicates)
        {
            Spectra = FittedSpectra.Of(database, test),
        };
    }
}
