using SolidCell.Analysis.Survival;

namespace SolidCell.Analysis.Tests.Survival;

/// <summary>Differences between groups: by hand, and against a published data set.</summary>
public class LogRankTests
{
    /// <summary>
    /// Remission of leukaemia in weeks (E. J. Freireich et al., Blood 1963, 21, 699), the usual example: observed 9 and 21, expected 19.25
    /// and 10.75, chi square 16.79.
    /// </summary>
    private static readonly Lifetime[] Treated =
        [.. Failed(6, 6, 6, 7, 10, 13, 16, 22, 23), .. Alive(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)];

    private static readonly Lifetime[] Placebo = [.. Failed(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23)];

    [Fact]
    public void The_published_example_comes_out()
    {
        LogRank found = LogRank.Of([Treated, Placebo])!;
        Assert.Equal([9, 21], found.Observed);
        Assert.Equal((19.25, 10.75), (found.Expected[0], found.Expected[1]), Near(0.005));
        Assert.Equal(16.793, found.ChiSquare, 3);
        Assert.Equal(4.17e-5, found.Probability, 7);
    }

    /// <summary>
    /// By hand: O - E = 9 - 19.25 with V = 6.257, so exp(-10.25 / 6.257) = 0.194, within a factor of exp(1.96 / 2.501) = 2.19.
    /// </summary>
    [Fact]
    public void The_hazard_ratio_of_two_groups_has_its_interval()
    {
        HazardRatio hazard = LogRank.Of([Treated, Placebo])!.Hazard!;
        Assert.Equal(0.194, hazard.Ratio, 3);
        Assert.Equal((0.0888, 0.4254), (hazard.Low, hazard.High), Near(0.0005));
    }

    /// <summary>
    /// By hand: at 1 two of four fail, both of the first group: E = 1, V = 2 x 2/3 x 1/4 = 1/3; at 2 one of the last two: E = 0. (2 - 1)^2
    /// / (1/3) = 3.
    /// </summary>
    [Fact]
    public void Four_cells_by_hand()
    {
        LogRank found = LogRank.Of([[.. Failed(1, 1)], [.. Failed(2), .. Alive(3)]])!;
        Assert.Equal((1, 2), (found.Expected[0], found.Expected[1]), Near(1e-12));
        Assert.Equal(3, found.ChiSquare, 12);
    }

    [Fact]
    public void Alike_groups_do_not_differ_and_the_order_of_groups_does_not_count()
    {
        Assert.Equal((0, 1), (LogRank.Of([Placebo, Placebo])!.ChiSquare, LogRank.Of([Placebo, Placebo])!.Probability), Near(1e-12));
        LogRank one = LogRank.Of([Treated, Placebo, Treated])!, other = LogRank.Of([Placebo, Treated, Treated])!;
        Assert.Equal((one.ChiSquare, one.Probability), (other.ChiSquare, other.Probability), Near(1e-9));
        Assert.Null(one.Hazard);
    }

    [Fact]
    public void Groups_in_which_nothing_failed_or_of_one_cell_tell_nothing()
    {
        Assert.Null(LogRank.Of([[.. Alive(5, 6)], [.. Alive(7, 8)]]));
        Assert.Null(LogRank.Of([Treated]));
        Assert.Null(LogRank.Of([Treated, [.. Failed(3)]]));
    }

    /// <summary>By hand: 2 +- 1 and 6 +- 1 of three each: difference -4, error sqrt(2/3), 4 degrees of freedom, t = 2.776.</summary>
    [Fact]
    public void Means_differ_after_Welch()
    {
        MeanDifference found = MeanDifference.Of(Spread.Of([1, 2, 3]), Spread.Of([5, 6, 7]))!;
        Assert.Equal((-4, -4 - (2.776445 * Math.Sqrt(2 / 3.0))), (found.Value, found.Low), Near(1e-5));
        Assert.Equal(0.00805, found.Probability, 5);
        Assert.Null(MeanDifference.Of(Spread.Of([1]), Spread.Of([5, 6])));
    }

    private static IEnumerable<Lifetime> Failed(params double[] at) => at.Select(value => new Lifetime(value, false));

    private static IEnumerable<Lifetime> Alive(params double[] at) => at.Select(value => new Lifetime(value, true));

    private static EqualityComparer<(double, double)> Near(double tolerance) =>
        EqualityComparer<(double, double)>.Create((one, other) => Math.Abs(one.Item1 - other.Item1) <= tolerance
            && Math.Abs(one.Item2 - other.Item2) <= tolerance);
}
