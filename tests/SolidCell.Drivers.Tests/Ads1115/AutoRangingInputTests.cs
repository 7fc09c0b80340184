using CsCheck;
using SolidCell.Core.Measurement;
using SolidCell.Drivers.Ads1115;
using SolidCell.Simulation.Chips;
using SolidCell.Simulation.Randomness;

namespace SolidCell.Drivers.Tests.Ads1115;

public class AutoRangingInputTests
{
    private readonly FixedVoltages _pins = new();
    private readonly AutoRangingInput _input;

    public AutoRangingInputTests()
    {
        var chip = new SimulatedAds1115(_pins, new Xoshiro256(1));
        _input = new AutoRangingInput(new Ads1115Converter(chip), Ads1115Input.Ain0Ain1);
    }

    [Fact]
    public void Reads_any_jump_in_range_within_a_reading_and_to_the_resolution_of_its_gain() =>
        Gen.Double[-6.0, 6.0].Array[1, 20].Sample(
            jumps =>
            {
                foreach (double volts in jumps)
                {
                    _pins.CellVolts = volts;
                    int sixteenths = _input.Read();
                    Assert.Equal(SampleQuality.Good, Reading.QualityOf(sixteenths));
                    Assert.InRange(sixteenths / 16e6 - volts, -400e-6, 400e-6);
                }
            },
            threads: 1);

    [Theory]
    [InlineData(0.01, 5)]
    [InlineData(0.3, 4)]
    [InlineData(0.7, 3)]
    [InlineData(1.4, 2)]
    [InlineData(2.9, 1)]
    [InlineData(4.5, 0)]
    public void Settles_on_the_narrowest_gain_that_holds_the_signal(double volts, int gain)
    {
        _pins.CellVolts = volts;
        for (int i = 0; i < 4; i++)
        {
            _input.Read();
        }

        Assert.Equal(gain, _input.Gain);
    }

    [Fact]
    public void A_signal_at_the_edge_does_not_toggle_the_gain()
    {
        int changes = 0;
        for (int i = 0; i < 2000; i++)
        {
            _pins.CellVolts = 0.24 + 0.005 * Math.Sin(i);
            int before = _input.Gain;
            _input.Read();
            if (i > 10 && _input.Gain != before)
            {
                changes++;
            }
        }
        Assert.Equal(0, changes);
    }

    [Fact]
    public void A_signal_that_jumped_out_of_the_range_is_read_at_the_gain_that_fits_it()
    {
        _pins.CellVolts = 0.01;
        _input.Read();
        _input.Read();
        _pins.CellVolts = 0.30005;
        Assert.InRange((_input.Read() / 16e6) - 0.30005, -40e-6, 40e-6);
    }

    [Theory]
    [InlineData(Ads1115Gain.NearlyFull, 4)]
    [InlineData(-Ads1115Gain.NearlyFull, 4)]
    [InlineData(Ads1115Gain.NearlyFull - 1, 5)]
    public void A_code_that_is_nearly_full_asks_for_a_wider_gain(int code, int gain)
    {
        var chip = new FixedCodes { Code = 1 };
        var input = new AutoRangingInput(new Ads1115Converter(chip), Ads1115Input.Ain0Ain1);
        input.Read();
        Assert.Equal(Ads1115Gain.Narrowest, input.Gain);
        chip.Code = code;
        Assert.Equal(code * Ads1115Gain.SixteenthMicrovolts(1, Ads1115Gain.Narrowest), input.Read());
        Assert.Equal(gain, input.Gain);
    }

    [Theory]
    [InlineData(10000, 20000, 1, 0)]
    [InlineData(19999, 20000, 0, 1)]
    [InlineData(1, 20000, 5, 4)]
    public void A_code_that_came_65_times_is_probed_at_the_gain_beside_it_and_stuck_when_it_is_the_same_there(
        int first, int code, int gain, int probed)
    {
        var chip = new FixedCodes { Code = first };
        var input = new AutoRangingInput(new Ads1115Converter(chip), Ads1115Input.Ain0Ain1);
        input.Read();
        chip.Code = code;
        for (int i = 0; i < 64; i++)
        {
            Assert.Equal(SampleQuality.Good, Reading.QualityOf(input.Read()));
            Assert.Equal(gain, chip.Gain);
        }

        List<int> gains = [];
        SampleQuality quality = SampleQuality.Good;
        for (int i = 0; i < 2 && quality == SampleQuality.Good; i++)
        {
            quality = Reading.QualityOf(input.Read());
            gains.Add(chip.Gain);
        }

        Assert.Equal((SampleQuality.Stuck, probed), (quality, gains[^1]));
        chip.Code = code - 1;
        Assert.Equal((code - 1) * Ads1115Gain.SixteenthMicrovolts(1, gain), input.Read());
    }

    [Fact]
    public void Beyond_the_widest_gain_it_is_saturated_not_a_number()
    {
        _pins.CellVolts = 7;
        Assert.Equal(SampleQuality.Saturated, Reading.QualityOf(_input.Read()));
    }

    /// <summary>A converter that is ready at once and gives the same code at every gain.</summary>
    private sealed class FixedCodes : IRegisterBus
    {
        private byte[] _configuration = [0, 0];

        public int Code { get; set; }

        /// <summary>Of the last conversion.</summary>
        public int Gain => (_configuration[0] >> 1) & 7;

        public BusStatus Write(byte[] data, int count)
        {
            _configuration = [data[1], data[2]];
            return BusStatus.Done;
        }

        public BusStatus WriteRead(byte[] data, int writeCount, byte[] answer, int readCount)
        {
            (answer[0], answer[1]) = data[0] == 0 ? ((byte)(Code >> 8), (byte)Code) : (_configuration[0], _configuration[1]);
            return BusStatus.Done;
        }
    }
}
