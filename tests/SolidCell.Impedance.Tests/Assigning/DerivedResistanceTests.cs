using System.Globalization;
using System.Numerics;
using SolidCell.Impedance.Assigning;
using SolidCell.Impedance.Fitting;

namespace SolidCell.Impedance.Tests.Assigning;

/// <summary>Resistances and their intervals from fits whose values and errors of 1 % are given.</summary>
public sealed class DerivedResistanceTests
{
    /// <summary>
    /// 20 ohm, electrolyte of 50 ohm with 1 nF, interfaces of 30 ohm with 1 uF and 40 ohm with 5 uF, a cathode of 150 ohm with 0.1 mF.
    /// </summary>
    private static readonly double[] Full = [20, 50, 5e-8, 0.9, 30, 3e-5, 0.9, 40, 2e-4, 0.9, 150, 1.5e-2, 0.9];

    /// <summary>Without electrolyte: 75 ohm and an interface of 30 ohm with 1 uF.</summary>
    private static readonly double[] Interface = [75, 30, 3e-5, 0.9];

    [Fact]
    public void Arcs_of_a_role_are_added_with_their_interval()
    {
        CellImpedance cell = Cell(HandMadeFit.Of(Full, Of(Full, 3e7)));

        Near(70, 2 * Math.Sqrt(0.04 + 0.25), cell.Bulk);
        Near(70, 2 * 0.5, cell.LithiumInterface!);
        Near(150, 3, cell.Cathode!);
        Assert.Equal(["R_bulk = R0 + R1", "R_i = R2 + R3", "R_cathode = R4"], cell.Resistances.Select(one => $"{one.Name} = {one.Value.Basis}"));
    }

    [Fact]
    public void A_role_that_no_arc_has_has_no_resistance()
    {
        CellImpedance cell = Cell(HandMadeFit.Of(Interface, Of(Interface, 1e6)));

        Assert.Null(cell.Cathode);
        Assert.Equal(["R_bulk", "R_i"], cell.Resistances.Select(one => one.Name));
    }

    [Fact]
    public void An_interval_does_not_reach_below_0()
    {
        CellImpedance cell = Cell(HandMadeFit.Of(Full, Of(Full, 3e7), 0.6));

        Assert.Equal(0, cell.Cathode!.LowOhms);
        Assert.Equal(330, cell.Cathode.HighOhms, 1e-9);
    }

    [Fact]
    public void What_a_series_shares_widens_the_interval_of_the_spectrum_alone_and_does_not_narrow_it()
    {
        Spectrum spectrum = Of(Full, 3e7);
        ModelFit alone = HandMadeFit.Of(Full, spectrum);
        ModelFit sharp = HandMadeFit.Of([.. Full.Select((value, i) => i == 10 ? 156 : value)], spectrum, 0.005);
        ModelFit blunt = HandMadeFit.Of([.. Full.Select((value, i) => i == 10 ? 156 : value)], spectrum, 0.05);

        DerivedResistance bySharp = Cell(sharp with { Alone = alone.Fit, Shared = "n1 is shared" }).Cathode!;
        DerivedResistance byBlunt = Cell(blunt with { Alone = alone.Fit, Shared = "n1 is shared" }).Cathode!;
        DerivedResistance unshared = Cell(sharp with { Alone = alone.Fit }).Cathode!;

        Assert.Equal((156, 147, 157.56), (bySharp.Ohms, bySharp.LowOhms, Math.Round(bySharp.HighOhms, 9)));
        Assert.Equal((156, 140.4, 171.6), (byBlunt.Ohms, Math.Round(byBlunt.LowOhms, 9), Math.Round(byBlunt.HighOhms, 9)));
        Assert.Equal((147, 156), (Math.Round(unshared.LowOhms, 9), unshared.HighOhms));
    }

    [Fact]
    public void Without_a_bulk_arc_the_bulk_reaches_up_to_the_valley_of_the_data()
    {
        DerivedResistance bulk = Cell(HandMadeFit.Of(Interface, Heights(80, 5, 4, 3, 2, 3, 4, 5))).Bulk;

        Assert.Equal((75.0, 73.5, 83.0), (bulk.Ohms, bulk.LowOhms, bulk.HighOhms));
        Assert.Equal("R0; no top of a bulk arc up to 1e+05 Hz, so up to Re(Z) = 83 ohm where -Im(Z) is least (5.01e+04 Hz)", bulk.Basis);
        Assert.Equal(76.5, Cell(HandMadeFit.Of(Interface, Heights(71, 5, 4, 3, 2, 3, 4, 5))).Bulk.HighOhms);
    }

