using SolidCell.Impedance.Assigning;
using SolidCell.Impedance.Fitting;

namespace SolidCell.Impedance.Tests.Assigning;

public sealed class FitWarningTests
{
    private static readonly double[] Values = [75, 30, 1e-5, 0.9, 100, 1e-2, 0.9];

    private static readonly Spectrum Data = Spectra.Of(Spectra.Arcs(2), Values, Spectra.Frequencies(1e6, 1, 5));

    [Fact]
    public void A_good_fit_has_none() => Assert.Empty(Warnings(HandMadeFit.Of(Values, Data)));

    [Fact]
    public void Parameters_at_a_bound_are_named_but_for_exponents()
    {
        Assert.Equal(["R0, tau2 stopped at a bound: the data do not determine it"],
            Warnings(HandMadeFit.Of(Values, Data, 0.01, false, "R0", "n1", "tau2")));
        Assert.Empty(Warnings(HandMadeFit.Of(Values, Data, 0.01, false, "n1", "n2")));
    }

    [Fact]
    public void What_is_shared_and_a_near_singular_fit_are_said()
    {
        ModelFit fit = HandMadeFit.Of(Values, Data) with { Shared = "n1 is shared" };
        ModelFit singular = fit with { Alone = HandMadeFit.Of(Values, Data, 0.01, true).Fit };

        Assert.Equal(["n1 is shared"], Warnings(fit));
        Assert.Equal(2, Warnings(singular).Count);
        Assert.StartsWith("the parameters are hardly told apart", Warnings(singular)[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(32.9, 109, "")]
    [InlineData(33.1, 91, "arc 1: 30 ohm by the fit, 33.1 ohm by the distribution of relaxation times")]
    [InlineData(27.1, 89.8, "arc 2: 100 ohm by the fit, 89.8 ohm by the distribution of relaxation times")]
    public void A_tenth_between_fit_and_distribution_is_said(double first, double second, string said) =>
        Assert.Equal(said, string.Join('|', Warnings(HandMadeFit.Of(Values, Data), first, second)));

    [Fact]
    public void An_arc_whose_top_is_not_seen_is_not_compared()
    {
        Spectrum slow = Spectra.Of(Spectra.Arcs(2), Values, Spectra.Frequencies(1e3, 1, 5));

        Assert.Empty(Warnings(HandMadeFit.Of(Values, slow), 50));
    }

    private static IReadOnlyList<string> Warnings(ModelFit fit, double first = 30, double second = 100) =>
        new CellImpedance(fit, HandMadeFit.Relaxation((1e-5, first), (1e-2, second))).Warnings;
}
