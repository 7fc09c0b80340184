using SolidCell.Hardware.Verification.Detection;

namespace SolidCell.Hardware.Verification.Tests.Detection;

public sealed class SampleFilterTests
{
    [Theory]
    [InlineData(50)]
    [InlineData(60)]
    public void The_mean_of_three_conversions_cancels_the_mains(double hertz) =>
        Assert.True(SampleFilter.Mains.Decibels(hertz, 0) > 60);

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(37)]
    public void Other_frequencies_pass_as_the_formula_says(double hertz)
    {
        double window = Math.PI * hertz * SampleFilter.ConversionSeconds;
        double weight = -2 * Math.Cos(2 * Math.PI * 50 / 110);
        double gain = (weight + (2 * Math.Cos(2 * Math.PI * hertz / 110))) / (weight + 2) * Math.Sin(window) / window;
        Assert.Equal(-20 * Math.Log10(Math.Abs(gain)), SampleFilter.Mains.Decibels(hertz, 0), 0.01);
    }

    [Fact]
    public void A_dip_of_half_the_level_is_found_and_none_is_found_without_one()
    {
        var noise = new TrialNoise(8, 7.8125, 0);
        Assert.Equal(20, SoftShortTrial.Found(100_000, 0.5, noise, SampleFilter.None, 20));
        Assert.Equal(0, SoftShortTrial.Found(100_000, 0, noise, SampleFilter.None, 20));
    }
}
