using System.Security.Cryptography;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Impedance;
using SolidCell.Impedance.Fixture;
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
        var leads = new LeadRegistry(database, clock);
        return _registry.Add(
            test.TestId, [.. missing.SelectMany(step => Stored(step, [.. points[step.StepCount]], [.. multisines[step.StepCount]], test,
                leads.At(test.Fixture, test.Started.AddMilliseconds(step.StartMilliseconds))))]);
    }

    /// <summary>
    /// What the meter shows at its leads in the newest impedance step of a test, nothing taken off: to be kept as the leads of its fixture
    /// when a short was at the terminals. Null when the test has no such step that has ended.
    /// </summary>
    /// <param name="test">With a short of the dummy cell.</param>
    /// <param name="shortOhms">What that short is.</param>
    public StoredLeads? MeasuredLeads(StoredTest test, double shortOhms)
    {
        using var tests = new TestReader(database);
        if (tests.Steps(test).LastOrDefault(step => step.StepKind == StepKind.Impedance && step.EndMilliseconds is not null)
            is not { } step)
        {
            return null;
        }

        using var records = new RecordReader(database);
        StoredRecord[] points = [.. records.Of(test, RecordKind.ImpedancePoint).Where(record => record["StepCount"] == step.StepCount)];
        IReadOnlyList<SpectrumPoint> measured = MeterSpectrum.Of(RawRecords.Points(points), isShort: true);
        return new StoredLeads(test.Fixture, test.TestId, test.Started.AddMilliseconds(step.StartMilliseconds), shortOhms,
            [.. measured.Select(StoredSpectra.Sample)]);
    }

    /// <summary>A step's spectra as they are stored: none when nothing was measured, two when the parts do not agree.</summary>
    public static IEnumerable<StoredSpectrum> Stored(
        StoredStep step, IReadOnlyList<StoredRecord> points, IReadOnlyList<StoredRecord> multisines, StoredTest test,
        StoredLeads? leads = null)
    {
        LeadCorrection? correction = leads is null
            ? null : new LeadCorrection([.. leads.Points.Select(StoredSpectra.Point)], leads.ShortOhms);
        FixtureSpectrum spectrum = FixtureSpectrum.Of(step.StepCount, points, multisines, correction);
        byte[] identity = [.. test.TestId, .. BitConverter.GetBytes(step.StepCount)];
        return new[] { (FixtureName, spectrum.Joined.Points), (ApartName, spectrum.Joined.Apart) }.Where(part => part.Item2.Count > 0)
            .Select(part => new StoredSpectrum(
            part.Item1, SHA256.HashData([.. identity, .. System.Text.Encoding.ASCII.GetBytes(part.Item1)]), (int)step.StepCount, Instrument,
            null,
            step.StartMilliseconds / Hour.Milliseconds, step.CycleCount > 0 ? (int)step.CycleCount : null, null, null,
            [.. part.Item2.Select(StoredSpectra.Sample)])
            {
                Correction = leads is null || part.Item1 == ApartName ? null : LeadText.Of(leads),
            });
    }
}
