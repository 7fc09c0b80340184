using SolidCell.Core.Measurement;
using SolidCell.Core.Safety;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Tests.Safety;

/// <summary>Which conditions hold in one sample, each limit at its edge; and the limits within an envelope.</summary>
public sealed class InterlocksTests
{
    private const int Settled = 3;

    private readonly Interlocks _interlocks = new() { IsCellConnected = true };
    private readonly Sample _sample = new()
    {
        CellMicrovolts = 0,
        StackKilopascals = 5000,
        FrameMillidegrees = 30_000,
        SupplyMillivolts = 3300,
        CellVoltageQuality = SampleQuality.Good,
        CellCurrentQuality = SampleQuality.Good,
        StackPressureQuality = SampleQuality.Good,
        FrameTemperatureQuality = SampleQuality.Good,
        SupplyQuality = SampleQuality.Good,
    };

    private readonly SafetyLimits _limits = new()
    {
        MaximumMicrovolts = 4000,
        MinimumMicrovolts = -3000,
        MaximumNanoamps = 9_000_000,
        MaximumKilopascals = 8000,
        MinimumKilopascals = 1000,
        MaximumMillidegrees = 60_000,
        MinimumMillidegrees = 10_000,
    };

    [Theory]
    [InlineData(4000)]
    [InlineData(4001, FaultId.CellOverVoltage)]
    [InlineData(-3000)]
    [InlineData(-3001, FaultId.CellUnderVoltage)]
    public void A_voltage_may_be_as_high_and_as_low_as_its_limits(int microvolts, params FaultId[] faults) =>
        AssertWatched(sample => sample.CellMicrovolts = microvolts, faults);

    [Theory]
    [InlineData(8000)]
    [InlineData(8001, FaultId.PressureHigh)]
    [InlineData(1000)]
    [InlineData(999, FaultId.PressureLow)]
    [InlineData(100, FaultId.PressureLow)]
    [InlineData(99, FaultId.PressureLow, FaultId.ContactLost)]
    public void A_pressure_too_low_for_any_contact_is_that_too(int kilopascals, params FaultId[] faults) =>
        AssertWatched(sample => sample.StackKilopascals = kilopascals, faults);

    [Theory]
    [InlineData(60_000)]
    [InlineData(60_001, FaultId.OverTemperature)]
    [InlineData(10_000)]
    [InlineData(9999, FaultId.UnderTemperature)]
    public void A_temperature_may_be_as_high_and_as_low_as_its_limits(int millidegrees, params FaultId[] faults) =>
        AssertWatched(sample => sample.FrameMillidegrees = millidegrees, faults);

    [Theory]
    [InlineData(3000)]
    [InlineData(2999, FaultId.SupplyLow)]
    public void The_supply_has_3_volts(int millivolts, params FaultId[] faults)
    {
        AssertWatched(sample => sample.SupplyMillivolts = millivolts, faults);
        _interlocks.EndTest(_limits);
        Assert.Equal(Bits(faults), _interlocks.Conditions(_sample, 0, Settled));
    }

    [Theory]
    [InlineData(0, 50_000, Settled)]
    [InlineData(0, 50_001, Settled, FaultId.CurrentNotFollowing)]
    [InlineData(0, -50_001, Settled, FaultId.CurrentNotFollowing)]
    [InlineData(0, 50_001, Settled - 1)]
    [InlineData(1_000_000, 1_150_000, Settled)]
    [InlineData(1_000_000, 1_150_001, Settled, FaultId.CurrentNotFollowing)]
    [InlineData(-1_000_000, -1_150_001, Settled, FaultId.CurrentNotFollowing)]
    [InlineData(-1_000_000, -850_000, Settled)]
    [InlineData(9_000_000, 9_000_000, Settled)]
    [InlineData(9_000_000, 9_000_001, 0, FaultId.OverCurrent)]
    [InlineData(-9_000_000, -9_000_001, 0, FaultId.OverCurrent)]
    [InlineData(0, 9_000_001, Settled, FaultId.OverCurrent, FaultId.CurrentNotFollowing)]
    public void A_current_follows_within_50_uA_and_a_tenth_three_samples_after_a_change(
        int setPoint, int nanoamps, int samples, params FaultId[] faults)
    {
        _interlocks.BeginTest(_limits);
        _sample.CellNanoamps = nanoamps;
        Assert.Equal(Bits(faults), _interlocks.Conditions(_sample, setPoint, samples));
    }

    [Fact]
    public void Between_tests_voltage_pressure_cold_and_following_are_not_watched_but_heat_and_current_are()
    {
        _interlocks.EndTest(_limits);
        (_sample.CellMicrovolts, _sample.StackKilopascals, _sample.FrameMillidegrees) = (9000, 9000, 0);
        _sample.CellNanoamps = 60_000;
        Assert.Equal(0, _interlocks.Conditions(_sample, 0, Settled));
        (_sample.CellMicrovolts, _sample.StackKilopascals, _sample.FrameMillidegrees) = (-9000, 0, 60_001);
        _sample.CellNanoamps = -9_000_001;
        Assert.Equal(Bits(FaultId.OverTemperature, FaultId.OverCurrent), _interlocks.Conditions(_sample, 0, Settled));
    }

