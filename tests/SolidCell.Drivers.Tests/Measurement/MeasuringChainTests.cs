using SolidCell.Core.Measurement;
using SolidCell.Drivers.Ads1115;
using SolidCell.Drivers.Mcp9808;
using SolidCell.Drivers.Measurement;
using SolidCell.Simulation.Chips;
using SolidCell.Simulation.Randomness;

namespace SolidCell.Drivers.Tests.Measurement;

public class MeasuringChainTests
{
    private readonly FixedVoltages _pins = new();
    private readonly SimulatedAds1115 _chip;
    private readonly SimulatedAnalogInput _pressure = new(new Xoshiro256(2)) { Code = 6552 + 0.05 * 52416 };
    private readonly SimulatedAnalogInput _supply = new(new Xoshiro256(3)) { Code = 32760 };
    private readonly SimulatedMcp9808 _thermometer = new(new Xoshiro256(4));
    private readonly MeasuringChain _chain;
    private readonly Sample _sample = new();

    public MeasuringChainTests()
    {
        _chip = new SimulatedAds1115(_pins, new Xoshiro256(1));
        _chain = new MeasuringChain(new Ads1115Converter(_chip), new SlowChannels(_pressure, _supply, new Mcp9808Thermometer(_thermometer)),
            null);
    }

    [Theory]
    [InlineData(CurrentRange.OneMilliamp, 78.54e-6)]
    [InlineData(CurrentRange.OneMilliamp, -1e-3)]
    [InlineData(CurrentRange.TenMilliamps, 4.2e-3)]
    [InlineData(CurrentRange.TenMilliamps, -10e-3)]
    public void Scales_the_shunt_by_the_range_in_use(CurrentRange range, double amps)
    {
        _chain.UseRange(range);
        _pins.ShuntVolts = amps * MeasuringChain.ShuntOhms(range);
        for (int i = 0; i < 4; i++)
        {
            _chain.Measure(i * 50, _sample);
        }

        Assert.Equal(SampleQuality.Good, _sample.CellCurrentQuality);
        double tolerance = range == CurrentRange.OneMilliamp ? 150 : 1500;
        Assert.InRange(_sample.CellNanoamps - amps * 1e9, -tolerance, tolerance);
    }

    [Fact]
    public void Measures_every_channel_in_its_unit()
    {
        _pins.CellVolts = -0.0561;
        for (int i = 0; i < 4; i++)
        {
            _chain.Measure(i * 50, _sample);
        }

        Assert.InRange(_sample.CellMicrovolts, -56130, -56070);
        Assert.InRange(_sample.StackMillinewtons, 390_300, 395_100);
        Assert.InRange(_sample.SupplyMillivolts, 3295, 3305);
        Assert.InRange(_sample.FrameMillidegrees, 29900, 30100);
        Assert.Equal(150, _sample.Milliseconds);
    }

    [Fact]
    public void Reads_pressure_once_a_second_and_repeats_it_for_three_without_an_answer()
    {
        _chain.Measure(0, _sample);
        _pressure.Code *= 2;
        _chain.Measure(950, _sample);
        Assert.InRange(_sample.StackMillinewtons, 385_000, 400_500);
        _pressure.Fault = SensorFault.Slow;
        SampleQuality last = SampleQuality.NotMeasured;
        for (long now = 1000; now <= 7000; now += 50)
        {
            _chain.Measure(now, _sample);
            if (_sample.StackPressureQuality == SampleQuality.OutOfDate)
            {
                last = SampleQuality.OutOfDate;
            }
        }
        Assert.Equal(SampleQuality.OutOfDate, last);
    }

    [Theory]
    [InlineData(999, 392_700)]
    [InlineData(1000, 432_000)]
    public void The_force_is_read_again_a_second_after_it_was_read(long milliseconds, int millinewtons)
    {
        _chain.Measure(0, _sample);
        _pressure.Code = 6552 + (0.055 * 52416);
        _chain.Measure(milliseconds, _sample);
        Assert.InRange(_sample.StackMillinewtons, millinewtons - 4000, millinewtons + 4000);
    }

    [Fact]
    public void A_broken_pressure_wire_is_an_open_input()
    {
        _pressure.Fault = SensorFault.Off;
        _chain.Measure(0, _sample);
        Assert.Equal(SampleQuality.OpenInput, _sample.StackPressureQuality);
    }

    [Fact]
    public void A_silent_thermometer_says_so_at_once()
    {
        _thermometer.Fault = SensorFault.Off;
        _chain.Measure(0, _sample);
        Assert.Equal(SampleQuality.NoAnswer, _sample.FrameTemperatureQuality);
    }

    [Fact]
    public void A_channel_that_the_fixture_lacks_is_not_measured()
    {
        var chain = new MeasuringChain(new Ads1115Converter(_chip), new SlowChannels(null, null, null), null);
        chain.Measure(0, _sample);
        Assert.Equal(SampleQuality.NotMeasured, _sample.StackPressureQuality);
        Assert.Equal(SampleQuality.NotMeasured, _sample.FrameTemperatureQuality);
        Assert.False(_sample.EmergencyStopPressed);
    }

    [Fact]
    public void Nothing_is_allocated_for_a_sample()
    {
        long now = 0;
        Measure(1000);
        Assert.Equal(0, AllocatedBytes.By(() => Measure(19_000)));

        void Measure(int samples)
        {
            for (int i = 0; i < samples; i++)
            {
                _chain.Measure(now += 50, _sample);
            }
        }
    }

    [Fact]
    public void A_converter_that_hangs_on_a_code_is_stuck_and_a_quiet_signal_is_not()
    {
        _pins.CellVolts = 3.9;
        _pins.ShuntVolts = 0.1;
        for (int i = 0; i < 1000; i++)
        {
            _chain.Measure(i * 50, _sample);
            Assert.Equal(SampleQuality.Good, _sample.CellVoltageQuality);
        }
        _chip.Fault = SensorFault.Stuck;
        for (int i = 1000; i < 1200; i++)
        {
            _chain.Measure(i * 50, _sample);
        }

        Assert.Equal(SampleQuality.Stuck, _sample.CellVoltageQuality);
        Assert.Equal(SampleQuality.Stuck, _sample.CellCurrentQuality);
        _chip.Fault = SensorFault.Ok;
        for (int i = 1200; i < 1300; i++)
        {
            _chain.Measure(i * 50, _sample);
        }

        Assert.Equal(SampleQuality.Good, _sample.CellVoltageQuality);
    }

    [Fact]
    public void More_than_any_cell_gives_is_an_open_lead_and_more_than_the_converter_holds_is_saturated()
    {
        _pins.CellVolts = 5.5;
        _chain.Measure(0, _sample);
        Assert.Equal(SampleQuality.OpenInput, _sample.CellVoltageQuality);
        _pins.CellVolts = -8;
        _chain.Measure(50, _sample);
        Assert.Equal(SampleQuality.Saturated, _sample.CellVoltageQuality);
    }
}
