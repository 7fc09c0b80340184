using SolidCell.Impedance.Assigning;
using SolidCell.Impedance.Fitting;
using SolidCell.Impedance.Relaxation;

namespace SolidCell.Impedance.Tests.Assigning;

public sealed class CellImpedanceTests
{
    /// <summary>R0 20 ohm, bulk 55 ohm with 0.4 nF (top at 7.2 MHz), interface 30 ohm with 0.5 uF, cathode 150 ohm with 100 uF.</summary>
    private static readonly double[] Press = [20, 55, 55 * 4e-10, 0.9, 30, 30 * 5e-7, 0.9, 150, 150 * 1e-4, 0.9];

    [Fact]
    public void Arcs_are_assigned_by_their_effective_capacitance()
    {
        CellImpedance cell = Analyse(3e7, 0.001);

        Assert.Equal([ArcRole.Bulk, ArcRole.LithiumInterface, ArcRole.Cathode], cell.Arcs.Select(arc => arc.Role));
        Assert.Equal(5e-7, cell.Arcs[1].CapacitanceFarads, 5e-8);
    }

    [Fact]
    public void The_bulk_resistance_is_the_series_resistor_and_the_bulk_arc_together()
    {
        CellImpedance cell = Analyse(3e7, 0.001);

        Assert.NotNull(cell.Bulk.Ohms);
        Assert.Equal(75, cell.Bulk.Ohms.Value, 1.0);
        Assert.InRange(75, cell.Bulk.LowOhms, cell.Bulk.HighOhms);
        Assert.Equal("R0 + R1", cell.Bulk.Basis);
        Assert.Equal(30, cell.LithiumInterface!.Ohms!.Value, 1.0);
        Assert.Equal(150, cell.Cathode!.Ohms!.Value, 2.0);
    }

    [Fact]
    public void Data_that_end_below_the_top_of_the_bulk_arc_give_a_wider_interval_that_holds_the_truth()
    {
        CellImpedance whole = Analyse(3e7, 0.001);
        CellImpedance cut = Analyse(2e5, 0.001);

        Assert.True(cut.Bulk.HighOhms - cut.Bulk.LowOhms > 3 * (whole.Bulk.HighOhms - whole.Bulk.LowOhms), $"{cut.Bulk} and {whole.Bulk}");
        Assert.InRange(75, cut.Bulk.LowOhms, cut.Bulk.HighOhms);
    }

    [Fact]
    public void A_role_that_the_user_gives_moves_the_resistance_with_it()
    {
        CellImpedance moved = Analyse(3e7, 0.001, new Dictionary<int, ArcRole> { [2] = ArcRole.Bulk });

        Assert.True(moved.Arcs[1].IsMoved);
        Assert.Equal(105, moved.Bulk.Ohms!.Value, 1.0);
        Assert.Null(moved.LithiumInterface);
    }

    [Fact]
    public void The_interval_of_the_bulk_resistance_holds_the_truth_in_most_noisy_spectra()
    {
        int inside = 0;
        for (int seed = 1; seed <= 20; seed++)
        {
            CellImpedance cell = Analyse(3e7, 0.002, seed: seed);
            inside += cell.Bulk.LowOhms <= 75 && 75 <= cell.Bulk.HighOhms ? 1 : 0;
        }

        Assert.InRange(inside, 17, 20);
    }

    [Fact]
    public void Area_and_thickness_give_values_that_do_not_depend_on_the_size()
    {
        Assert.Equal(15, AreaSpecific.OhmSquareCentimetres(30, 0.5), 1e-9);
        Assert.Equal(2e-3, AreaSpecific.ConductivitySiemensPerCentimetre(50, 0.785, 785), 1e-9);
    }

    private static CellImpedance Analyse(double highestHertz, double noise, Dictionary<int, ArcRole>? moved = null, int seed = 1)
    {
        Spectrum spectrum = Spectra.Of(Spectra.Arcs(3), Press, Spectra.Frequencies(highestHertz, 0.1), noise, seed);
        return new CellImpedance(ModelSelection.Run(spectrum)[0], RelaxationTimes.Compute(spectrum), moved);
    }
}
