using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Tests.Schedule;

/// <summary>Every limit just short of its threshold and at it, on a cell of half a square centimetre.</summary>
public sealed class LimitMonitorTests
{
    private const long Nah = ChargeCounter.CountsPerNanoampHour;

    private readonly LimitMonitor _monitor = new();
    private readonly StepProgress _progress = new() { IsSettled = true, IsDriven = true };
    private readonly CellDescription _cell = new() { AreaSquareMicrometres = 50_000_000 };
    private readonly Sample _sample = new()
    {
        CellVoltageQuality = SampleQuality.Good,
        CellCurrentQuality = SampleQuality.Good,
        StackPressureQuality = SampleQuality.Good,
        FrameTemperatureQuality = SampleQuality.Good,
    };

    [Theory]
    [InlineData(LimitQuantity.StepMilliseconds, 1000, 999, 1000)]
    [InlineData(LimitQuantity.VoltageAboveMicrovolts, 60_000, 60_000, 60_001)]
    [InlineData(LimitQuantity.VoltageAboveMicrovolts, 60_000, -60_001, 60_001)]
    [InlineData(LimitQuantity.VoltageBelowMicrovolts, 30_000, 30_000, 29_999)]
    [InlineData(LimitQuantity.AbsoluteVoltageAboveMicrovolts, 60_000, 60_000, 60_001)]
    [InlineData(LimitQuantity.AbsoluteVoltageAboveMicrovolts, 60_000, -60_000, -60_001)]
    [InlineData(LimitQuantity.AbsoluteCurrentBelowNanoamps, 400, 400, 399)]
    [InlineData(LimitQuantity.AbsoluteCurrentBelowNanoamps, 400, -400, -399)]
    [InlineData(LimitQuantity.StepChargeNanoampHours, 10, (10 * Nah) - 1, 10 * Nah)]
    [InlineData(LimitQuantity.StepChargeNanoampHours, 10, 1 - (10 * Nah), -10 * Nah)]
    [InlineData(LimitQuantity.StepArealChargeNanoampHoursPerSquareCentimetre, 10, (5 * Nah) - 1, 5 * Nah)]
    [InlineData(LimitQuantity.TestChargeNanoampHours, 10, (10 * Nah) - 1, 10 * Nah)]
    [InlineData(LimitQuantity.TestArealChargeNanoampHoursPerSquareCentimetre, 10, (5 * Nah) - 1, 5 * Nah)]
    [InlineData(LimitQuantity.ThousandthsOfHalfCycleBefore, 500, 4999, 5000)]
    [InlineData(LimitQuantity.PressureAboveKilopascals, 6000, 6000, 6001)]
    [InlineData(LimitQuantity.PressureBelowKilopascals, 4000, 4000, 3999)]
    [InlineData(LimitQuantity.TemperatureAboveMillidegrees, 32_000, 32_000, 32_001)]
    [InlineData(LimitQuantity.TemperatureBelowMillidegrees, 28_000, 28_000, 27_999)]
    public void A_limit_is_reached_at_its_threshold_and_not_short_of_it(LimitQuantity quantity, long threshold, long shortOf, long reaching)
    {
        Begin(10_000, ProgramBuilder.Of(quantity, threshold));
        Set(quantity, shortOf);
        Assert.Null(Reached());
        Set(quantity, reaching);
        Assert.Equal(quantity, Reached());
    }

    [Theory]
    [InlineData(LimitQuantity.AbsoluteCurrentBelowNanoamps, true, true, true)]
    [InlineData(LimitQuantity.AbsoluteCurrentBelowNanoamps, false, true, false)]
    [InlineData(LimitQuantity.AbsoluteCurrentBelowNanoamps, true, false, false)]
    [InlineData(LimitQuantity.VoltageAboveMicrovolts, false, true, true)]
    [InlineData(LimitQuantity.VoltageAboveMicrovolts, true, false, false)]
    public void A_voltage_counts_while_the_steps_current_flows_and_a_current_once_it_has_come_to_its_set_point(
        LimitQuantity quantity, bool isSettled, bool isDriven, bool isReached)
    {
        Begin(0, ProgramBuilder.Of(quantity, 100));
        Set(quantity, quantity == LimitQuantity.VoltageAboveMicrovolts ? 101 : 99);
        (_progress.IsSettled, _progress.IsDriven) = (isSettled, isDriven);
        Assert.Equal(isReached, Reached() == quantity);
    }

