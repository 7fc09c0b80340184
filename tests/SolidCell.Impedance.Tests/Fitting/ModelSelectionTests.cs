using SolidCell.Impedance.Circuits;
using SolidCell.Impedance.Fitting;

namespace SolidCell.Impedance.Tests.Fitting;

public sealed class ModelSelectionTests
{
    private static readonly double[] Decades8 = Spectra.Frequencies(1e6, 0.01);

    public static TheoryData<int, double[]> Cells => new()
    {
        { 1, [75, 50, 1e-4, 0.9] },
        { 2, [75, 50, 1e-4, 0.9, 120, 0.05, 0.85] },
        { 3, [40, 35, 1e-6, 0.9, 60, 1e-3, 0.9, 150, 1, 0.9] },
    };

    [Theory]
    [MemberData(nameof(Cells), DisableDiscoveryEnumeration = true)]
    public void As_many_arcs_are_chosen_as_the_cell_has_and_their_widths_are_found(int arcs, double[] truth)
    {
        for (int seed = 1; seed <= 3; seed++)
        {
            ModelFit chosen = ModelSelection.Run(Spectra.Of(Spectra.Arcs(arcs), truth, Decades8, 0.002, seed))[0];

            Assert.Equal(new ArcModel(arcs, Tail.None, chosen.Model.HasInductance), chosen.Model);
            for (int arc = 1; arc <= arcs; arc++)
            {
                Assert.Equal(1, chosen.Fit[$"R{arc}"].Value / truth[(3 * arc) - 2], 0.05);
            }
        }
    }

    [Fact]
    public void A_diffusion_tail_is_recognised_as_a_warburg_element()
    {
        var cell = new InSeries(new Resistor(), new Zarc(), new Warburg());
        ModelFit chosen = ModelSelection.Run(Spectra.Of(cell, [75, 50, 1e-4, 0.9, 0.05], Decades8, 0.001))[0];

        Assert.Equal(new ArcModel(1, Tail.Warburg, false), chosen.Model);
        Assert.Equal(0.05, chosen.Fit["W"].Value, 0.001);
    }

    [Fact]
    public void The_inductance_of_the_leads_is_recognised()
    {
        var cell = new InSeries(new Resistor(), new Inductor(), new Zarc());
        ModelFit chosen = ModelSelection.Run(Spectra.Of(cell, [75, 2e-6, 50, 1e-4, 0.9], Decades8, 0.001))[0];

        Assert.True(chosen.Model.HasInductance);
        Assert.Equal(2e-6, chosen.Fit["L"].Value, 1e-7);
    }

    [Fact]
    public void Arcs_stand_from_the_fastest_to_the_slowest_and_other_models_follow()
    {
        IReadOnlyList<ModelFit> all = ModelSelection.Run(Spectra.Of(Spectra.Arcs(2), [75, 50, 0.05, 0.9, 120, 1e-4, 0.9], Decades8, 0.002));

        Assert.True(all[0].Fit["tau1"].Value < all[0].Fit["tau2"].Value);
        Assert.Equal(120, all[0].Fit["R1"].Value, 3.0);
        Assert.Contains(all, fit => fit.Model.Arcs == 1);
        Assert.True(all[0].Fit.Converged);
    }
}
