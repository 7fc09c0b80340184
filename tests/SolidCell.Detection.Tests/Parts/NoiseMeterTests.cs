using SolidCell.Core.Detection.Signal;

namespace SolidCell.Detection.Tests.Parts;

/// <summary>The noise of errors that alternate between 1600 and -1600, in 1/256 uV: the mean deviation is 1600, its sigma 2000.</summary>
public sealed class NoiseMeterTests
{
    private const int Size = 1600;
    private const int Sigma = 2000;

    private readonly NoiseMeter _noise = new();

    [Theory]
    [InlineData(50, 16)]
    [InlineData(75, 16)]
    [InlineData(76, 8)]
    [InlineData(250, 8)]
    [InlineData(251, 4)]
    [InlineData(60_000, 4)]
    public void A_block_is_about_a_second_and_never_under_four_samples(int interval, int samples)
    {
        Begin(interval);
        Alternate(samples - 1);
        Assert.Equal(0, _noise.Samples);
        Alternate(1);
        Assert.Equal(samples, _noise.Samples);
    }

    [Theory]
    [InlineData(1, Sigma * 2)]
    [InlineData(3, Sigma * 2)]
    [InlineData(4, Sigma + (Sigma / 2))]
    [InlineData(15, Sigma + (Sigma / 2))]
    [InlineData(16, Sigma + (Sigma / 4))]
    [InlineData(63, Sigma + (Sigma / 4))]
    [InlineData(64, Sigma + (Sigma / 16))]
    [InlineData(400, Sigma + (Sigma / 16))]
    public void The_less_has_been_seen_the_more_is_added_for_the_doubt(int blocks, int sigma)
    {
        Begin(50);
        Alternate(blocks * 16);
        Assert.Equal(sigma, _noise.Sigma);
        Assert.Equal(Sigma, _noise.Usual);
        Assert.Equal(Math.Min(4096, blocks * 16), _noise.Samples);
    }

    [Fact]
    public void A_loud_second_raises_sigma_at_once_and_its_peak_leaves_a_quarter_of_itself()
    {
        Begin(50);
        Alternate(1024);
        Alternate(16, 10 * Size);
        Assert.Equal(15_000, _noise.Sigma);
        Alternate(16);
        Assert.Equal((16_000 - 31 - 31) / 4, _noise.Sigma);
    }

    [Theory]
    [InlineData(50, 1, 1)]
    [InlineData(50, 3, 1)]
    [InlineData(50, 4, 3)]
    [InlineData(50, 15, 3)]
    [InlineData(50, 16, 5)]
    [InlineData(50, 63, 5)]
    [InlineData(50, 64, 6)]
    [InlineData(300, 16, 5)]
    [InlineData(300, 64, 7)]
    public void The_older_the_noise_is_known_the_less_a_block_moves_it(int interval, int blocks, int shift)
    {
        Begin(interval);
        int block = interval == 50 ? 16 : 4;
        Alternate(blocks * block);
        Alternate(block, 3 * Size);
        long deviation = Size + ((2 * Size) >> shift);
        Assert.Equal(deviation + (deviation >> 2), _noise.Usual);
    }

    [Fact]
    public void Jumps_are_averaged_over_a_block_and_over_all()
    {
        Begin(50);
        Alternate(16);
        Assert.Equal(31 * Size / 16, _noise.RecentJump);
        Assert.Equal(31 * Size / 16, _noise.Jump);
        Alternate(16);
        Assert.Equal(2 * Size, _noise.RecentJump);
        Assert.Equal((31 * Size / 16) + (Size / 32), _noise.Jump);
    }

    [Fact]
    public void White_noise_is_new_in_each_sample_a_slow_wave_hardly_and_a_constant_not_at_all()
    {
        Begin(50);
        Alternate(1024);
        Assert.Equal(256, _noise.Independence);
        Assert.Equal(0, _noise.Wander);
        int[] wave = [0, 1, 2, 3, 4, 3, 2, 1, 0, -1, -2, -3, -4, -3, -2, -1];
        Begin(50);
        Feed(1600, i => wave[i % 16] * 1000);

        // A jump of 1000 beside a mean deviation of 2000: a half, squared, halved.
        Assert.Equal(31, _noise.Independence);
        Begin(50);
        Feed(4096, _ => Size);
        Assert.Equal(8, _noise.Independence);

        // All but the sixteenth that white noise leaves to the mean of 16.
        Assert.Equal(239, _noise.Wander);
    }

