using SolidCell.Core.Measurement;

namespace SolidCell.Core.Tests.Measurement;

/// <summary>Charge of step, half-cycle and test, in halves of a nanoampere-millisecond.</summary>
public sealed class ChargeCounterEdgeTests
{
    private readonly ChargeCounter _charge = new();

    [Fact]
    public void An_interval_counts_by_its_two_currents_for_the_direction_of_their_mean()
    {
        _charge.SwitchTo(100);
        _charge.Add(300, 10);
        Assert.Equal((4000L, 0L), (_charge.DepositionCounts, _charge.StrippingCounts));
        _charge.Add(-500, 10);
        Assert.Equal((4000L, 2000L), (_charge.DepositionCounts, _charge.StrippingCounts));
        _charge.AddUnmeasured(1);
        Assert.Equal((4000L, 3000L), (_charge.DepositionCounts, _charge.StrippingCounts));
        Assert.Equal((1000L, 7000L), (_charge.StepCounts, _charge.HalfCycleCounts));
    }

    [Fact]
    public void Steps_and_half_cycles_begin_at_nothing_or_where_a_power_cut_left_them()
    {
        _charge.SwitchTo(100);
        _charge.Add(100, 10);
        _charge.BeginStep(-70);
        _charge.BeginHalfCycle(50);
        Assert.Equal((-70L, 50L), (_charge.StepCounts, _charge.HalfCycleCounts));
        _charge.SwitchTo(-100);
        _charge.Add(-100, 1);
        Assert.Equal((-270L, 250L), (_charge.StepCounts, _charge.HalfCycleCounts));
        _charge.Restore(10_000, 4000);
        Assert.Equal((10_000L, 4000L, -270L), (_charge.DepositionCounts, _charge.StrippingCounts, _charge.StepCounts));
        _charge.BeginHalfCycle(0);
        Assert.Equal(0, _charge.HalfCycleCounts);
        _charge.BeginTest();
        Assert.Equal((0L, 0L, 0L, 0L),
            (_charge.DepositionCounts, _charge.StrippingCounts, _charge.StepCounts, _charge.HalfCycleCounts));
        _charge.AddUnmeasured(1000);
        Assert.Equal(0, _charge.HalfCycleCounts);
    }

    [Fact]
    public void A_nanoampere_hour_has_7_200_000_counts() => Assert.Equal(7_200_000, ChargeCounter.CountsPerNanoampHour);
}
