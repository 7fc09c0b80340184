using SolidCell.Core.Measurement;
using SolidCell.Drivers.Measurement;
using SolidCell.Drivers.Nau7802;
using SolidCell.Simulation.Chips;
using SolidCell.Simulation.Randomness;

namespace SolidCell.Drivers.Tests.Nau7802;

public class Nau7802LoadCellTests
{
    private readonly SimulatedNau7802 _chip = new(new Xoshiro256(1)) { Newtons = 392.7 };
    private readonly Sample _sample = new();
    private SlowChannels _slow = null!;
    private long _now;

    [Theory]
    [InlineData(0)]
    [InlineData(3.5)]
    [InlineData(392.7)]
    [InlineData(1999)]
    [InlineData(-20)]
    public void A_force_is_read_to_a_twentieth_of_a_newton_once_the_chip_has_calibrated_its_offset(double newtons)
    {
        _chip.Newtons = newtons;
        Start();
        Read(4);
        Assert.Equal(SampleQuality.Good, _sample.StackPressureQuality);
        Assert.InRange(_sample.StackMillinewtons, (newtons * 1000) - 150, (newtons * 1000) + 150);
    }

    [Fact]
    public void Until_it_has_calibrated_itself_there_is_no_reading()
    {
        Start();
        Read(1);
        Assert.Equal(SampleQuality.NotMeasured, _sample.StackPressureQuality);
    }

    [Fact]
    public void Without_a_chip_it_does_not_start()
    {
        _chip.Fault = SensorFault.Off;
        Assert.False(new Nau7802LoadCell(_chip).Start());
    }

    [Theory]
    [InlineData(SensorFault.Off, SampleQuality.OutOfDate)]
    [InlineData(SensorFault.Stuck, SampleQuality.Stuck)]
    [InlineData(SensorFault.Garbage, SampleQuality.OutOfDate)]
    public void A_chip_that_fails_gives_no_force(SensorFault fault, SampleQuality quality)
    {
        Start();
        Read(4);
        _chip.Fault = fault;
        Read(30);
        Assert.Equal(quality, _sample.StackPressureQuality);
    }

    [Fact]
    public void A_chip_that_was_reset_is_set_up_anew_and_its_offset_calibrated_again()
    {
        Start();
        Read(4);
        _chip.LosePower();
        Read(1);
        Assert.InRange(_sample.StackMillinewtons, 392_500, 392_900);
        Read(4);
        Assert.Equal(SampleQuality.Good, _sample.StackPressureQuality);
        Assert.InRange(_sample.StackMillinewtons, 392_500, 392_900);
    }

    [Theory]
    [InlineData(4000)]
    [InlineData(-300)]
    public void At_the_ends_of_the_range_the_bridge_is_broken(double newtons)
    {
        Start();
        _chip.Newtons = newtons;
        Read(4);
        Assert.Equal(SampleQuality.OpenInput, _sample.StackPressureQuality);
    }

    private void Start()
    {
        var loadCell = new Nau7802LoadCell(_chip);
        Assert.True(loadCell.Start());
        _slow = new SlowChannels(loadCell, LinearScale.ForceByNau7802(), null, null);
    }

    private void Read(int times)
    {
        for (int i = 0; i < times; i++)
        {
            _slow.Read(_now);
            _slow.CopyTo(_sample);
            _now += MeasuringChain.SlowPeriodMilliseconds;
        }
    }
}
