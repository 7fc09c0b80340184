using SolidCell.Core.Measurement;
using SolidCell.Core.Safety;

namespace SolidCell.Core.Tests.Safety;

/// <summary>Conditions that become faults and go away again, to the millisecond.</summary>
public sealed class FaultMonitorTests
{
    private static readonly int Supply = Interlocks.Bit(FaultId.SupplyLow);
    private static readonly int Pressure = Interlocks.Bit(FaultId.PressureLow);
    private static readonly int Voltage = Interlocks.Bit(FaultId.CellOverVoltage);
    private static readonly int Stop = Interlocks.Bit(FaultId.EmergencyStop);
    private static readonly int Stalled = Interlocks.Bit(FaultId.LoopStalled);

    private readonly FaultMonitor _monitor = new();

    [Fact]
    public void A_condition_is_a_fault_when_it_has_lasted_and_is_over_a_second_after_it_went()
    {
        Assert.False(_monitor.Observe(Supply, 1000));
        Assert.False(_monitor.Observe(Supply, 1099));
        Assert.Equal((0, 0, FaultAction.None), (_monitor.Active, _monitor.Raised, _monitor.Worst));
        Assert.True(_monitor.Observe(Supply, 1100));
        Assert.Equal((Supply, Supply, 0, FaultAction.OpenRelay), (_monitor.Active, _monitor.Raised, _monitor.Cleared, _monitor.Worst));
        Assert.False(_monitor.Observe(Supply, 9000));
        Assert.Equal((Supply, 0), (_monitor.Active, _monitor.Raised));
        Assert.False(_monitor.Observe(0, 10_000));
        Assert.False(_monitor.Observe(0, 10_999));
        Assert.True(_monitor.Observe(0, 11_000));
        Assert.Equal((0, 0, Supply, FaultAction.None), (_monitor.Active, _monitor.Raised, _monitor.Cleared, _monitor.Worst));
        Assert.False(_monitor.Observe(0, 12_000));
        Assert.Equal(0, _monitor.Cleared);
    }

    [Fact]
    public void A_condition_that_was_away_between_begins_anew_on_either_way()
    {
        _monitor.Observe(Supply, 0);
        _monitor.Observe(0, 50);
        Assert.False(_monitor.Observe(Supply, 100));
        Assert.True(_monitor.Observe(Supply, 200));
        _monitor.Observe(0, 1000);
        _monitor.Observe(Supply, 1500);
        Assert.False(_monitor.Observe(0, 2100));
        Assert.True(_monitor.Observe(0, 3100));
    }

    [Fact]
    public void The_first_and_the_last_fault_of_the_table_are_raised_and_the_worst_action_holds()
    {
        Assert.True(_monitor.Observe(Stalled, 0));
        Assert.Equal((Stalled, FaultAction.Pause), (_monitor.Active, _monitor.Worst));
        _monitor.Observe(Stalled | Voltage | Pressure, 0);
        Assert.True(_monitor.Observe(Stalled | Voltage | Pressure, 100));
        Assert.Equal((Stalled | Voltage, Voltage, FaultAction.Latch, true),
            (_monitor.Active, _monitor.Raised, _monitor.Worst, _monitor.IsLatched));
        Assert.True(_monitor.Observe(Stalled | Voltage | Pressure, 2000));
        Assert.Equal((Stalled | Voltage | Pressure, FaultAction.Latch), (_monitor.Active, _monitor.Worst));
    }

    [Fact]
    public void A_latched_fault_is_cleared_by_the_operator_once_its_condition_is_gone()
    {
        _monitor.Observe(Stop, 0);
        Assert.False(_monitor.Observe(0, 90_000));
        Assert.False(_monitor.Observe(Stop, 90_001));
        Assert.False(_monitor.ClearLatched());
        Assert.Equal((Stop, 0), (_monitor.Active, _monitor.Cleared));
        _monitor.Observe(Supply, 90_002);
        _monitor.Observe(Supply, 90_102);
        Assert.True(_monitor.ClearLatched());
        Assert.Equal((Supply, 0, Stop, FaultAction.OpenRelay), (_monitor.Active, _monitor.Raised, _monitor.Cleared, _monitor.Worst));
        Assert.True(_monitor.ClearLatched());
        Assert.Equal(0, _monitor.Cleared);
    }

