using SolidCell.Analysis.Cycles;
using SolidCell.Core.Schedule;
using SolidCell.Store.Reading;

namespace SolidCell.Analysis.Tests.Cycles;

public sealed class PlatingEfficiencyTests
{
    /// <summary>
    /// Adams et al.: Q_T 2, ten times Q_c 0.5, Q_s 1.93 mAh: (5 + 1.93) / (5 + 2) = 99.0 %; what conditions the collector before does not
    /// count.
    /// </summary>
    [Fact]
    public void A_reservoir_gives_the_efficiency_of_the_method()
    {
        List<StoredStep> steps = [Step(1, 2_000_000), Step(2, -1_700_000, StepEndReason.VoltageBelow), Step(3, 2_000_000)];
        for (int turn = 0; turn < 10; turn++)
        {
            steps.Add(Step(4 + (2 * turn), -500_000));
            steps.Add(Step(5 + (2 * turn), 500_000));
        }

        steps.Add(Step(24, -1_930_000, StepEndReason.VoltageBelow));
        PlatingEfficiency found = PlatingEfficiency.Of(steps)!;
        Assert.Equal((99.0, 11, 7_000_000L), (found.Percent, found.Strips, found.PlatedNanoampHours));
    }

    [Fact]
    public void One_strip_to_the_end_counts_from_the_beginning_and_none_gives_nothing()
    {
        Assert.Equal(85, PlatingEfficiency.Of([Step(1, 2_000_000), Step(2, -1_700_000, StepEndReason.VoltageBelow)])!.Percent);
        Assert.Null(PlatingEfficiency.Of([Step(1, 2_000_000), Step(2, -1_700_000)]));
    }

    [Fact]
    public void Rests_and_steps_that_passed_nothing_are_neither_strips_nor_plating()
    {
        StoredStep[] steps =
        [
            Step(1, 2_000_000), Step(2, -1_000_000) with { StepKind = StepKind.Rest }, Step(3, 0, StepEndReason.VoltageBelow),
            Step(4, -1_800_000, StepEndReason.AbsoluteVoltageAbove),
                Step(5, 1_000_000, StepEndReason.VoltageBelow) with { ChargeNanoampHours = null }, Step(6, 500_000),
        ];
        PlatingEfficiency found = PlatingEfficiency.Of(steps)!;
        Assert.Equal((90.0, 1, 2_000_000L), (found.Percent, found.Strips, found.PlatedNanoampHours));
        Assert.Null(PlatingEfficiency.Of([Step(1, 1_000_000, StepEndReason.VoltageBelow)]));
        Assert.Null(PlatingEfficiency.Of([Step(1, -1_000_000, StepEndReason.VoltageBelow)]));
    }

    /// <summary>Between two that were stripped out: 2 of 3 mAh, in three decimals; the half-cycle that was cut in two is one
    /// strip.</summary>
    [Fact]
    public void Between_two_that_were_stripped_out_the_first_does_not_count()
    {
        StoredStep[] steps =
        [
            Step(1, 9_000_000), Step(2, -1_000_000, StepEndReason.VoltageBelow), Step(3, 3_000_000), Step(4, -1_500_000),
                Step(4, -500_000, StepEndReason.VoltageBelow), Step(5, 7_000_000),
        ];
        PlatingEfficiency found = PlatingEfficiency.Of(steps)!;
        Assert.Equal((66.667, 1, 3_000_000L), (found.Percent, found.Strips, found.PlatedNanoampHours));
    }

    private static StoredStep Step(long half, long charge, StepEndReason reason = StepEndReason.ArealCharge) =>
        new(half * 1000, 0, half, half, StepKind.ConstantCurrent, Math.Sign(charge) * 1000, half, (half + 1) * 1000, reason,
            charge, 1000);
}
