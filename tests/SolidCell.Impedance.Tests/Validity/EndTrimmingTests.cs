using System.Numerics;
using SolidCell.Impedance.Validity;

namespace SolidCell.Impedance.Tests.Validity;

public sealed class EndTrimmingTests
{
    private static readonly ValidityLimits Limits = new(ValidityCheck.LargestSystematic, ValidityCheck.LargestCrosswise);

    [Fact]
    public void Small_residuals_have_no_bad_end() => Assert.Null(EndTrimming.BadEnd(With(), Limits, 1));

    /// <summary>Without scatter an end lies out beyond 0.002.</summary>
    [Theory]
    [InlineData(0, 0.0019, null)]
    [InlineData(0, 0.0021, 0)]
    [InlineData(19, 0.0019, null)]
    [InlineData(19, 0.0021, 19)]
    [InlineData(10, 0.5, null)]
    public void A_last_point_far_out_is_a_bad_end(int place, double size, int? end) =>
        Assert.Equal(end, EndTrimming.BadEnd(With((place, new Complex(0, -size))), Limits, 1));

    [Fact]
    public void The_worse_end_is_taken_and_the_high_one_of_two_equal_ones()
    {
        Assert.Equal(0, EndTrimming.BadEnd(With((0, 0.004), (19, 0.003)), Limits, 1));
        Assert.Equal(19, EndTrimming.BadEnd(With((0, 0.003), (19, 0.004)), Limits, 1));
        Assert.Equal(0, EndTrimming.BadEnd(With((0, 0.003), (19, 0.003)), Limits, 1));
    }

    [Fact]
    public void A_low_end_that_reaches_half_as_high_again_is_no_end_any_more()
    {
        Assert.Equal(19, EndTrimming.BadEnd(With((19, 0.01)), Limits, 1.49));
        Assert.Null(EndTrimming.BadEnd(With((19, 0.01)), Limits, 1.5));
        Assert.Equal(0, EndTrimming.BadEnd(With((0, 0.01)), Limits, 1.5));
    }

    /// <summary>Every point at 0.001: an end lies out beyond four times the median.</summary>
    [Fact]
    public void Where_all_points_lie_out_an_end_must_lie_out_four_times_as_far()
    {
        Assert.Null(EndTrimming.BadEnd(With(0.001, (0, 0.0039)), Limits, 1));
        Assert.Equal(0, EndTrimming.BadEnd(With(0.001, (0, 0.0041)), Limits, 1));
    }

    /// <summary>Whatever the median is, three times 1 % is out.</summary>
    [Fact]
    public void No_end_may_lie_out_by_three_per_cent()
    {
        var wide = new ValidityLimits(1, 1);

        Assert.Null(EndTrimming.BadEnd(With(0.02, (0, 0.029)), wide, 1));
        Assert.Equal(0, EndTrimming.BadEnd(With(0.02, (0, 0.031)), wide, 1));
    }

    /// <summary>Five last points of 0.0019 are no outliers, but share more than a limit of 0.0018.</summary>
    [Fact]
    public void An_end_whose_points_lean_together_is_bad()
    {
        Complex[] leaning = With((0, 0.0019), (1, 0.0019), (2, 0.0019), (3, 0.0019), (4, 0.0019));

        Assert.Equal(0, EndTrimming.BadEnd(leaning, new ValidityLimits(0.0018, 1), 1));
        Assert.Null(EndTrimming.BadEnd(leaning, new ValidityLimits(0.00191, 1), 1));
    }

    /// <summary>The points behind the first five go up and down by 0.002: a scatter of 0.001, and an end is out beyond 0.00424.</summary>
    [Fact]
    public void An_end_beside_points_that_scatter_must_lie_out_further()
    {
        (int, Complex)[] rough = [.. Enumerable.Range(5, 10).Select(k => (k, new Complex(k % 2 == 0 ? 0.001 : -0.001, 0)))];

        Assert.Null(EndTrimming.BadEnd(With([.. rough, (0, 0.0042)]), Limits, 1));
        Assert.Equal(0, EndTrimming.BadEnd(With([.. rough, (0, 0.0043)]), Limits, 1));
    }

    private static Complex[] With(params (int Place, Complex Value)[] some) => With(0, some);

    private static Complex[] With(double all, params (int Place, Complex Value)[] some)
    {
        Complex[] residuals = [.. Enumerable.Repeat(new Complex(all, 0), 20)];
        foreach ((int place, Complex value) in some)
        {
            residuals[place] = value;
        }

        return residuals;
    }
}