    [Theory]
    [InlineData(LimitQuantity.VoltageAboveMicrovolts)]
    [InlineData(LimitQuantity.AbsoluteCurrentBelowNanoamps)]
    [InlineData(LimitQuantity.PressureAboveKilopascals)]
    [InlineData(LimitQuantity.PressureBelowKilopascals)]
    [InlineData(LimitQuantity.TemperatureAboveMillidegrees)]
    [InlineData(LimitQuantity.TemperatureBelowMillidegrees)]
    public void A_reading_counts_while_its_own_quality_is_good(LimitQuantity quantity)
    {
        Begin(0, ProgramBuilder.Of(quantity, 100));
        Set(quantity, quantity.ToString().Contains("Below", StringComparison.Ordinal) ? 99 : 101);
        Assert.Equal(quantity, Reached());
        _sample.CellVoltageQuality = Unless(quantity == LimitQuantity.VoltageAboveMicrovolts);
        _sample.CellCurrentQuality = Unless(quantity == LimitQuantity.AbsoluteCurrentBelowNanoamps);
        _sample.StackPressureQuality = Unless(quantity.ToString().StartsWith("Pressure", StringComparison.Ordinal));
        _sample.FrameTemperatureQuality = Unless(quantity.ToString().StartsWith("Temperature", StringComparison.Ordinal));
        Assert.Null(Reached());
    }

    [Theory]
    [InlineData(LimitQuantity.SoftShort, false, false, false)]
    [InlineData(LimitQuantity.SoftShort, true, false, true)]
    [InlineData(LimitQuantity.SoftShort, false, true, true)]
    [InlineData(LimitQuantity.HardShort, true, false, false)]
    [InlineData(LimitQuantity.HardShort, false, true, true)]
    public void A_hard_short_is_a_soft_one_too(LimitQuantity quantity, bool isSoft, bool isHard, bool isReached)
    {
        Begin(0, ProgramBuilder.Of(quantity, 0));
        (_progress.SoftShortSeen, _progress.HardShortSeen) = (isSoft, isHard);
        Assert.Equal(isReached, Reached() == quantity);
    }

    [Theory]
    [InlineData(0, long.MaxValue - 1, false)]
    [InlineData(1000, 499, false)]
    [InlineData(1000, 500, true)]
    public void Without_a_half_cycle_before_its_share_is_never_reached(long before, long counts, bool isReached)
    {
        Begin(before, ProgramBuilder.Of(LimitQuantity.ThousandthsOfHalfCycleBefore, 500));
        _progress.HalfCycleCounts = counts;
        Assert.Equal(isReached, Reached() is not null);
    }

    /// <summary>A thousand ampere-hours is the largest number that a program may hold; the counter has room for no more.</summary>
    [Fact]
    public void The_largest_charge_that_a_program_may_hold_is_reached()
    {
        Begin(0, ProgramBuilder.Of(LimitQuantity.StepChargeNanoampHours, 1_000_000_000_000));
        _progress.ChargeCounts = (1_000_000_000_000 * Nah) - 1;
        Assert.Null(Reached());
        _progress.ChargeCounts++;
        Assert.Equal(LimitQuantity.StepChargeNanoampHours, Reached());
    }

    [Fact]
    public void Before_the_shortest_time_no_limit_can_be_reached_unless_one_looks_at_the_sample()
    {
        Limit hard = ProgramBuilder.Of(LimitQuantity.HardShort, 0);
        Assert.Equal(long.MaxValue, Earliest());
        Assert.Equal(long.MaxValue, Earliest(hard, ProgramBuilder.Of(LimitQuantity.SoftShort, 0)));
        Assert.Equal(5000, Earliest(hard, ProgramBuilder.Time(5000)));
        Assert.Equal(3000, Earliest(ProgramBuilder.Time(5000), ProgramBuilder.Time(3000), ProgramBuilder.Time(4000)));
        Assert.Equal(0, Earliest(ProgramBuilder.Time(5000), ProgramBuilder.Of(LimitQuantity.VoltageAboveMicrovolts, 1)));
    }

    private static SampleQuality Unless(bool isBad) => isBad ? SampleQuality.NoAnswer : SampleQuality.Good;

    private long Earliest(params Limit[] limits)
    {
        Begin(0, limits);
        return _monitor.EarliestMilliseconds;
    }

    private void Begin(long halfCycleBefore, params Limit[] limits) =>
        _monitor.Begin(new Step { Kind = StepKind.ConstantCurrent, Limits = limits }, _cell, halfCycleBefore);

    private LimitQuantity? Reached() => _monitor.FirstReached(_progress, _sample)?.Quantity;

    private void Set(LimitQuantity quantity, long value)
    {
        _progress.Milliseconds = value;
        _progress.ChargeCounts = _progress.HalfCycleCounts = _progress.TestCounts = value;
        bool isCurrent = quantity == LimitQuantity.AbsoluteCurrentBelowNanoamps;
        _sample.CellNanoamps = isCurrent ? (int)value : 1_000_000;
        _sample.CellMicrovolts = isCurrent ? 0 : (int)Math.Clamp(value, int.MinValue, int.MaxValue);
        (_sample.StackKilopascals, _sample.FrameMillidegrees) = (_sample.CellMicrovolts, _sample.CellMicrovolts);
    }
}
