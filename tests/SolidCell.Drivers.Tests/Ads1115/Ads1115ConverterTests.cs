using SolidCell.Core.Measurement;
using SolidCell.Drivers.Ads1115;
using SolidCell.Simulation.Chips;
using SolidCell.Simulation.Randomness;

namespace SolidCell.Drivers.Tests.Ads1115;

public class Ads1115ConverterTests
{
    private readonly FixedVoltages _pins = new();
    private readonly SimulatedAds1115 _chip;
    private readonly Ads1115Converter _converter;

    public Ads1115ConverterTests()
    {
        _chip = new SimulatedAds1115(_pins, new Xoshiro256(1));
        _converter = new Ads1115Converter(_chip);
    }

    [Theory]
    [InlineData(1.0, 0, 5333)]
    [InlineData(1.0, 2, 16000)]
    [InlineData(-0.1, 5, -12800)]
    [InlineData(0.0, 5, 0)]
    public void Converts_on_every_gain(double volts, int gain, int expected)
    {
        _pins.CellVolts = volts;
        Assert.Equal(SampleQuality.Good, _converter.Convert(Ads1115Input.Ain0Ain1, gain, out int code));
        Assert.InRange(code, expected - 4, expected + 4);
    }

    [Fact]
    public void Writes_single_shot_860_samples_a_second_with_the_comparator_off()
    {
        var bus = new FailingBus(_chip, -1, BusStatus.Done);
        new Ads1115Converter(bus).Convert(Ads1115Input.Ain2Ain3, 5, out _);
        Assert.Equal(new byte[] { 0x01, 0xBB, 0xE3 }, bus.Written[0]);
    }

    [Theory]
    [InlineData(BusStatus.NoAnswer, SampleQuality.NoAnswer)]
    [InlineData(BusStatus.Hung, SampleQuality.BusHung)]
    [InlineData(BusStatus.Partial, SampleQuality.Implausible)]
    public void Every_failed_transfer_is_a_failed_sample_wherever_it_happens(BusStatus status, SampleQuality quality)
    {
        for (int transfer = 0; transfer < 3; transfer++)
        {
            var converter = new Ads1115Converter(new FailingBus(_chip, transfer, status));
            Assert.Equal(quality, converter.Convert(Ads1115Input.Ain0Ain1, 0, out int code));
            Assert.Equal(0, code);
        }
    }

    [Fact]
    public void Waits_while_the_chip_is_busy_but_not_for_ever()
    {
        _chip.BusyReadsPerConversion = 31;
        Assert.Equal(SampleQuality.Good, _converter.Convert(Ads1115Input.Ain0Ain1, 0, out _));
        _chip.BusyReadsPerConversion = 32;
        Assert.Equal(SampleQuality.OutOfDate, _converter.Convert(Ads1115Input.Ain0Ain1, 0, out _));
        _chip.BusyReadsPerConversion = 0;
        _chip.Fault = SensorFault.Slow;
        Assert.Equal(SampleQuality.OutOfDate, _converter.Convert(Ads1115Input.Ain0Ain1, 0, out _));
    }

    [Fact]
    public void A_chip_that_is_ready_at_once_is_asked_in_three_transfers()
    {
        var converter = new Ads1115Converter(new FailingBus(_chip, 3, BusStatus.NoAnswer));
        Assert.Equal(SampleQuality.Good, converter.Convert(Ads1115Input.Ain2Ain3, 5, out _));
        Assert.Equal(SampleQuality.NoAnswer, converter.Convert(Ads1115Input.Ain2Ain3, 5, out _));
    }

    [Fact]
    public void A_transfer_that_fails_while_the_chip_is_busy_is_the_failure_of_this_conversion()
    {
        _chip.BusyReadsPerConversion = 5;
        var converter = new Ads1115Converter(new FailingBus(_chip, 3, BusStatus.NoAnswer));
        Assert.Equal(SampleQuality.NoAnswer, converter.Convert(Ads1115Input.Ain0Ain1, 0, out _));
        Assert.Equal(SampleQuality.Good, converter.Convert(Ads1115Input.Ain0Ain1, 0, out _));
    }

    [Fact]
    public void A_chip_that_was_reset_in_between_is_implausible()
    {
        var bus = new ResettingBus(_chip);
        Assert.Equal(SampleQuality.Implausible, new Ads1115Converter(bus).Convert(Ads1115Input.Ain2Ain3, 5, out _));
    }

    [Fact]
    public void Garbage_is_implausible()
    {
        _chip.Fault = SensorFault.Garbage;
        for (int i = 0; i < 100; i++)
        {
            Assert.Equal(SampleQuality.Implausible, _converter.Convert(Ads1115Input.Ain0Ain1, 5, out _));
        }
    }

    private sealed class ResettingBus(SimulatedAds1115 chip) : IRegisterBus
    {
        public BusStatus Write(byte[] data, int count)
        {
            BusStatus status = chip.Write(data, count);
            chip.Reset();
            return status;
        }

        public BusStatus WriteRead(byte[] data, int writeCount, byte[] answer, int readCount) =>
            chip.WriteRead(data, writeCount, answer, readCount);
    }
}