    [Theory]
    [InlineData(SampleQuality.NoAnswer, true)]
    [InlineData(SampleQuality.OpenInput, true)]
    [InlineData(SampleQuality.NotMeasured, false)]
    public void A_sensor_that_was_there_and_gives_nothing_is_silent(SampleQuality quality, bool isSilent)
    {
        AssertWatched(sample => sample.StackPressureQuality = quality, isSilent ? [FaultId.PressureSensorSilent] : []);
        _sample.StackPressureQuality = SampleQuality.Good;
        AssertWatched(sample => sample.FrameTemperatureQuality = quality, isSilent ? [FaultId.TemperatureSensorSilent] : []);
        _sample.FrameTemperatureQuality = SampleQuality.Good;
        AssertWatched(sample => sample.SupplyQuality = quality, isSilent ? [FaultId.SupplySensorSilent] : []);
    }

    [Theory]
    [InlineData(SampleQuality.OpenInput, true, FaultId.ContactLost)]
    [InlineData(SampleQuality.OpenInput, false)]
    [InlineData(SampleQuality.NoAnswer, true, FaultId.VoltageSensorSilent)]
    [InlineData(SampleQuality.NoAnswer, false, FaultId.VoltageSensorSilent)]
    [InlineData(SampleQuality.NotMeasured, true, FaultId.VoltageSensorSilent)]
    public void An_open_lead_is_a_lost_contact_while_the_cell_is_connected(SampleQuality quality, bool isConnected, params FaultId[] faults)
    {
        _interlocks.IsCellConnected = isConnected;
        AssertWatched(sample => sample.CellVoltageQuality = quality, faults);
    }

    [Fact]
    public void A_current_without_a_reading_is_silent_and_the_emergency_stop_is_one()
    {
        AssertWatched(sample => sample.CellCurrentQuality = SampleQuality.NotMeasured, FaultId.CurrentSensorSilent);
        AssertWatched(sample => sample.EmergencyStopPressed = true, FaultId.CurrentSensorSilent, FaultId.EmergencyStop);
    }

    [Fact]
    public void An_envelope_draws_the_limits_in_and_never_out()
    {
        AssertWithin(new SafetyEnvelope
        {
            MinimumCellMicrovolts = -2999,
            MaximumCellMicrovolts = 3999,
            MaximumCellNanoamps = 1_000_000,
            MinimumStackKilopascals = 1001,
            MaximumStackKilopascals = 7999,
            MinimumFrameMillidegrees = 10_001,
            MaximumFrameMillidegrees = 59_999,
        }, [-2999, 3999, 1_100_000, 1001, 7999, 10_001, 59_999]);
        AssertWithin(new SafetyEnvelope
        {
            MinimumCellMicrovolts = -3001,
            MaximumCellMicrovolts = 4001,
            MaximumCellNanoamps = 9_000_000,
            MinimumStackKilopascals = 999,
            MaximumStackKilopascals = 8001,
            MinimumFrameMillidegrees = 9999,
            MaximumFrameMillidegrees = 60_001,
        }, [-3000, 4000, 9_000_000, 1000, 8000, 10_000, 60_000]);
    }

    [Fact]
    public void The_limits_of_contact_supply_and_following_are_the_same_in_every_envelope()
    {
        (_limits.ContactKilopascals, _limits.MinimumSupplyMillivolts, _limits.FollowingFloorNanoamps) = (1, 2, 3);
        SafetyLimits within = _limits.Within(new SafetyEnvelope { MaximumCellNanoamps = 20 });
        Assert.Equal((1, 2, 3, 24),
            (within.ContactKilopascals, within.MinimumSupplyMillivolts, within.FollowingFloorNanoamps, within.MaximumNanoamps));
    }

    private static int Bits(params FaultId[] faults) => faults.Aggregate(0, (bits, fault) => bits | (1 << (int)fault));

    private void AssertWithin(SafetyEnvelope envelope, int[] expected)
    {
        SafetyLimits within = _limits.Within(envelope);
        int[] found = [within.MinimumMicrovolts, within.MaximumMicrovolts, within.MaximumNanoamps, within.MinimumKilopascals,
            within.MaximumKilopascals, within.MinimumMillidegrees, within.MaximumMillidegrees];
        Assert.Equal(expected, found);
    }

    private void AssertWatched(Action<Sample> change, params FaultId[] faults)
    {
        _interlocks.BeginTest(_limits);
        change(_sample);
        Assert.Equal(Bits(faults), _interlocks.Conditions(_sample, 0, Settled));
    }
}
