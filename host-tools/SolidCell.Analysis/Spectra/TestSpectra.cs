using System.Security.Cryptography;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Store;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Analysis.Spectra;

/// <summary>
/// The impedance spectra of a test: those that were imported, and those that the fixture itself has measured, which are computed from its
/// raw records and stored with the test when they are first asked for.
/// </summary>
public sealed class TestSpectra(StoreDatabase database, TimeProvider clock)
{
    /// <summary>The file name of a spectrum that the fixture measured, and of the low frequencies that were not joined to it.</summary>
    public const string FixtureName = "fixture";
    public const string ApartName = "fixture-low";

    private const string Instrument = "SolidCell fixture";

    private readonly SpectrumRegistry _registry = new(database, clock);

    public IReadOnlyList<StoredSpectrum> Of(StoredTest test)
    {
        Keep(test);
        return _registry.Of(test.TestId);
    }

    /// <summary>Stores what is new, of steps that have ended.</summary>
    /// <returns>How many spectra are new.</returns>
    public int Keep(StoredTest test)
    {
        using var tests = new TestReader(database);
        StoredStep[] ended = [.. tests.Steps(test)
            .Where(step => step.StepKind == StepKind.Impedance && step.EndMilliseconds is not null)];
        if (ended.Length == 0)
        {
            return 0;
        }

        HashSet<int> kept = [.. _registry.Of(test.TestId).Where(spectrum => spectrum.Instrument == Instrument)
            .Select(spectrum => spectrum.Sweep)];
        StoredStep[] missing = [.. ended.Where(step => !kept.Contains((int)step.StepCount))];
        if (missing.Length == 0)
        {
            return 0;
        }

        using var records = new RecordReader(database);
        ILookup<long, StoredRecord> points = records.Of(test, RecordKind.ImpedancePoint).ToLookup(record => record["StepCount"]);
        ILookup<long, StoredRecord> multisines = records.Of(test, RecordKind.Multisine).ToLookup(record => record["StepCount"]);
        return _registry.Add(
            test.TestId, [.. missing.SelectMany(step => Stored(step, [.. points[step.StepCount]], [.. multisines[step.StepCount]], test))]);
    }

    /// <summary>A step's spectra as they are stored: none when nothing was measured, two when the parts do not agree.</summary>
    public static IEnumerable<StoredSpectrum> Stored(
        StoredStep step, IReadOnlyList<StoredRecord> points, IReadOnlyList<StoredRecord> multisines, StoredTest test)
    {
        FixtureSpectrum spectrum = FixtureSpectrum.Of(step.StepCount, points, multisines);
        byte[] identity = [.. test.TestId, .. BitConverter.GetBytes(step.StepCount)];
        return new[] { (FixtureName, spectrum.Joined.Points), (ApartName, spectrum.Joined.Apart) }.Where(part => part.Item2.Count > 0)
            .Select(part => new StoredSpectrum(
            part.Item1, SHA256.HashData([.. identity, .. System.Text.Encoding.ASCII.GetBytes(part.Item1)]), (int)step.StepCount, Instrument,
            null,
            step.StartMilliseconds / Hour.Milliseconds, step.CycleCount > 0 ? (int)step.CycleCount : null, null, null,
            [.. part.Item2.Select(
                point => new SpectrumSample(point.FrequencyHertz, point.ImpedanceOhms.Real, point.ImpedanceOhms.Imaginary))]));
    }
}
