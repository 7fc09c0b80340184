using System.Numerics;
using SolidCell.Impedance.Validity;

namespace SolidCell.Impedance.Tests.Validity;

public sealed class ResidualsTests
{
    [Fact]
    public void The_root_mean_square_is_over_both_parts_of_complex_numbers()
    {
        Assert.Equal(Math.Sqrt(15), Residuals.Rms([new Complex(3, 4), new Complex(1, 0), new Complex(0, 8)]), 1e-12);
        Assert.Equal(5, Residuals.Rms([1.0, 7]), 1e-12);
    }

    /// <summary>Squares of the steps (0.03, 0.04) and (-0.06, 0): 0.0025 + 0.0036, over two steps and four.</summary>
    [Fact]
    public void The_scatter_is_that_of_the_steps_between_neighbours()
    {
        Assert.Equal(Math.Sqrt(0.0061 / 8), Residuals.Scatter([new(1, 1), new(1.03, 1.04), new(0.97, 1.04)]), 1e-12);
        Assert.Equal(0.05, Residuals.Scatter([0, 1, 0]));
        Assert.Equal(0.01, Residuals.Scatter([0, 0.02]), 1e-15);
        Assert.Equal(0, Residuals.Scatter([5]));
        Assert.Equal(0, Residuals.Scatter([]));
    }

    [Fact]
    public void What_neighbours_share_is_the_larger_mean_of_the_five_points_around_one()
    {
        Complex[] eight = [new(1, 0), new(2, 0), new(3, 0), new(4, 0), new(5, 0), new(-60, -70), new(7, 0), new(8, 0)];

        Assert.Equal(3, Residuals.Shared(eight, 2));
        Assert.Equal(3, Residuals.Shared(eight, 0));
        Assert.Equal(14, Residuals.Shared(eight, 3));
        Assert.Equal(14, Residuals.Shared(eight, 7));
        Assert.Equal(2, Residuals.Shared([new(2, -1), new(2, 1)], 1));
    }

    [Fact]
    public void A_point_is_an_outlier_beyond_three_of_the_standard_deviations_that_were_measured()
    {
        Complex[] residuals = [0.0, 0.029, 0.031, new(0, -0.031), new(0, 0.029)];
        Spectrum spectrum = new(residuals.Select((_, k) => new SpectrumPoint(100 - k, 200, 2)));

        Assert.Equal([98.0, 97], Residuals.Outliers(spectrum, residuals));
    }

    [Fact]
    public void Without_a_measured_deviation_the_median_step_gives_one_and_none_is_below_that_of_a_quiet_instrument()
    {
        // Eight of the twelve parts of the steps are 0.001: a deviation of 1.4826 * 0.001 / root 2 and a limit of 0.003145.
        Complex[] noisy = [0, new(0.001, 0.001), 0, new(0.001, 0.001), 0, 0.0031, 0.0063];

        Assert.Equal([94.0], Residuals.Outliers(Bare(noisy.Length), noisy));
        Assert.Equal([98.0], Residuals.Outliers(Bare(5), [0, 0.00089, 0.00091, 0, 0]));
    }

    [Fact]
    public void The_limits_grow_with_the_scatter_and_are_never_below_those_without()
    {
        var limits = new ValidityLimits(0.005, 0.004);

        Assert.Equal(0.005, limits.SystematicAt(0.003));
        Assert.Equal(3.5 * 0.01 / Math.Sqrt(5), limits.SystematicAt(0.01), 1e-15);
        Assert.Equal(0.004, limits.CrosswiseAt(0.0009));
        Assert.Equal(0.041, limits.CrosswiseAt(0.01), 1e-15);
    }

    private static Spectrum Bare(int count) => new(Enumerable.Range(0, count).Select(k => new SpectrumPoint(100 - k, 200)));
}
