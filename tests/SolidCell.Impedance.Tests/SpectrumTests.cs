using System.Numerics;

namespace SolidCell.Impedance.Tests;

public sealed class SpectrumTests
{
    private static readonly Spectrum Three = new([new(10, new Complex(3, -4)), new(1000, new Complex(1, 1)),
        new(100, new Complex(0, -12))]);

    [Fact]
    public void Points_stand_from_the_highest_frequency_down()
    {
        Assert.Equal([1000.0, 100, 10], Three.Points.Select(point => point.FrequencyHertz));
        Assert.Equal((3, 1000.0, 10.0, 12.0), (Three.Count, Three.HighestHertz, Three.LowestHertz, Three.LargestOhms));
        Assert.Equal(20 * Math.PI, Three.Points[2].Omega, 1e-12);
    }

    [Fact]
    public void A_band_has_both_of_its_ends()
    {
        Assert.Equal([1000.0, 100], Three.Between(100, 1000).Points.Select(point => point.FrequencyHertz));
        Assert.Equal([100.0], Three.Between(10.1, 999).Points.Select(point => point.FrequencyHertz));
    }

    [Fact]
    public void It_has_1_to_10000_points()
    {
        Assert.Equal("a spectrum has 1 to 10000 points, this one 0 (Parameter 'points')",
            Assert.Throws<ArgumentException>(() => new Spectrum([])).Message);
        Assert.Contains("this one 10001", Assert.Throws<ArgumentException>(() => Many(10_001)).Message, StringComparison.Ordinal);
        Assert.Equal(10_000, Many(10_000).Count);
    }

    [Theory]
    [InlineData(0, 1, 0, false)]
    [InlineData(-1, 1, 0, false)]
    [InlineData(double.PositiveInfinity, 1, 0, false)]
    [InlineData(1, 0, 0, false)]
    [InlineData(1, double.NaN, 0, false)]
    [InlineData(1, 1, -1, false)]
    [InlineData(1, 1, double.NaN, false)]
    [InlineData(1, -1, 0, true)]
    [InlineData(0.001, 1, 1, true)]
    public void A_point_is_a_frequency_above_0_and_an_impedance_other_than_0(double hertz, double ohms, double sigma, bool usable) =>
        Assert.Equal(usable, Spectrum.IsUsable(new SpectrumPoint(hertz, ohms, sigma)));

    [Fact]
    public void It_has_a_standard_deviation_when_every_point_has_one()
    {
        Assert.True(new Spectrum([new(1, 1, 0.1), new(2, 1, 0.1)]).HasSigma);
        Assert.False(new Spectrum([new(1, 1, 0.1), new(2, 1)]).HasSigma);
    }

    private static Spectrum Many(int count) => new(Enumerable.Range(1, count).Select(i => new SpectrumPoint(i, 1)));
}
