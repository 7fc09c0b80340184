using SolidCell.Analysis.Spectra;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Ingest.Live;
using SolidCell.Store;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Fixtures;

/// <summary>
/// Whether a fixture is in a step that takes a spectrum, by the protocols of the data directory: its own messages name the step only by its
/// number.
/// </summary>
internal static class KnownSpectrumSteps
{
    /// <summary>Without a database, or for a protocol that is not in it, nothing is known, and the answer is no.</summary>
    public static Func<FixtureReading, bool> In(DirectoryInfo data)
    {
        if (!File.Exists(Path.Combine(data.FullName, StoreDatabase.FileName)))
        {
            return _ => false;
        }

        var steps = new SpectrumSteps(new ProtocolRegistry(DataDirectory.Open(data), TimeProvider.System));
        return reading => steps.IsOne(reading.ProgramSha256, reading.StepIndex);
    }
}
