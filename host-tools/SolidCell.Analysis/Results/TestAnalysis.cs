using SolidCell.Analysis.Conditions;
using SolidCell.Analysis.CriticalCurrent;
using SolidCell.Analysis.Shorts;
using SolidCell.Core.Detection;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Results;
using SolidCell.Store;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Analysis.Results;

/// <summary>Computes the result of a test from its stored records, for command line, dashboard and reports alike.</summary>
public static class TestAnalysis
{
    /// <summary>
    /// The result of a stored test, as its protocol says; as the steps say that have run, where the protocol is not known here.
    /// </summary>
    public static TestResult Read(StoreDatabase database, StoredTest test)
    {
        using var reader = new TestReader(database);
        using var records = new RecordReader(database);
        TestEvidence evidence = Evidence(reader, records, test) with { Conditions = TestConditions.Read(database, test) };
        bool isForeign = new ImportRegistry(database).Find(test.TestId) is not null;
        return Analyse(KindOf(database, test, evidence.Steps), evidence) with
        {
            DeadTimePercent = isForeign ? null : SamplingGap.DeadTimePercent,
        };
    }

    /// <summary>What the result of a stored test is.</summary>
    public static ResultKind KindOf(StoreDatabase database, StoredTest test, IReadOnlyList<StoredStep> steps) =>
        TestProtocol.ProgramOf(database, test) is { } program ? KindOf(test, program) : KindOf(test, steps);

    /// <summary>The result of this kind by records that are at hand.</summary>
    public static TestResult Analyse(ResultKind kind, TestEvidence evidence)
    {
        (StoredTest test, IReadOnlyList<StoredStep> steps, IReadOnlyList<StoredShort> shorts) = evidence;
        ShortOnset? onset = ShortOnset.First(shorts);
        return new TestResult
        {
            Kind = kind,
            CriticalCurrent = kind == ResultKind.CriticalCurrent ? CriticalCurrentAnalysis.Of(evidence) : null,
            ThresholdCapacity = kind == ResultKind.ThresholdCapacity ? ThresholdCapacity.Of(evidence) : null,
            TestHours = TestHours(steps, shorts),
            Onset = onset,
            FirstSoftShort = ShortOnset.First(shorts, ShortKind.Soft),
            FirstHardShort = ShortOnset.First(shorts, ShortKind.Hard),
            HalfStepMilliampHoursPerSquareCentimetre = onset?.HalfStepMilliampHoursPerSquareCentimetre
                ?? PerArea(steps.Select(Charge).DefaultIfEmpty(0).Max(), test),
            CumulativeMilliampHoursPerSquareCentimetre = onset?.CumulativeMilliampHoursPerSquareCentimetre
                ?? PerArea(steps.Sum(Charge), test),
            Pulses = PulseSummary.Of(evidence.Pulses, test.AreaSquareCentimetres),
            Capacities = kind == ResultKind.Capacity ? CapacitySummary.Of(test, steps) : null,
            Conditions = evidence.Conditions,
            DetectorVersion = evidence.DetectorVersion,
        };
    }

    internal static TestEvidence Evidence(TestReader reader, RecordReader records, StoredTest test) =>
        new(test, reader.Steps(test), reader.ShortEvents(test))
        {
            Pulses = records.Of(test, RecordKind.PulseResistance),
            Faults = records.Of(test, RecordKind.Fault),
            DetectorVersion = FirmwareName.Of(reader.FirmwareVersion(test)),
        };

    /// <summary>By the program that the fixture ran, in the cell that it was told.</summary>
    internal static ResultKind KindOf(StoredTest test, Program program) =>
        ResultKinds.Of(program, new CellSection(test.CellKind, test.AreaSquareMicrometres, test.CapacityNanoampHours, null));

    /// <summary>By the steps that have run.</summary>
    internal static ResultKind KindOf(StoredTest test, IReadOnlyList<StoredStep> steps)
    {
        var currents = new CurrentSequence();
        foreach (StoredStep step in steps.Where(step => step.StepKind == StepKind.ConstantCurrent))
        {
            currents.Add(step.SetPointNanoamps);
        }

        bool isDriven = currents.IsDriven
            || steps.Any(step => step.StepKind is StepKind.ConstantVoltage or StepKind.VoltageSweep or StepKind.ConstantPower);
        return ResultKinds.Of(test.CellKind, steps.Any(step => step.StepKind == StepKind.Pulse), isDriven, currents);
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
