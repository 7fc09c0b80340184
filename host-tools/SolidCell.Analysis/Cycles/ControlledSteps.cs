using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;
using SolidCell.Store.Reading;

namespace SolidCell.Analysis.Cycles;

/// <summary>
/// The current that was left at the end of the longest constant voltage: what leaks through the cell once it has relaxed.
/// </summary>
/// <param name="Volts">Voltage that was held.</param>
/// <param name="Hours">How long.</param>
/// <param name="MicroampsPerSquareCentimetre">Mean current of the last tenth, signed.</param>
public sealed record HoldLeak(double Volts, double Hours, double MicroampsPerSquareCentimetre)
{
    private const double LongHours = 5;

    /// <summary>True when the cell had time to relax, so that what is left may be a leak.</summary>
    public bool IsLong => Hours >= LongHours;

    /// <summary>When it ended, in test time.</summary>
    public double EndHours { get; init; }
}

/// <summary>
/// The largest current of the sweeps in one direction, their first twentieth left out, and the voltage at which it flowed.
/// </summary>
/// <param name="Volts">Where.</param>
/// <param name="MilliampsPerSquareCentimetre">Signed as the current.</param>
public sealed record SweepPeak(double Volts, double MilliampsPerSquareCentimetre);

/// <summary>What steps that hold or move a voltage say, in one pass over the samples.</summary>
/// <param name="Leak">Null without a hold of an hour and more that was not ended by its current.</param>
/// <param name="UpPeak">Of sweeps upwards; null without one.</param>
/// <param name="DownPeak">Of sweeps downwards.</param>
public sealed record ControlledSteps(HoldLeak? Leak, SweepPeak? UpPeak, SweepPeak? DownPeak)
{
    private const double LeastHours = 1;
    private const double LastShare = 0.9;

    /// <summary>A cell that was not at the voltage where the sweep begins is brought there first.</summary>
    private const double FirstShare = 0.05;

    /// <summary>Of a stored test, without reading the samples of any other step.</summary>
    public static ControlledSteps Read(TestReader reader, StoredTest test, IReadOnlyList<StoredStep> steps)
    {
        StoredStep? hold = LongestHold(steps);
        return Of(test, steps, steps.Index().Where(item => item.Item == hold || item.Item.StepKind == StepKind.VoltageSweep).SelectMany(
            item => reader.Samples(test, item.Item.Position, item.Index + 1 < steps.Count ? steps[item.Index + 1].Position : null)));
    }

    /// <summary>Steps and samples are in the order of the log, and have their place in it.</summary>
    public static ControlledSteps Of(StoredTest test, IReadOnlyList<StoredStep> steps, IEnumerable<StoredSample> samples)
    {
        StoredStep? hold = LongestHold(steps);
        var (sum, volts, count, at) = (0.0, 0.0, 0, -1);
        SweepPeak? up = null, down = null;
        foreach (StoredSample sample in samples.Where(sample => sample.VoltageQuality == SampleQuality.Good
            && sample.CurrentQuality == SampleQuality.Good))
        {
            while (at + 1 < steps.Count && steps[at + 1].Position < sample.Position)
            {
                at++;
            }

            StoredStep? step = at < 0 ? null : steps[at];
            double density = sample.CellNanoamps / 1e6 / test.AreaSquareCentimetres;
            if (step is not null && step == hold
                && sample.Milliseconds >= step.StartMilliseconds + (LastShare * Hours(step) * Hour.Milliseconds))
            {
                (sum, volts, count) = (sum + density, volts + (sample.CellMicrovolts / 1e6), count + 1);
            }
            else if (step?.StepKind == StepKind.VoltageSweep
                && sample.Milliseconds >= step.StartMilliseconds + (FirstShare * Hours(step) * Hour.Milliseconds))
            {
                up = density > (up?.MilliampsPerSquareCentimetre ?? 0) ? new SweepPeak(sample.CellMicrovolts / 1e6, density) : up;
                down = density < (down?.MilliampsPerSquareCentimetre ?? 0) ? new SweepPeak(sample.CellMicrovolts / 1e6, density) : down;
            }
        }

        return new ControlledSteps(count == 0 ? null : new HoldLeak(volts / count, Hours(hold!), sum / count * 1000)
        {
            EndHours = (hold!.EndMilliseconds ?? hold.StartMilliseconds) / Hour.Milliseconds,
        }, up, down);
    }

    private static StoredStep? LongestHold(IReadOnlyList<StoredStep> steps) =>
        steps.Where(step => step.StepKind == StepKind.ConstantVoltage
            && step.Reason != StepEndReason.AbsoluteCurrentBelow && Hours(step) >= LeastHours).MaxBy(Hours);

    private static double Hours(StoredStep step) => ((step.EndMilliseconds ?? step.StartMilliseconds) - step.StartMilliseconds)
        / Hour.Milliseconds;
}