    [Theory]
    [InlineData(FaultId.CellOverVoltage, true)]
    [InlineData(FaultId.LoopStalled, true)]
    [InlineData(FaultId.None, false)]
    [InlineData((FaultId)FaultTable.Count, false)]
    public void A_fault_of_the_table_can_be_raised_without_a_condition(FaultId id, bool isSound)
    {
        Exception? broken = Record.Exception(() => _monitor.Raise(id));
        Assert.Equal(isSound, broken is null);
        Assert.Equal(isSound ? Interlocks.Bit(id) : 0, _monitor.Active);
        Assert.Equal(isSound ? FaultTable.ActionOf(id) : FaultAction.None, _monitor.Worst);
    }

    [Fact]
    public void What_was_active_before_a_reboot_is_and_goes_as_the_table_says()
    {
        _monitor.Restore(Supply | Stop);
        Assert.Equal((Supply | Stop, FaultAction.Latch), (_monitor.Active, _monitor.Worst));
        Assert.False(_monitor.Observe(0, 5000));
        Assert.True(_monitor.Observe(0, 6000));
        Assert.Equal((Stop, Supply), (_monitor.Active, _monitor.Cleared));
        _monitor.Restore(Pressure);
        Assert.Equal(Stop | Pressure, _monitor.Active);
    }

    [Theory]
    [InlineData(FaultId.CellOverVoltage, 1)]
    [InlineData(FaultId.CellUnderVoltage, 1)]
    [InlineData(FaultId.OverCurrent, 2)]
    [InlineData(FaultId.CurrentNotFollowing, 2)]
    [InlineData(FaultId.PressureHigh, 3)]
    [InlineData(FaultId.PressureLow, 3)]
    [InlineData(FaultId.ContactLost, 3)]
    [InlineData(FaultId.OverTemperature, 4)]
    [InlineData(FaultId.UnderTemperature, 4)]
    [InlineData(FaultId.SupplyLow, 5)]
    [InlineData(FaultId.VoltageSensorSilent, (int)SampleQuality.NoAnswer)]
    [InlineData(FaultId.CurrentSensorSilent, (int)SampleQuality.BusHung)]
    [InlineData(FaultId.PressureSensorSilent, (int)SampleQuality.Saturated)]
    [InlineData(FaultId.TemperatureSensorSilent, (int)SampleQuality.Stuck)]
    [InlineData(FaultId.SupplySensorSilent, (int)SampleQuality.OpenInput)]
    [InlineData(FaultId.EmergencyStop, 0)]
    public void The_value_of_a_fault_is_the_reading_that_it_is_about(FaultId id, long value) =>
        Assert.Equal(value, FaultValue.Of(id, new Sample
        {
            CellMicrovolts = 1,
            CellNanoamps = 2,
            StackKilopascals = 3,
            FrameMillidegrees = 4,
            SupplyMillivolts = 5,
            CellVoltageQuality = SampleQuality.NoAnswer,
            CellCurrentQuality = SampleQuality.BusHung,
            StackPressureQuality = SampleQuality.Saturated,
            FrameTemperatureQuality = SampleQuality.Stuck,
            SupplyQuality = SampleQuality.OpenInput,
        }));

    [Theory]
    [InlineData(-1, FaultAction.Log)]
    [InlineData(100, FaultAction.None)]
    public void A_row_that_waits_less_than_nothing_or_does_nothing_is_found(int debounce, FaultAction action)
    {
        FaultRow[] rows = [.. Enum.GetValues<FaultId>()
            .Select(id => new FaultRow(id, FaultTable.DebounceMilliseconds(id), FaultTable.ActionOf(id), FaultTable.ClearingOf(id)))];
        Assert.Equal("", FaultTable.ProblemIn(rows));
        rows[12] = new FaultRow(FaultId.PressureSensorSilent, debounce, action, FaultClears.ByItself);
        Assert.Equal("the fault table has no row for fault 12 in its place", FaultTable.ProblemIn(rows));
        rows[0] = new FaultRow(FaultId.None, 0, FaultAction.Log, FaultClears.ByItself);
        Assert.Equal("the fault table has no row for fault 0 in its place", FaultTable.ProblemIn(rows));
    }

    [Fact]
    public void Every_fault_but_none_has_a_bit() => Assert.Equal(
        FaultTable.KnownBits, Enum.GetValues<FaultId>().Where(id => id != FaultId.None).Sum(id => Interlocks.Bit(id)));
}
