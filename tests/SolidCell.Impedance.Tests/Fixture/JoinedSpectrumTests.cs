using System.Numerics;
using SolidCell.Impedance.Fixture;

namespace SolidCell.Impedance.Tests.Fixture;

public sealed class JoinedSpectrumTests
{
    private static readonly SpectrumPoint[] Meter = [new(1, 200), new(100, 100)];

    [Fact]
    public void Where_both_agree_the_low_frequencies_of_the_source_are_added()
    {
        SpectrumPoint[] source = [new(10, 150), new(1, 200), new(0.995, 201), new(0.98, 202), new(0.1, 300)];

        JoinedSpectrum joined = JoinedSpectrum.Of(Meter, source);

        Assert.Null(joined.Disagreement);
        Assert.Empty(joined.Apart);
        Assert.Equal([.. Meter, source[3], source[4]], joined.Points);
    }

    [Fact]
    public void The_meter_between_two_of_its_points_is_a_line_over_the_logarithm_of_the_frequency()
    {
        SpectrumPoint[] meter = [new(1000, 0), new(1, 300), new(100, new Complex(100, -30)), new(0.1, 0)];

        Assert.Null(JoinedSpectrum.Of(meter, [new(10, new Complex(200, -15))]).Disagreement);
        Assert.NotNull(JoinedSpectrum.Of(meter, [new(30, new Complex(200, -15))]).Disagreement);
    }

    [Theory]
    [InlineData(1.009, 0, true)]
    [InlineData(1.011, 0, false)]
    [InlineData(0.991, 0, true)]
    [InlineData(0.989, 0, false)]
    [InlineData(1, 0.99, true)]
    [InlineData(1, 1.01, false)]
    [InlineData(1, -0.99, true)]
    [InlineData(1, -1.01, false)]
    public void They_agree_within_one_per_cent_and_one_degree(double factor, double degrees, bool agrees)
    {
        Complex off = Complex.FromPolarCoordinates(factor, degrees * Math.PI / 180);
        SpectrumPoint[] source = [new(10, 150), new(5, off * (200 - (100 * Math.Log10(5) / 2))), new(0.1, 300)];

        JoinedSpectrum joined = JoinedSpectrum.Of(Meter, source);

        Assert.Equal(agrees, joined.Disagreement is null);
        Assert.Equal(agrees ? 3 : 2, joined.Points.Count);
        Assert.Equal(agrees ? 0 : 3, joined.Apart.Count);
    }

    [Fact]
    public void A_disagreement_says_by_how_much()
    {
        JoinedSpectrum joined = JoinedSpectrum.Of(Meter, [new(10, Complex.FromPolarCoordinates(156, 2 * Math.PI / 180)), new(10.1, 149.8)]);

        Assert.Equal("between 1 and 4 Hz the meter and the current source differ by up to 4.0 % and 2.0 degrees (more than 1 % and 1 degree); the low frequencies are not joined", joined.Disagreement);
        Assert.Equal(Meter, joined.Points);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(100)]
    [InlineData(200)]
    public void Without_a_common_frequency_they_are_not_joined(double hertz) =>
        Assert.Equal("no frequency was measured by both the meter and the current source; the low frequencies are not joined",
            JoinedSpectrum.Of(Meter, [new(hertz, 150)]).Disagreement);

    [Fact]
    public void One_of_them_alone_is_the_spectrum()
    {
        JoinedSpectrum meterAlone = JoinedSpectrum.Of(Meter, []);
        JoinedSpectrum sourceAlone = JoinedSpectrum.Of([], Meter);

        Assert.Equal(Meter, meterAlone.Points);
        Assert.Equal(Meter, sourceAlone.Points);
        Assert.Null(meterAlone.Disagreement ?? sourceAlone.Disagreement);
    }
}
