using System.Numerics;
using SolidCell.Impedance.Numerics;

namespace SolidCell.Impedance.Tests.Numerics;

public sealed class KramersKronigBasisTests
{
    /// <summary>Angular frequencies of 4 and 1 per second.</summary>
    private static readonly Spectrum Two = new([
        new SpectrumPoint(4 / (2 * Math.PI), new Complex(3, -4)), new SpectrumPoint(1 / (2 * Math.PI), new Complex(5, -12))]);

    [Fact]
    public void The_columns_are_a_resistor_an_inductor_a_capacitor_and_the_time_constants_real_parts_first()
    {
        double[][] columns = KramersKronigBasis.Columns(Two, [1, 10], [1]);

        Assert.Equal(KramersKronigBasis.SeriesElements + 1, columns.Length);
        Near([1, 10, 0, 0], columns[0]);
        Near([0, 0, 1, 2.5], columns[1]);
        Near([0, 0, -0.25, -10], columns[2]);
        Near([1.0 / 17, 5, -4.0 / 17, -5], columns[3]);
    }

    [Fact]
    public void A_warburg_element_stands_before_the_time_constants_where_diffusion_is_asked_for()
    {
        double[][] columns = KramersKronigBasis.Columns(Two, [1, 10], [1], withDiffusion: true);

        Assert.Equal(5, columns.Length);
        Near([0.5, 10, -0.5, -10], columns[3]);
        Near([1.0 / 17, 5, -4.0 / 17, -5], columns[4]);
    }

    [Fact]
    public void What_was_measured_is_stacked_and_weighted_in_the_same_way() =>
        Near([3, 50, -4, -120], KramersKronigBasis.Measured(Two, [1, 10]));

    [Fact]
    public void Time_constants_lie_evenly_in_their_logarithm_and_a_single_one_in_the_middle()
    {
        Near([1, 10, 100, 1000], KramersKronigBasis.TimeConstants(1, 1000, 4));
        Near([1, 100], KramersKronigBasis.TimeConstants(1, 100, 2));
        Near([10], KramersKronigBasis.TimeConstants(1, 100, 1));
    }

    private static void Near(double[] expected, double[] found)
    {
        Assert.Equal(expected.Length, found.Length);
        Assert.All(expected.Zip(found), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
    }
}
