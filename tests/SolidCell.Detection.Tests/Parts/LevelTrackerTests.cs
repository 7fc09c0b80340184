using SolidCell.Core.Detection.Signal;

namespace SolidCell.Detection.Tests.Parts;

/// <summary>The level of a voltage that is 0 until one sample differs: by how much the level follows it. In 1/256 uV.</summary>
public sealed class LevelTrackerTests
{
    private const long Step = 1 << 20;

    private readonly LevelTracker _level = new();

    [Theory]
    [InlineData(30, 6)]
    [InlineData(31, 5)]
    [InlineData(75, 5)]
    [InlineData(76, 4)]
    [InlineData(250, 4)]
    [InlineData(251, 3)]
    [InlineData(5000, 3)]
    [InlineData(5001, 2)]
    public void The_time_constant_is_about_a_second_and_a_half_and_four_samples_at_least(int interval, int shift)
    {
        Begin(interval);
        Assert.Equal(shift, _level.Shift);
        Assert.Equal(8 << shift, _level.SettledSamples);
        Zeros((8 << shift) - 1);
        Assert.False(_level.IsSettled);
        Zeros(3);
        Assert.True(_level.IsSettled);
        Assert.Equal(8 << shift, _level.Samples);
    }

    [Theory]
    [InlineData(50, 1, 1)]
    [InlineData(50, 3, 1)]
    [InlineData(50, 4, 2)]
    [InlineData(50, 15, 2)]
    [InlineData(50, 16, 3)]
    [InlineData(50, 63, 3)]
    [InlineData(10_000, 7, 2)]
    public void A_young_level_follows_in_haste_and_its_trend_waits(int interval, int samples, int shift)
    {
        Begin(interval);
        Zeros(samples);
        Take(Step);
        Assert.Equal((Step >> shift, 0L), (_level.Level, _level.Trend));
        Assert.Equal(samples + 1, _level.Samples);
    }

    [Theory]
    [InlineData(50, 64, 5, 12)]
    [InlineData(50, 300, 5, 12)]
    [InlineData(1000, 16, 3, 8)]
    [InlineData(10_000, 8, 2, 6)]
    public void A_warm_level_follows_by_its_time_constant_and_its_trend(int interval, int samples, int shift, int trendShift)
    {
        Begin(interval);
        Zeros(samples);
        Take(Step);
        Assert.Equal(Step >> trendShift, _level.Trend);
        Assert.Equal((Step >> shift) + (Step >> trendShift), _level.Level);
        if (_level.IsSettled)
        {
            Assert.Equal(6 * (Step >> trendShift), _level.Allowance);
        }
    }

    [Fact]
    public void The_first_value_is_the_level_and_no_error()
    {
        Begin(50);
        _level.Compare(Step);
        Assert.Equal(0, _level.Error);
        _level.Learn(Step);
        _level.Compare(Step + 7);
        Assert.Equal((Step, 1, 7L), (_level.Level, _level.Samples, _level.Error));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void Twice_the_transient_is_allowed_for_while_it_decays(int sign)
    {
        Begin(50);
        Zeros(4);
        Take(sign * Step);
        Assert.Equal(2 * Step, _level.Allowance);
        Take(_level.Level);
        Assert.Equal(2 * (Step - (Step >> 3)), _level.Allowance);
    }

    [Fact]
    public void A_step_of_known_noise_is_settled_early_when_its_transient_is_a_quarter_of_the_fall()
    {
        Begin(50);
        Zeros(300);
        _level.Restart();
        Assert.Equal((0, 0L), (_level.Samples, _level.Allowance));
        Zeros(1);
        Take(Step);
        for (int i = 0; i < 61; i++)
        {
            Take(_level.Level);
        }

        long peak = _level.Allowance / 2;
        Assert.False(_level.SettlesAt(long.MaxValue));
        Take(_level.Level);
        peak -= peak >> 4;
        Assert.False(_level.SettlesAt(4 * peak));
        Assert.Equal(64, _level.Samples);
        Assert.True(_level.SettlesAt((4 * peak) + 1));
        Assert.Equal(256, _level.Samples);
    }

    [Fact]
    public void A_step_of_unknown_noise_is_not_settled_early()
    {
        Begin(50);
        Zeros(255);
        Assert.False(_level.SettlesAt(long.MaxValue));
        Zeros(1);
        Assert.True(_level.SettlesAt(0));
    }

    [Fact]
    public void The_gate_lets_pass_what_is_within_its_bounds_and_learns_it()
    {
        Begin(50);
        Zeros(256);
        _level.OpenGate(4096, 8192);
        Assert.False(_level.Follow(-4097));
        Assert.False(_level.Follow(8193));
        Assert.Equal(0, _level.Level);
        Assert.True(_level.Follow(-4096));
        Assert.Equal((-129L, -1L), (_level.Level, _level.Trend));
        Assert.True(_level.Follow(8192 - 129));
        Assert.Equal((-129 + 256 + 1, 1L), (_level.Level, _level.Trend));
        _level.CloseGate();
        Assert.False(_level.Follow(_level.Level));
    }

    [Fact]
    public void A_level_that_is_moved_has_no_trend()
    {
        Begin(50);
        Zeros(256);
        Take(Step);
        _level.MoveTo(5);
        Assert.Equal((5L, 0L, 0L), (_level.Level, _level.Trend, _level.Allowance));
    }

    private void Begin(int interval)
    {
        _level.Begin();
        _level.UseInterval(interval);
    }

    private void Zeros(int count)
    {
        for (int i = 0; i < count; i++)
        {
            Take(0);
        }
    }

    private void Take(long value)
    {
        _level.Compare(value);
        _level.Learn(value);
    }
}
