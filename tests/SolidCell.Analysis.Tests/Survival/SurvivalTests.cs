using SolidCell.Analysis.CriticalCurrent;
using SolidCell.Analysis.Survival;

namespace SolidCell.Analysis.Tests.Survival;

public class SurvivalTests
{
    /// <summary>
    /// By hand, of five cells that fail at 1, 3 and 4 or leave at 2 and 5: S(1) = 4/5, S(3) = 4/5 * 2/3 = 8/15, S(4) = 8/15 * 1/2 = 4/15.
    /// </summary>
    [Fact]
    public void A_cell_that_left_is_at_risk_until_then_and_no_failure()
    {
        SurvivalCurve curve = Curve(new(4, false), new(2, true), new(1, false), new(5, true), new(3, false));
        Assert.Equal([(1, 5, 4.0 / 5), (3, 3, 8.0 / 15), (4, 2, 4.0 / 15)],
            curve.Steps.Select(step => (step.Value, step.AtRisk, Math.Round(step.Share, 12))), Near);
        Assert.Equal((5, 2, 4.0), (curve.Count, curve.Censored, curve.Median));
        Assert.Equal((1, 0.8), (curve.ShareAt(0.99), Math.Round(curve.ShareAt(2.5), 12)));
    }

    /// <summary>
    /// By hand at 3: Greenwood's sum is 1/(5*4) + 1/(3*2) = 0.216667, its root 0.465475; / |ln 8/15| = 0.740491; 1.96 of it is 1.451336.
    /// </summary>
    [Fact]
    public void The_interval_is_Greenwoods_on_the_scale_of_log_minus_log()
    {
        SurvivalStep step = Curve(new(4, false), new(2, true), new(1, false), new(5, true), new(3, false)).Steps[1];
        Assert.Equal(Math.Pow(8.0 / 15, Math.Exp(1.451336)), step.Low, 5);
        Assert.Equal(Math.Pow(8.0 / 15, Math.Exp(-1.451336)), step.High, 5);
        Assert.InRange(step.Low, 0.06, 0.08);
        Assert.InRange(step.High, 0.86, 0.87);
    }

    [Fact]
    public void Cells_that_fail_together_are_one_step() =>
        Assert.Equal([(2.0, 4, 2)],
            Curve(new(2, false), new(2, false), new(3, true), new(3, true)).Steps.Select(step => (step.Value, step.AtRisk, step.Failures)));

    [Fact]
    public void Without_a_failure_there_is_no_median_and_everything_survives()
    {
        SurvivalCurve curve = Curve(new(10, true), new(20, true));
        Assert.Empty(curve.Steps);
        Assert.Equal((null, 1.0), (curve.Median, curve.ShareAt(15)));
    }

    /// <summary>
    /// By hand: none of 2 survives with a share of 1 - root 0.025 = 0.841886 in one case of 40, none of 5 with 1 - 0.025^0.2 = 0.521824;
    /// the censored cell does not count.
    /// </summary>
    [Fact]
    public void A_curve_that_comes_to_nothing_has_the_upper_end_of_none_among_those_that_failed()
    {
        SurvivalStep last = Curve(new(1, false), new(2, false)).Steps[^1];
        Assert.Equal((0.0, 0.0, 0.841886), (last.Share, last.Low, Math.Round(last.High, 6)));
        Lifetime[] five = [.. Enumerable.Range(2, 5).Select(at => new Lifetime(at, false)), new(1, true)];
        Assert.Equal(0.521824, Curve(five).Steps[^1].High, 6);
        Assert.Equal(0.975, Curve(new Lifetime(1, false)).Steps[^1].High, 9);
    }

    /// <summary>By hand: mean 5, squares 9 + 1 + 1 + 1 + 0 + 0 + 4 + 16 = 32, over 7.</summary>
    [Fact]
    public void The_standard_deviation_is_that_of_a_sample()
    {
        Spread spread = Spread.Of([2, 4, 4, 4, 5, 5, 7, 9])!;
        Assert.Equal((8, 5.0, 2.0, 9.0), (spread.Count, spread.Mean, spread.Minimum, spread.Maximum));
        Assert.Equal(Math.Sqrt(32.0 / 7), spread.StandardDeviation!.Value, 12);
        Assert.Null(Spread.Of([3])!.StandardDeviation);
        Assert.Null(Spread.Of([]));
    }

    /// <summary>By hand: (0.65 + 0.75 + 0.8) / 3; the survivor of 0.8 is no failure, and half are left after 0.8.</summary>
    [Fact]
    public void A_group_of_intervals_counts_middles_and_keeps_its_survivors_apart()
    {
        GroupSummary group = GroupSummary.OfCritical([Interval(0.6, 0.7), Interval(0.7, 0.8), Interval(0.8, null)]);
        Assert.Equal(2.2 / 3, group.Values!.Mean, 12);
        Assert.Equal((3, 1, 0.8), (group.Curve.Count, group.Curve.Censored, group.Curve.Median));
        Assert.Equal([2.0 / 3, 1.0 / 3], group.Curve.Steps.Select(step => step.Share), (one, other) => Math.Abs(one - other) < 1e-12);
    }

    private static SurvivalCurve Curve(params Lifetime[] cells) => SurvivalCurve.Of(cells);

    private static bool Near((double, int, double) one, (double, int, double) other) =>
        one.Item1 == other.Item1 && one.Item2 == other.Item2 && Math.Abs(one.Item3 - other.Item3) < 1e-9;

    private static CriticalInterval Interval(double above, double? upTo) => new(above, upTo, 0.1, above, 0, null);
}
