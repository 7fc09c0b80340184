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

    [Theory]
    [InlineData(1, true)]
    [InlineData(0.999, false)]
    public void A_hold_of_an_hour_is_one(double hours, bool isOne) =>
        Assert.Equal(isOne, ControlledSteps.Of(Test, [Step(1, StepKind.ConstantVoltage, 0, hours)],
            [Sample(2, hours, 4_000_000, 1000)]).Leak is not null);

    /// <summary>10 h that begin at 2 h: the last tenth begins at 11 h with that reading; 2 and 4 uA/cm2, 4.0 and 4.2 V.</summary>
    [Fact]
    public void The_last_tenth_includes_the_reading_with_which_it_begins()
    {
        StoredStep[] steps = [Step(1, StepKind.ConstantVoltage, 0, 2), Step(5, StepKind.ConstantVoltage, 2, 12),
            Step(20, StepKind.ConstantCurrent, 12, 13)];
        HoldLeak leak = ControlledSteps.Of(Test, steps,
        [
            Sample(0, 11.5, 1_000_000, 90_000), Sample(2, 1.9, 1_000_000, 80_000), Sample(6, 10.99, 1_000_000, 70_000),
                Sample(7, 11, 4_000_000, 2000),
            Sample(8, 12, 4_200_000, 4000), Sample(21, 12.5, 1_000_000, 60_000),
        ]).Leak!;
        Assert.Equal((4.1, 10, 3, 12), (Math.Round(leak.Volts, 9), leak.Hours, Math.Round(leak.MicroampsPerSquareCentimetre, 9),
            leak.EndHours));
    }

    [Fact]
    public void A_bad_reading_is_neither_leak_nor_peak()
    {
        StoredStep[] steps = [Step(1, StepKind.ConstantVoltage, 0, 2), Step(5, StepKind.VoltageSweep, 2, 3)];
        StoredSample[] bad = [Sample(2, 2, 4_000_000, 1000) with { Qualities = 1 }, Sample(3, 2, 4_000_000, 1000) with { Qualities = 16 },
            Sample(6, 2.5, 1, 1) with { Qualities = 16 }];
        Assert.Equal(new ControlledSteps(null, null, null), ControlledSteps.Of(Test, steps, bad));
        Assert.Equal(new ControlledSteps(null, null, null), ControlledSteps.Of(Test, steps, [Sample(6, 2.5, 3_000_000, 0)]));
    }

    /// <summary>Of 20 h the first twentieth ends at 1 h, with a reading that counts.</summary>
    [Fact]
    public void The_first_twentieth_of_a_sweep_is_left_out_and_of_equal_peaks_the_first_counts()
    {
        StoredStep[] steps = [Step(1, StepKind.VoltageSweep, 0, 20)];
        ControlledSteps found = ControlledSteps.Of(Test, steps,
            [Sample(2, 0.99, 3_000_000, 900_000), Sample(3, 1, 3_100_000, 500_000), Sample(4, 2, 3_200_000, 500_000),
                Sample(5, 3, 3_300_000, -100_000), Sample(6, 4, 3_400_000, -100_000)]);
        Assert.Equal((new SweepPeak(3.1, 0.5), new SweepPeak(3.3, -0.1)), (found.UpPeak, found.DownPeak));
    }

    [Fact]
    public void A_step_that_runs_is_no_hold() =>
        Assert.Null(ControlledSteps.Of(Test, [Step(1, StepKind.ConstantVoltage, 0, 2) with { EndMilliseconds = null }],
            [Sample(2, 1.9, 4_000_000, 1000)]).Leak);

    private static StoredStep Step(int position, StepKind kind, double from, double to) =>
        new((long)(from * 3_600_000), 0, position, 1, kind, 0, 1, (long)(to * 3_600_000), 0, 0, 0)
        {
            Position = new LogPosition(1, position),
        };

    private static StoredSample Sample(int position, double hours, long microvolts, long nanoamps) =>
        new((long)(hours * 3_600_000), microvolts, nanoamps, 5000, 30_000, 0, 0) { Position = new LogPosition(1, position) };
}
