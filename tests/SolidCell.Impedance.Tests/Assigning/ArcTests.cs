using SolidCell.Impedance.Assigning;
using SolidCell.Impedance.Fitting;

namespace SolidCell.Impedance.Tests.Assigning;

/// <summary>
/// Arcs of 40 ohm with 1 us, 100 ohm with 100 us and 200 ohm with 10 ms, of which the tops lie at 159 kHz, 1.59 kHz and 16 Hz.
/// </summary>
public sealed class ArcTests
{
    private static readonly double[] Values = [10, 40, 1e-6, 0.9, 100, 1e-4, 0.8, 200, 1e-2, 0.7];

    [Theory]
    [InlineData(1.99e-8, ArcRole.Bulk)]
    [InlineData(2e-8, ArcRole.LithiumInterface)]
    [InlineData(9.9e-6, ArcRole.LithiumInterface)]
    [InlineData(1e-5, ArcRole.Cathode)]
    [InlineData(9.9e-4, ArcRole.Cathode)]
    [InlineData(1e-3, ArcRole.Diffusion)]
    public void The_capacitance_says_what_an_arc_is(double farads, ArcRole role) => Assert.Equal(role, ArcRoles.ByCapacitance(farads));

    [Fact]
    public void An_arc_has_its_place_its_width_with_its_error_and_its_top()
    {
        IReadOnlyList<Arc> arcs = Arcs(1e6, 1);

        Assert.Equal([1, 2, 3], arcs.Select(arc => arc.Number));
        Assert.Equal([40.0, 100, 200], arcs.Select(arc => arc.ResistanceOhms));
        Assert.Equal([0.4, 1, 2], arcs.Select(arc => Math.Round(arc.StandardErrorOhms, 12)));
        Assert.Equal([0.9, 0.8, 0.7], arcs.Select(arc => arc.Exponent));
        Assert.Equal([25.0, 1000, 50_000], arcs.Select(arc => Math.Round(arc.CapacitanceFarads * 1e9, 6)));
        Assert.Equal([159155.0, 1592, 16], arcs.Select(arc => Math.Round(arc.TopHertz)));
        Assert.Equal([ArcRole.LithiumInterface, ArcRole.LithiumInterface, ArcRole.Cathode], arcs.Select(arc => arc.Role));
        Assert.All(arcs, arc => Assert.True(arc.IsSeen && !arc.IsMoved));
    }

    [Fact]
    public void An_arc_is_seen_when_its_top_lies_within_the_data()
    {
        Assert.Equal([false, true, true], Arcs(1e5, 1).Select(arc => arc.IsSeen));
        Assert.Equal([true, true, false], Arcs(1e6, 20).Select(arc => arc.IsSeen));
    }

    /// <summary>25 nF of an arc above the data, R and tau within 10 %, may be 18.8 nF, and that is electrolyte.</summary>
    [Fact]
    public void Of_an_arc_above_the_data_the_least_capacitance_that_it_may_have_decides()
    {
        Assert.Equal(ArcRole.Bulk, Arcs(1e5, 1, 0.1)[0].Role);
        Assert.Equal(ArcRole.LithiumInterface, Arcs(1e6, 1, 0.1)[0].Role);
        Assert.Equal([ArcRole.Bulk, ArcRole.LithiumInterface], new[] { 1.5e5, 1.7e5 }.Select(highest => Arcs(highest, 1, 0.1)[0].Role));
        Assert.Equal(ArcRole.LithiumInterface, Arcs(1e4, 1, 0.1, 5e-6)[0].Role);
    }

    /// <summary>Between the arcs lie 10 us and 1 ms; before the first it goes three decades down.</summary>
    [Fact]
    public void What_the_distribution_has_between_the_neighbours_belongs_to_an_arc() =>
        Assert.Equal([31.0, 45, 7], FittedArcs.Of(
            Fit(1e6, 1, 0.01),
            HandMadeFit.Relaxation((1.26e-9, 1), (7.9e-6, 30), (1.26e-5, 40), (7.9e-4, 5), (1.26e-3, 3), (1000, 4)),
            new Dictionary<int, ArcRole>()).Select(arc => Math.Round(arc.RelaxationOhms, 9)));

    [Fact]
    public void A_role_that_is_given_is_taken()
    {
        IReadOnlyList<Arc> arcs = FittedArcs.Of(
            Fit(1e6, 1, 0.01), HandMadeFit.Relaxation(), new Dictionary<int, ArcRole> { [2] = ArcRole.Diffusion });

        Assert.Equal([ArcRole.LithiumInterface, ArcRole.Diffusion, ArcRole.Cathode], arcs.Select(arc => arc.Role));
        Assert.Equal([false, true, false], arcs.Select(arc => arc.IsMoved));
    }

    private static IReadOnlyList<Arc> Arcs(double highestHertz, double lowestHertz, double logError = 0.01, double tau = 1e-6) =>
        FittedArcs.Of(Fit(highestHertz, lowestHertz, logError, tau), HandMadeFit.Relaxation(), new Dictionary<int, ArcRole>());

    private static ModelFit Fit(double highestHertz, double lowestHertz, double logError, double tau = 1e-6)
    {
        double[] values = [.. Values];
        values[2] = tau;
        return HandMadeFit.Of(values, Spectra.Of(Spectra.Arcs(3), values, Spectra.Frequencies(highestHertz, lowestHertz, 5)), logError);
    }
}
