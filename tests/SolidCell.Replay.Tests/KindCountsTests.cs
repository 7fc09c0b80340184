namespace SolidCell.Replay.Tests;

/// <summary>Rows are counted with the time since the row before, unless nothing was recorded between them.</summary>
public sealed class KindCountsTests
{
    /// <summary>A first row, then one with the sign of the current so long behind it.</summary>
    [Theory]
    [InlineData(0.1, 5, 1)]
    [InlineData(0.1, 5.01, 0)]
    [InlineData(1, 8, 1)]
    [InlineData(1, 8.01, 0)]
    [InlineData(1, 0, 0)]
    [InlineData(1, -1, 0)]
    public void More_than_5_s_and_eight_intervals_without_a_row_are_a_gap(double meanSeconds, double passed, double share)
    {
        var counts = new KindCounts(meanSeconds);
        counts.Add(100, 0.1, 1);
        counts.Add(100 + passed, 0.1, 1);
        Assert.Equal(share, counts.ShareWithSign);
    }

    [Fact]
    public void The_share_with_the_sign_is_one_of_time_and_no_voltage_has_no_sign()
    {
        var counts = new KindCounts(1);
        counts.Add(0, -5, 1);
        counts.Add(3, 0.1, 1);
        counts.Add(4, 0.1, -1);
        counts.Add(5, 0, 1);
        counts.Add(6, -0.1, -1);
        Assert.Equal((4.0 / 6, 2, 5), (counts.ShareWithSign, counts.WithSign, counts.Rows));
    }

    /// <summary>Each row is its voltage and the seconds since the row before.</summary>
    [Theory]
    [InlineData(0.2, "0.1 0, 0.3 1, 0.2 3")]
    [InlineData(0.3, "0.1 0, 0.3 2, -0.2 2")]
    [InlineData(0.2, "0.1 0, 0.3 2, -0.2 2.1")]
    [InlineData(0.4, "0.4 0")]
    [InlineData(0.4, "0.5 0, 0.4 0, 0.1 0")]
    [InlineData(0.5, "0.5 0, 0.4 0")]
    public void The_usual_voltage_is_what_half_of_the_time_stays_below_and_without_time_that_of_the_middle_row(double usual, string rows)
    {
        var counts = new KindCounts(1);
        double now = 0;
        foreach (string[] row in rows.Split(", ").Select(row => row.Split(' ')))
        {
            now += Number(row[1]);
            counts.Add(now, Number(row[0]), 1);
        }

        Assert.Equal(usual, counts.Usual());
    }

    [Fact]
    public void What_stands_against_the_current_is_kept_of_the_first_row_of_the_first_five_and_of_all()
    {
        var counts = new KindCounts(1);
        foreach ((double volts, double amperes) in new[] { (-0.3, 1.0), (0.4, -1), (-0.2, 1), (-0.5, 1), (0.51, -1), (0.1, 1), (0.9, -1) })
        {
            counts.Add(counts.Rows, volts, amperes);
        }

        Assert.Equal((0.3, 0.2, 0.9, 2), (counts.FirstAgainst, counts.LeastAgainstAtFirst, counts.MostAgainst, counts.FarAgainst));
        Assert.Equal((-0.5, 0.9, 3, false), (counts.Lowest, counts.Highest, counts.NegativeCurrent, counts.IsOneWay));
    }

    [Theory]
    [InlineData(0.75, false)]
    [InlineData(0.76, true)]
    public void One_direction_that_reaches_more_than_three_times_the_other_is_one_sided(double highest, bool isOneSided)
    {
        foreach (double sign in new[] { 1, -1 })
        {
            var counts = new KindCounts(1);
            counts.Add(0, 0.25 * sign, sign);
            counts.Add(1, -highest * sign, -sign);
            counts.Add(2, 0.1 * sign, sign);
            Assert.Equal((isOneSided, highest), (counts.IsOneSided, counts.GreatestWithSign));
        }
    }

    [Fact]
    public void A_current_of_one_sign_goes_one_way()
    {
        foreach (double sign in new[] { 1, -1 })
        {
            var counts = new KindCounts(1);
            counts.Add(0, 1.9, sign);
            counts.Add(1, 1.91, sign);
            Assert.Equal((true, 1), (counts.IsOneWay, counts.AboveFull));
        }
    }

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
