using SolidCell.Core.Measurement;
using SolidCell.Drivers.Ads1115;
using SolidCell.Drivers.Measurement;
using SolidCell.Simulation.Chips;
using SolidCell.Simulation.Randomness;

namespace SolidCell.Drivers.Tests.Measurement;

/// <summary>What a measuring chain makes of lines, codes and a converter that does not answer, to the microvolt.</summary>
public sealed class MeasuringChainCodeTests
{
    private readonly FixedVoltages _pins = new();
    private readonly SimulatedAds1115 _chip;
    private readonly Sample _sample = new();

    public MeasuringChainCodeTests() => _chip = new SimulatedAds1115(_pins, new Xoshiro256(1));

    [Fact]
    public void The_emergency_stop_is_what_its_line_is_at_the_moment()
    {
        var line = new Line();
        MeasuringChain chain = Chain(_chip, line);
        foreach (bool isHigh in new[] { true, false, true })
        {
            line.Level = isHigh;
            chain.Measure(0, _sample);
            Assert.Equal(isHigh, _sample.EmergencyStopPressed);
        }
    }

    [Fact]
    public void The_sample_says_when_after_the_tick_its_voltage_and_current_were_taken()
    {
        Chain(_chip).Measure(0, _sample);
        Assert.Equal((700, 3000), (_sample.VoltageMicroseconds, _sample.CurrentMicroseconds));
    }

    [Fact]
    public void A_converter_that_does_not_answer_gives_neither_voltage_nor_current()
    {
        _pins.CellVolts = 1;
        _pins.ShuntVolts = 0.1;
        _chip.Fault = SensorFault.Off;
        Chain(_chip).Measure(0, _sample);
        Assert.Equal((0, 0), (_sample.CellMicrovolts, _sample.CellNanoamps));
        Assert.Equal((SampleQuality.NoAnswer, SampleQuality.NoAnswer), (_sample.CellVoltageQuality, _sample.CellCurrentQuality));
    }

    [Theory]
    [InlineData(26667, 5_000_063, SampleQuality.OpenInput)]
    [InlineData(26666, 4_999_875, SampleQuality.Good)]
    [InlineData(-26667, -5_000_063, SampleQuality.OpenInput)]
    [InlineData(-26666, -4_999_875, SampleQuality.Good)]
    public void A_code_becomes_microvolts_to_the_nearest_and_beyond_5_V_the_lead_is_open(int code, int microvolts, SampleQuality quality)
    {
        MeasuringChain chain = Chain(new FixedCode(code));
        chain.Measure(0, _sample);
        Assert.Equal((microvolts, quality), (_sample.CellMicrovolts, _sample.CellVoltageQuality));
        Assert.Equal(Math.Round(code * 187.5 * 5, MidpointRounding.AwayFromZero), _sample.CellNanoamps);
        chain.UseRange(CurrentRange.TenMilliamps);
        chain.Measure(50, _sample);
        Assert.Equal(Math.Round(code * 187.5 * 50, MidpointRounding.AwayFromZero), _sample.CellNanoamps);
    }

    private static MeasuringChain Chain(IRegisterBus chip, IDigitalInput? emergencyStop = null) =>
        new(new Ads1115Converter(chip), new SlowChannels(null, null, null), emergencyStop);

    private sealed class Line : IDigitalInput
    {
        public bool Level { get; set; }

        public bool IsHigh() => Level;
    }

    /// <summary>A converter that is ready at once with the same code at every gain.</summary>
    private sealed class FixedCode(int code) : IRegisterBus
    {
        private byte[] _configuration = [0, 0];

        public BusStatus Write(byte[] data, int count)
        {
            _configuration = data[1..3];
            return BusStatus.Done;
        }

        public BusStatus WriteRead(byte[] data, int writeCount, byte[] answer, int readCount)
        {
            (answer[0], answer[1]) = data[0] == 0 ? ((byte)(code >> 8), (byte)code) : (_configuration[0], _configuration[1]);
            return BusStatus.Done;
        }
    }
}
