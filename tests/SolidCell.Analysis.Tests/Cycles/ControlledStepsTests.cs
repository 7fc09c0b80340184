using SolidCell.Analysis.Cycles;
using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;
using SolidCell.Store.Reading;

namespace SolidCell.Analysis.Tests.Cycles;

public sealed class ControlledStepsTests
{
    private static readonly StoredTest Test =
        new(new byte[16], "f", "li", CellKind.Full, 100_000_000, 0, "p", "ended", DateTimeOffset.UnixEpoch);

    [Fact]
    public void The_last_tenth_of_the_longest_hold_is_the_leak()
    {
        StoredStep[] steps = [Step(1, StepKind.ConstantVoltage, 0, 10)];
        StoredSample[] samples = [.. Enumerable.Range(0, 101).Select(i => Sample(2 + i, i * 0.1, 4_200_000, i < 90 ? 50_000 : 3000))];
        HoldLeak leak = ControlledSteps.Of(Test, steps, samples).Leak!;
        Assert.Equal((4.2, 10.0, 3.0), (Math.Round(leak.Volts, 6), leak.Hours, Math.Round(leak.MicroampsPerSquareCentimetre, 6)));
    }

    [Fact]
    public void Sweeps_have_a_peak_up_and_one_down_and_short_holds_no_leak()
    {
        StoredStep[] steps = [Step(1, StepKind.VoltageSweep, 0, 1), Step(5, StepKind.VoltageSweep, 1, 2),
            Step(9, StepKind.ConstantVoltage, 2, 2.5)];
        StoredSample[] samples = [Sample(2, 0.2, 3_000_000, 100_000), Sample(3, 0.5, 3_700_000, 900_000),
            Sample(4, 0.9, 4_000_000, 200_000), Sample(6, 1.5, 3_600_000, -800_000), Sample(10, 2.4, 3_000_000, -2_000_000)];
        ControlledSteps found = ControlledSteps.Of(Test, steps, samples);
        Assert.Equal((3.7, 0.9), (found.UpPeak!.Volts, found.UpPeak.MilliampsPerSquareCentimetre));
        Assert.Equal((3.6, -0.8), (found.DownPeak!.Volts, found.DownPeak.MilliampsPerSquareCentimetre));
        Assert.Null(found.Leak);
    }

    private static StoredStep Step(int position, StepKind kind, double from, double to) =>
        new((long)(from * 3_600_000), 0, position, 1, kind, 0, 1, (long)(to * 3_600_000), 0, 0, 0)
        {
            Position = new LogPosition(1, position),
        };

    private static StoredSample Sample(int position, double hours, long microvolts, long nanoamps) =>
        new((long)(hours * 3_600_000), microvolts, nanoamps, 5000, 30_000, 0, 0) { Position = new LogPosition(1, position) };
}