    [Theory]
    [InlineData(72.0, false)]
    [InlineData(72.1, true)]
    public void A_sum_whose_interval_lies_above_the_valley_by_two_per_cent_holds_part_of_an_interface(double valley, bool inside)
    {
        DerivedResistance bulk = Cell(HandMadeFit.Of(Interface, Heights(valley - 3, 5, 4, 3, 2, 3, 4, 5))).Bulk;

        Assert.Equal(inside, bulk.Ohms is not null);
        Assert.Equal(!inside, bulk.Basis == $"upper bound, Re(Z) = 72 ohm where -Im(Z) is least (5.01e+04 Hz); R0 of the fit is 75 ohm, above it, and holds part of an interface");
        Assert.Equal(inside ? (73.5, 76.5) : (0, valley), (bulk.LowOhms, bulk.HighOhms));
    }

    [Fact]
    public void A_bulk_arc_whose_sum_lies_above_the_valley_is_no_bulk_resistance_unless_the_user_says_so()
    {
        Spectrum lower = new(Of(Full, 3e7).Points.Select(point => point with { ImpedanceOhms = point.ImpedanceOhms - 10 }));
        ModelFit fit = HandMadeFit.Of(Full, lower);

        Assert.Null(Cell(fit).Bulk.Ohms);
        Assert.Equal(70, Cell(fit, new Dictionary<int, ArcRole> { [1] = ArcRole.Bulk }).Bulk.Ohms);
        Assert.Null(Cell(fit, new Dictionary<int, ArcRole> { [3] = ArcRole.Cathode }).Bulk.Ohms);
    }

    /// <summary>R0 at its bound and an arc whose top lies above 100 kHz.</summary>
    [Fact]
    public void Data_that_end_within_an_arc_give_an_upper_bound_only()
    {
        double[] values = [0.001, 30, 6e-6, 0.9];
        Spectrum spectrum = Of(values, 3e4);
        DerivedResistance open = Cell(HandMadeFit.Of(values, spectrum, 0.01, false, "R0"), new Dictionary<int, ArcRole> { [1] = ArcRole.Cathode }).Bulk;

        Assert.Null(open.Ohms);
        Assert.EndsWith("the data end within an arc whose top lies above 3e+04 Hz", open.Basis, StringComparison.Ordinal);
        Assert.Equal((0, spectrum.Points[0].ImpedanceOhms.Real), (open.LowOhms, open.HighOhms));
        Assert.NotNull(Cell(HandMadeFit.Of(values, spectrum), new Dictionary<int, ArcRole> { [1] = ArcRole.Cathode }).Bulk.Ohms);
    }

    [Theory]
    [InlineData("3 4 5 6 7", 0)]
    [InlineData("3 2 5 6 7", 1)]
    [InlineData("3 4 2 6 7", 2)]
    [InlineData("5 4 3 2 6 7 8", 3)]
    [InlineData("2 5 3 4 5 6", 0)]
    [InlineData("4 3 3.5 2 4 5 6", 3)]
    [InlineData("-2 3 1 4 5 6", 2)]
    [InlineData("3 3 3 3", 0)]
    public void The_valley_is_the_first_point_lower_than_two_on_either_side_and_else_the_highest_frequency(string heights, int place)
    {
        double[] all = [.. heights.Split(' ').Select(one => double.Parse(one, CultureInfo.InvariantCulture))];

        Assert.Equal(100 + place, Cell(HandMadeFit.Of(Interface, Heights(100, all))).Bulk.HighOhms);
    }

    [Fact]
    public void Where_it_falls_to_the_end_the_highest_frequency_bounds_the_bulk()
    {
        double[] falling = [.. Enumerable.Range(0, 40).Select(i => 50.0 - i)];

        Assert.Equal(100, Cell(HandMadeFit.Of(Interface, Heights(100, falling))).Bulk.HighOhms);
        Assert.Equal(100, Cell(HandMadeFit.Of(Interface, Heights(100, [.. falling[..^1], 50]))).Bulk.HighOhms);
        Assert.Equal(137, Cell(HandMadeFit.Of(Interface, Heights(100, [.. falling[..^2], 50, 50]))).Bulk.HighOhms);
    }

    private static void Near(double ohms, double wide, DerivedResistance found)
    {
        Assert.Equal(ohms, found.Ohms!.Value, 1e-9);
        Assert.Equal(ohms - wide, found.LowOhms, 1e-9);
        Assert.Equal(ohms + wide, found.HighOhms, 1e-9);
    }

    /// <summary>Ten points a decade from 100 kHz down, the real part one ohm more at each; behind the given ones -Im(Z) rises.</summary>
    private static Spectrum Heights(double firstOhms, params double[] heights)
    {
        IEnumerable<double> all = heights.Concat(Enumerable.Range(1, 40).Select(i => heights[^1] + i)).Take(40);
        return new Spectrum(
            all.Select((height, k) => new SpectrumPoint(1e5 * Math.Pow(10, -k / 10.0), new Complex(firstOhms + k, -height))));
    }

    private static Spectrum Of(double[] values, double highestHertz) =>
        Spectra.Of(Spectra.Arcs(values.Length / 3), values, Spectra.Frequencies(highestHertz, 1, 5));

    private static CellImpedance Cell(ModelFit fit, Dictionary<int, ArcRole>? moved = null) => new(fit, HandMadeFit.Relaxation(), moved);
}
