using SolidCell.Hardware.Verification.Detection;

namespace SolidCell.Hardware.Verification.Tests.Detection;

public sealed class SampleFilterTests
{
    [Theory]
    [InlineData(50)]
    [InlineData(60)]
    public void Four_conversions_cancel_the_mains_by_their_formula(double hertz) =>
        Assert.True(SampleFilter.FourConversions.Decibels(hertz, 0) > 200);

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(37)]
    public void Other_frequencies_pass_as_the_two_cosines_say(double hertz)
    {
        double window = Math.PI * hertz * SampleFilter.ConversionSeconds;
        double gain = Math.Cos(Math.PI * hertz * 0.01) * Math.Cos(Math.PI * hertz / 120) * Math.Sin(window) / window;
        Assert.Equal(-20 * Math.Log10(Math.Abs(gain)), SampleFilter.FourConversions.Decibels(hertz, 0), 1e-9);
    }

    [Fact]
    public void A_dip_of_half_the_level_is_found_and_none_is_found_without_one()
    {
        var noise = new TrialNoise(8, 7.8125, 0);
        Assert.Equal(20, SoftShortTrial.Found(100_000, 0.5, noise, SampleFilter.None, 20));
        Assert.Equal(0, SoftShortTrial.Found(100_000, 0, noise, SampleFilter.None, 20));
    }
}
