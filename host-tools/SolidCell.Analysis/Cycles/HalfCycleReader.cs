using SolidCell.Core.Schedule;
using SolidCell.Store.Reading;

namespace SolidCell.Analysis.Cycles;

/// <summary>Computes the half-cycles of a test from its stored steps and samples, in one pass over the samples.</summary>
public static class HalfCycleReader
{
    // A step that one of the program's own limits ended has that limit's number, which is below this.
    private const StepEndReason FirstUnplannedEnd = StepEndReason.ShortResponse;

    /// <summary>Of records that are at hand; steps and samples are in the order of the log, and have their place in it.</summary>
    public static IReadOnlyList<HalfCycle> Of(StoredTest test, IReadOnlyList<StoredStep> steps, IEnumerable<StoredSample> samples) =>
        Of(test, steps, StepVoltage.Of(steps, samples));

    /// <summary>The same of what was made of the samples of each step. Rests, sweeps and spectra are in no half-cycle.</summary>
    internal static IReadOnlyList<HalfCycle> Of(StoredTest test, IReadOnlyList<StoredStep> steps, IReadOnlyList<StepVoltage> voltages) =>
    [
        .. steps.Zip(voltages, (step, voltage) => new MeasuredStep(step, voltage))
            .Where(item => item.Step.StepKind is not (StepKind.Rest or StepKind.VoltageSweep or StepKind.Impedance))
            .GroupBy(item => item.Step.HalfCycle)
            .Select(items => Build(test, [.. items])),
    ];

    /// <summary>
    /// True for a step that has come to the end that the protocol planned: not by a short, an operator, a fault or a power cut.
    /// </summary>
    public static bool IsPlannedEnd(StoredStep step) =>
        step.Reason is StepEndReason.SpectrumTaken
            or (not null and not StepEndReason.SoftShort and not StepEndReason.HardShort and < FirstUnplannedEnd);

    /// <summary>True for a step that a voltage ended.</summary>
    public static bool IsVoltageEnd(StoredStep step) =>
        step.Reason is StepEndReason.VoltageAbove or StepEndReason.VoltageBelow or StepEndReason.AbsoluteVoltageAbove;

    private static HalfCycle Build(StoredTest test, MeasuredStep[] items)
    {
        StoredStep first = items[0].Step;
        long nanoamps = items.Select(item => item.Step.SetPointNanoamps).FirstOrDefault(current => current != 0);
        PassedCharge passed = PassedCharge.Of(test, items.Sum(item => item.NanoampHours));
        double hours = items.Sum(item => item.Voltage.Hours);
        return new HalfCycle
        {
            Number = first.HalfCycle,
            Cycle = first.CycleCount,
            StartHours = first.StartMilliseconds / Hour.Milliseconds,
            EndHours = items[^1].EndMilliseconds / Hour.Milliseconds,
            MilliampsPerSquareCentimetre = Areal.MilliampsPerSquareCentimetre(nanoamps, test.AreaSquareMicrometres) * Math.Sign(nanoamps),
            MilliampHours = passed.MilliampHours,
            MilliampHoursPerSquareCentimetre = passed.MilliampHoursPerSquareCentimetre ?? 0,
            MilliampHoursPerGram = passed.MilliampHoursPerGram,
            MeanVolts = hours > 0 ? items.Sum(item => item.Voltage.VoltHours) / hours : null,
            StartVolts = items.Select(item => item.Voltage.StartVolts).FirstOrDefault(volts => volts is not null),
            MilliwattHours = 1000 * Math.Abs(items.Sum(item => item.Voltage.WattHours)),
            PressureAmplitudeMegapascals = (items.Max(item => item.Voltage.HighestKilopascals)
                - items.Min(item => item.Voltage.LowestKilopascals)) / 1e3,
            LastVolts = items.Select(item => item.Voltage.LastVolts).LastOrDefault(volts => volts is not null),
            IsComplete = items.All(item => IsPlannedEnd(item.Step)),
            ReachedVoltage = items.Any(item => IsVoltageEnd(item.Step)),
        };
    }

    private sealed record MeasuredStep(StoredStep Step, StepVoltage Voltage)
    {
        /// <summary>A step that has not ended yet has passed what its last sample says.</summary>
        public long NanoampHours => Step.ChargeNanoampHours ?? Voltage.LastNanoampHours;

        public long EndMilliseconds => Step.EndMilliseconds ?? Math.Max(Step.StartMilliseconds, Voltage.LastMilliseconds);
    }
}
