using System.Numerics;
using SolidCell.Impedance.Circuits;
using SolidCell.Impedance.Fitting;

namespace SolidCell.Impedance.Tests.Fitting;

/// <summary>Angular frequencies from 0.01 to 1000 per second, at most 5 ohm.</summary>
public sealed class ParameterBoundsTests
{
    private static readonly Spectrum Wide = new([
        new SpectrumPoint(1000 / (2 * Math.PI), 1), new SpectrumPoint(0.01 / (2 * Math.PI), new Complex(3, -4))]);

    [Theory]
    [InlineData(ParameterKind.ResistanceOhms, 5e-6, 5000)]
    [InlineData(ParameterKind.TimeConstantSeconds, 1e-5, 1e5)]
    [InlineData(ParameterKind.InductanceHenries, 5e-11, 5e5)]
    [InlineData(ParameterKind.CapacitanceFarads, 2e-7, 2e7)]
    [InlineData(ParameterKind.Exponent, 0.3, 1)]
    [InlineData(ParameterKind.AdmittanceSiemensSecondsToN, 2e-10, 2e7)]
    public void A_parameter_is_looked_for_far_around_what_the_spectrum_can_show(ParameterKind kind, double low, double high)
    {
        (double foundLow, double foundHigh) = ParameterBounds.Of(kind, Wide);

        Assert.Equal(1, foundLow / low, 1e-9);
        Assert.Equal(1, foundHigh / high, 1e-9);
    }

    /// <summary>All above one a second: the slowest time constant is below a second, and an admittance is bounded as at a second.</summary>
    [Fact]
    public void An_admittance_is_bounded_as_at_a_second_where_all_is_faster_or_slower()
    {
        Spectrum fast = new([new SpectrumPoint(100 / (2 * Math.PI), 5)]);
        Spectrum slow = new([new SpectrumPoint(0.01 / (2 * Math.PI), 5)]);

        Assert.Equal(2e5, ParameterBounds.Of(ParameterKind.AdmittanceSiemensSecondsToN, fast).High, 1);
        Assert.Equal(1, ParameterBounds.Of(ParameterKind.AdmittanceSiemensSecondsToN, slow).Low / 2e-7, 1e-9);
    }

    [Fact]
    public void Points_weigh_by_their_noise_where_every_spectrum_has_one()
    {
        Spectrum bare = new([new SpectrumPoint(1, 1)]);
        Spectrum known = new([new SpectrumPoint(1, 1, 0.1)]);

        Assert.Equal(Weighting.Noise, NaturalWeights.Of([known, known]));
        Assert.Equal(Weighting.Modulus, NaturalWeights.Of([known, bare]));
        Assert.Equal(Weighting.Modulus, NaturalWeights.Of([]));
    }
}