    [Theory]
    [InlineData(362, 255)]
    [InlineData(363, 256)]
    [InlineData(65, 8)]
    [InlineData(68, 9)]
    public void No_more_than_all_and_no_less_than_a_thirtysecond_of_a_sample_is_new(int ratio, int share)
    {
        // A mean deviation of 255, and with the one that is added 256: a ratio is the mean jump itself.
        Begin(50);
        Feed(16, i => i % 2 == 0 ? 255 : -255);
        _noise.Jump = ratio;
        Assert.Equal(share, _noise.Independence);
    }

    [Fact]
    public void The_recent_mean_is_that_of_the_last_block_until_half_of_the_next_is_there()
    {
        Begin(50);
        Feed(16, _ => 1000);
        Feed(7, _ => 5000);
        Assert.Equal(1000, _noise.RecentMean);
        Feed(1, _ => 5000);
        Assert.Equal(5000, _noise.RecentMean);
        _noise.BreakOff();
        Assert.Equal(1000, _noise.RecentMean);
    }

    [Fact]
    public void A_block_that_was_broken_off_counts_for_nothing()
    {
        Begin(50);
        Feed(15, _ => 9000);
        _noise.BreakOff();
        Feed(1, _ => 0);
        Feed(15, _ => 0);
        Assert.Equal(9000 / 16, _noise.RecentJump);
        Assert.Equal(256, _noise.Usual);
        Assert.Equal(0, _noise.RecentMean);
    }

    [Fact]
    public void A_transient_counts_only_while_nothing_better_is_known()
    {
        Begin(50);
        Learn(16, 9000, false);
        Assert.Equal((0, 11_250L), (_noise.Samples, _noise.Usual));
        Learn(16, Size, true);
        Assert.Equal((16, 2000L), (_noise.Samples, _noise.Usual));
        Learn(16, 9000, false);
        Assert.Equal((16, 2000L), (_noise.Samples, _noise.Usual));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void What_was_looked_at_counts_as_six_deviations_and_a_microvolt_at_most(int sign)
    {
        Begin(50);
        Alternate(16);
        Learn(16, sign * 1_000_000, true);
        Assert.Equal(sign * ((6 * Size) + 256), _noise.RecentMean);
    }

    [Theory]
    [InlineData((8 * 2 * Sigma) - 1, true)]
    [InlineData(8 * 2 * Sigma, false)]
    public void What_was_rejected_is_noise_below_eight_sigma(int depth, bool isNoise)
    {
        Begin(50);
        Alternate(16);
        _noise.Reject(depth, 8);
        Assert.Equal(isNoise ? -depth : 0, _noise.RecentMean);
    }

    [Theory]
    [InlineData(1250, 1000)]
    [InlineData(1251, 0)]
    [InlineData(750, 1000)]
    [InlineData(749, 0)]
    public void Steps_within_a_quarter_of_each_other_are_the_resolution_once_seen_four_times(int last, int resolution)
    {
        Begin(50);
        long value = 0;
        foreach (int step in new[] { 1000, -1000, 0, 1000, last })
        {
            value += step;
            _noise.Resolve(value);
        }

        Assert.Equal(resolution, _noise.Resolution);
    }

    [Fact]
    public void A_finer_step_takes_the_place_of_a_coarser_one()
    {
        Begin(50);
        foreach (long value in new long[] { 1000, 0, 1000, 0, 1000, 1300, 1000, 1300 })
        {
            _noise.Resolve(value);
        }

        Assert.Equal(0, _noise.Resolution);
        _noise.Resolve(1000);
        Assert.Equal(300, _noise.Resolution);
    }

    [Fact]
    public void It_begins_with_one_microvolt_and_nothing_known()
    {
        Begin(50);
        Alternate(1024, 50_000);
        Begin(50);
        Assert.Equal((256L, 256L, 0L, 0L, 0), (_noise.Sigma, _noise.Usual, _noise.Jump, _noise.RecentJump, _noise.Samples));
        Assert.Equal((0L, 0L, 0L), (_noise.Wander, _noise.RecentMean, _noise.Resolution));
        Feed(16, _ => 0);
        Assert.Equal(256, _noise.Sigma);
    }

    private void Begin(int interval)
    {
        _noise.Begin();
        _noise.UseInterval(interval);
    }

    private void Alternate(int count, int size = Size) => Feed(count, i => i % 2 == 0 ? size : -size);

    private void Feed(int count, Func<int, int> error)
    {
        for (int i = 0; i < count; i++)
        {
            _noise.Add(error(i));
        }
    }

    private void Learn(int count, int error, bool isSettled)
    {
        for (int i = 0; i < count; i++)
        {
            _noise.Learn(error, isSettled);
        }
    }
}
