using SolidCell.Core.Measurement;
using SolidCell.Drivers.Measurement;

namespace SolidCell.Drivers.Tests.Measurement;

public sealed class LinearScaleTests
{
    private readonly LinearScale _scale = new()
    {
        LowCode = 1000,
        LowValue = -50,
        HighCode = 3000,
        HighValue = 50,
        MinimumCode = 900,
        MaximumCode = 3100,
    };

    [Theory]
    [InlineData(1000, -50)]
    [InlineData(2000, 0)]
    [InlineData(3000, 50)]
    [InlineData(900, -55)]
    [InlineData(3100, 55)]
    public void A_code_is_a_value_on_the_line_through_both_points(int code, int value)
    {
        Assert.Equal(SampleQuality.Good, _scale.Read(code, out int read));
        Assert.Equal(value, read);
    }

    [Theory]
    [InlineData(899)]
    [InlineData(3101)]
    public void A_code_outside_of_the_limits_is_an_open_input_and_no_value(int code)
    {
        Assert.Equal(SampleQuality.OpenInput, _scale.Read(code, out int value));
        Assert.Equal(0, value);
    }

    [Fact]
    public void A_line_through_one_code_is_implausible()
    {
        _scale.HighCode = _scale.LowCode;
        Assert.Equal(SampleQuality.Implausible, _scale.Read(1000, out _));
    }

    [Fact]
    public void Without_a_limit_of_its_own_every_code_that_the_converter_gives_is_taken()
    {
        var scale = new LinearScale { HighCode = 1, HighValue = 1 };
        Assert.Equal(SampleQuality.Good, scale.Read(65520, out _));
        Assert.Equal(SampleQuality.OpenInput, scale.Read(65521, out _));
        Assert.Equal(SampleQuality.Good, scale.Read(0, out _));
    }

    /// <summary>10 and 90 % of 16 sums of 12 bits are 0 and 7854 N, 100 MPa on a 10 mm die; -393 and 8639 N are the ends.</summary>
    [Theory]
    [InlineData(6552, 0, SampleQuality.Good)]
    [InlineData(58968, 7_853_982, SampleQuality.Good)]
    [InlineData(3931, -392_729, SampleQuality.Good)]
    [InlineData(3930, 0, SampleQuality.OpenInput)]
    [InlineData(64210, 8_639_440, SampleQuality.Good)]
    [InlineData(64211, 0, SampleQuality.OpenInput)]
    public void The_scale_of_the_force_is_that_of_the_reference_board(int code, int millinewtons, SampleQuality quality)
    {
        Assert.Equal(quality, LinearScale.Force().Read(code, out int value));
        Assert.Equal(millinewtons, value);
    }

    /// <summary>2000 N are 0.512 of 23 bits; -200 N and the end of the range are the ends.</summary>
    [Theory]
    [InlineData(4_294_967, 2_000_000, SampleQuality.Good)]
    [InlineData(0, 0, SampleQuality.Good)]
    [InlineData(-429_497, -200_000, SampleQuality.Good)]
    [InlineData(-429_498, 0, SampleQuality.OpenInput)]
    [InlineData(8_380_000, 3_902_241, SampleQuality.Good)]
    [InlineData(8_380_001, 0, SampleQuality.OpenInput)]
    public void The_scale_of_a_load_cell_with_its_own_converter(int code, int millinewtons, SampleQuality quality)
    {
        Assert.Equal(quality, LinearScale.ForceByNau7802().Read(code, out int value));
        Assert.Equal(millinewtons, value);
    }

    /// <summary>3.3 V at the converter are 6.6 V of supply; more than 4 V are no supply.</summary>
    [Theory]
    [InlineData(0, 0, SampleQuality.Good)]
    [InlineData(32760, 3300, SampleQuality.Good)]
    [InlineData(39709, 3999, SampleQuality.Good)]
    [InlineData(39710, 0, SampleQuality.OpenInput)]
    public void The_supply_s_scale_is_that_of_the_reference_board(int code, int millivolts, SampleQuality quality)
    {
        Assert.Equal(quality, LinearScale.Supply().Read(code, out int value));
        Assert.Equal(millivolts, value);
        Assert.Equal((65520, 6600), (LinearScale.Supply().HighCode, LinearScale.Supply().HighValue));
    }
}
