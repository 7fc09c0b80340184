using SolidCell.Analysis.CriticalCurrent;
using SolidCell.Analysis.Shorts;
using SolidCell.Core.Detection;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Protocols.Reading;
using SolidCell.Protocols.Results;
using SolidCell.Store;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Analysis.Results;

/// <summary>Computes the result of a test from its stored records, for command line, dashboard and reports alike.</summary>
public static class TestAnalysis
{
    /// <summary>The result of a stored test, as its protocol says; as the steps say that have run, where the protocol is not known here.</summary>
    public static TestResult Read(StoreDatabase database, StoredTest test)
    {
        using var reader = new TestReader(database);
        using var records = new RecordReader(database);
        IReadOnlyList<StoredStep> steps = reader.Steps(test);
        return Analyse(KindOf(database, test, steps), test, steps, reader.ShortEvents(test), records.Of(test, RecordKind.PulseResistance));
    }

    /// <summary>What the result of a stored test is.</summary>
    public static ResultKind KindOf(StoreDatabase database, StoredTest test, IReadOnlyList<StoredStep> steps) =>
        test.ProtocolSha256 is { } hash && new ProtocolRegistry(database, TimeProvider.System).Find(hash) is { } stored
            && ProtocolReader.Read(stored.Source, stored.Name).Protocol is { } protocol
            ? ResultKinds.Of(protocol)
            : KindOf(test, steps);

    /// <summary>The result by records that are at hand.</summary>
    /// <param name="kind">What the result is.</param>
    /// <param name="test">The test, of which the area counts.</param>
    /// <param name="steps">Its steps in their order.</param>
    /// <param name="shorts">Its shorts; several reports of one do no harm.</param>
    /// <param name="pulses">Its PulseResistance records.</param>
    public static TestResult Analyse(ResultKind kind, StoredTest test, IReadOnlyList<StoredStep> steps, IReadOnlyList<StoredShort> shorts, IReadOnlyList<StoredRecord>? pulses = null)
    {
        ShortOnset? onset = ShortOnset.First(shorts);
        return new TestResult
        {
            Kind = kind,
            CriticalDensityMilliampsPerSquareCentimetre = kind == ResultKind.CriticalCurrent ? CriticalCurrentAnalysis.Density(test, steps, shorts) : null,
            TestHours = TestHours(steps, shorts),
            Onset = onset,
            FirstSoftShort = ShortOnset.First(shorts, ShortKind.Soft),
            FirstHardShort = ShortOnset.First(shorts, ShortKind.Hard),
            HalfStepMilliampHoursPerSquareCentimetre = onset?.HalfStepMilliampHoursPerSquareCentimetre ?? PerArea(steps.Select(Charge).DefaultIfEmpty(0).Max(), test),
            CumulativeMilliampHoursPerSquareCentimetre = onset?.CumulativeMilliampHoursPerSquareCentimetre ?? PerArea(steps.Sum(Charge), test),
            Pulses = PulseSummary.Of(pulses ?? [], test.AreaSquareCentimetres),
            Capacities = kind == ResultKind.Capacity ? CapacitySummary.Of(test, steps) : null,
        };
    }

    private static ResultKind KindOf(StoredTest test, IReadOnlyList<StoredStep> steps)
    {
        var currents = new CurrentSequence();
        foreach (StoredStep step in steps.Where(step => step.StepKind == (long)StepKind.ConstantCurrent))
        {
            currents.Add(step.SetPointNanoamps);
        }

        bool isDriven = currents.IsDriven || steps.Any(step => step.StepKind == (long)StepKind.ConstantVoltage);
        return ResultKinds.Of((CellKind)test.CellKind, steps.Any(step => step.StepKind == (long)StepKind.Pulse), isDriven, currents);
    }

    private static double TestHours(IReadOnlyList<StoredStep> steps, IReadOnlyList<StoredShort> shorts)
    {
        long last = steps.Select(step => step.EndMilliseconds ?? step.StartMilliseconds)
            .Concat(shorts.Select(found => found.Milliseconds))
            .DefaultIfEmpty(0)
            .Max();
        return Math.Round(last / Hour.Milliseconds, 4);
    }

    private static long Charge(StoredStep step) => Math.Abs(step.ChargeNanoampHours ?? 0);

    private static double PerArea(long nanoampHours, StoredTest test) =>
        test.AreaSquareMicrometres <= 0 ? 0 : Math.Round(nanoampHours / test.AreaSquareCentimetres / 1e6, 4);
}
