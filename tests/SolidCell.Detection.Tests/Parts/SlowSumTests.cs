using SolidCell.Core.Detection.SlowChange;

namespace SolidCell.Detection.Tests.Parts;

/// <summary>The sums and slopes behind the slow losses, each bound at its edge: losses in 1/10000, conditions in millikelvin.</summary>
public sealed class SlowSumTests
{
    private const int LittleNoise = 10;

    [Theory]
    [InlineData(800, 100, false)]
    [InlineData(1000, 4, false)]
    [InlineData(1000, 5, true)]
    [InlineData(1199, 2, false)]
    [InlineData(1200, 3, true)]
    [InlineData(9000, 2, false)]
    [InlineData(9000, 3, true)]
    public void A_loss_of_a_tenth_is_reported_after_five_steps_and_of_more_after_three(long loss, int steps, bool isFound)
    {
        LossSum sum = Begun();
        Assert.Equal(isFound, Take(sum, steps, loss, LittleNoise));
    }

    [Theory]
    [InlineData(282, 5, true)]
    [InlineData(283, 5, false)]
    [InlineData(283, 6, true)]
    public void Noise_raises_what_the_sum_must_come_to(int sigma, int steps, bool isFound) =>
        Assert.Equal(isFound, Take(Begun(), steps, 1000, sigma));

    [Fact]
    public void What_stays_below_takes_off_and_no_more_than_there_is()
    {
        LossSum sum = Begun();
        Take(sum, 2, 1200, LittleNoise);
        sum.Take(-9000, LittleNoise);
        Assert.False(Take(sum, 2, 1200, LittleNoise));
        sum.Take(599, LittleNoise);
        Assert.False(sum.Take(1200, LittleNoise));
        Assert.True(sum.Take(1200, LittleNoise));
    }

    [Fact]
    public void A_state_is_reported_again_when_a_fifth_more_is_lost_and_anew_when_it_had_been_over()
    {
        LossSum sum = Begun();
        Assert.True(Take(sum, 3, 2000, LittleNoise));
        Assert.False(Take(sum, 50, 4000, LittleNoise));
        Assert.True(Take(sum, 3, 4400, LittleNoise));
        Assert.False(sum.Take(400, LittleNoise));
        Assert.False(Take(sum, 10, 2000, LittleNoise));
        Assert.False(sum.Take(399, LittleNoise));
        Assert.True(Take(sum, 3, 2000, LittleNoise));
    }

    [Fact]
    public void A_new_sum_knows_of_no_report()
    {
        LossSum sum = Begun();
        Take(sum, 3, 2000, LittleNoise);
        Take(sum, 2, 9000, LittleNoise);
        sum.Begin();
        Assert.False(Take(sum, 2, 2000, LittleNoise));
        Assert.True(sum.Take(2000, LittleNoise));
    }

    [Fact]
    public void A_slope_begins_with_what_is_known_of_such_cells()
    {
        LearnedSlope slope = new(-400, 150);
        Assert.Equal((-400, 150), (slope.Slope, slope.Doubt));
        Assert.Equal(-800, slope.Change(2000));
        Assert.Equal(300, slope.DoubtOf(2000));
        Assert.Equal(300, slope.DoubtOf(-2000));
    }

    [Theory]
    [InlineData(2000, -466, 106)]
    [InlineData(-2000, 66, 106)]
    [InlineData(2001, -400, 150)]
    [InlineData(-2001, -400, 150)]
    public void It_learns_by_least_squares_from_changes_of_2_K_and_less(int millikelvin, int learned, int doubt)
    {
        // Noise of 300: what was known before counts as (1000 * 300 / 150)^2, as much as the square of this change.
        LearnedSlope slope = new(-400, 150);
        slope.Learn(millikelvin, -1066, 300);
        Assert.Equal((learned, doubt), (slope.Slope, slope.Doubt));
    }

    [Fact]
    public void The_root_behind_its_doubt_is_exact_to_the_last_digit()
    {
        // The root of 2000^2 + 1300^2 + 1 is 2385 and some.
        LearnedSlope slope = new(0, 15_000);
        slope.Learn(1300, 0, 30_000);
        Assert.Equal(30_000_000 / 2386, slope.Doubt);
    }

    [Fact]
    public void Its_reach_grows_to_four_times_the_widest_change_and_beyond_that_cells_in_general_are_asked()
    {
        LearnedSlope slope = new(-400, 150);
        for (int i = 0; i < 100; i++)
        {
            slope.Learn(2000, -1200, 10);
        }

        Assert.InRange(slope.Slope, -600, -599);
        Assert.InRange(slope.Doubt, 0, 1);
        Assert.Equal(8000 * slope.Doubt / 1000, slope.DoubtOf(8000));
        Assert.Equal(((8000 * slope.Doubt) + (1000 * 150)) / 1000, slope.DoubtOf(9000));
        slope.Learn(8001, 0, 10);
        Assert.InRange(slope.Slope, -600, -599);
        slope.Learn(8000, 0, 10);
        Assert.InRange(slope.Slope, -550, -500);
        slope.Begin();
        Assert.Equal((-400, 150), (slope.Slope, slope.Doubt));
        slope.Learn(2001, 0, 10);
        Assert.Equal(-400, slope.Slope);
    }

    [Fact]
    public void What_is_new_counts_when_much_has_been_learned()
    {
        LearnedSlope slope = new(0, 1000);
        Widen(slope);
        for (int i = 0; i < 10; i++)
        {
            slope.Learn(500_000, 500_000, 10);
        }

        Assert.InRange(slope.Slope, 995, 1000);
        for (int i = 0; i < 10; i++)
        {
            slope.Learn(500_000, 0, 10);
        }

        // Halved at 2^40, which is 4.4 of these squares.
        Assert.InRange(slope.Slope, 50, 75);
    }

    [Theory]
    [InlineData(6000, 5000, 181)]
    [InlineData(5000, 6000, -181)]
    [InlineData(5000, 0, 0)]
    [InlineData(0, 5000, 0)]
    [InlineData(5000, 1, 1999)]
    [InlineData(1, 1, 0)]
    public void The_ratio_of_two_pressures_is_their_difference_over_their_mean(int now, int then, long log) =>
        Assert.Equal(log, BestResistance.LogRatio(now, then));

    private static LossSum Begun()
    {
        LossSum sum = new();
        sum.Begin();
        return sum;
    }

    /// <summary>True when the last of so many steps, and none before it, is found.</summary>
    private static bool Take(LossSum sum, int steps, long loss, long sigma)
    {
        for (int i = 1; i < steps; i++)
        {
            Assert.False(sum.Take(loss, sigma));
        }

        return sum.Take(loss, sigma);
    }

    private static void Widen(LearnedSlope slope)
    {
        for (long size = 2000; size < 500_000; size *= 4)
        {
            slope.Learn(size, size, 10);
        }
    }
}
