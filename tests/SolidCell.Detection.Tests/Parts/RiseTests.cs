using SolidCell.Core.Detection.Signal;
using SolidCell.Core.Detection.SoftShort;

namespace SolidCell.Detection.Tests.Parts;

/// <summary>Rises of a voltage of 38 mV, and what of a fall they explain: a millivolt counts, the noise is a microvolt.</summary>
public sealed class RiseTests
{
    private const long Microvolt = LevelTracker.Microvolt;
    private const long Level = 38_000 * Microvolt;
    private const long Millivolt = 1000 * Microvolt;
    private const long Hour = 3_600_000;

    private readonly RiseDetector _rise = new();
    private readonly LevelTracker _level = new();
    private long _now = 10_000;

    public RiseTests()
    {
        _rise.Reset();
        _level.Begin();
        _level.UseInterval(50);
        for (int i = 0; i < 300; i++)
        {
            _level.Compare(Level);
            _level.Learn(Level);
        }
    }

    [Theory]
    [InlineData(1001, 1, true)]
    [InlineData(1000, 1, false)]
    [InlineData(1201, 300, true)]
    [InlineData(1200, 300, false)]
    public void Three_samples_that_have_risen_far_out_of_the_noise_stay(int microvolts, int sigma, bool rises)
    {
        _level.Noise.Sigma = sigma * Microvolt;
        Assert.False(Up(microvolts));
        Assert.Equal(rises, _rise.IsRising);
        Assert.Equal(rises, _level.Level == Level);
        _level.MoveTo(Level);
        Assert.False(Up(microvolts));
        _level.MoveTo(Level);
        Assert.Equal(rises, Up(microvolts));
    }

    [Fact]
    public void A_sample_that_is_back_begins_the_rise_anew()
    {
        Up(2000);
        Up(2000);
        Assert.False(Up(0));
        Assert.False(_rise.IsRising);
        Assert.False(Up(2000));
        Assert.False(Up(2000));
        Assert.True(Up(2000));
    }

    [Fact]
    public void For_an_hour_after_a_lasting_rise_only_a_fall_below_the_level_before_it_counts()
    {
        _rise.Lift(_level, Level + (5 * Millivolt), _now, false);
        Assert.Equal(Level + (5 * Millivolt), _level.Level);
        Assert.False(_rise.IsBelowCeiling(Level - Millivolt, _now + Hour - 1, Millivolt));
        Assert.True(_rise.IsBelowCeiling(Level - Millivolt - 1, _now + Hour - 1, Millivolt));
        Assert.True(_rise.IsBelowCeiling(Level, _now + Hour, Millivolt));
        Assert.Equal(Level, _rise.Healthy(_level.Level, _now + Hour - 1));
        Assert.Equal(_level.Level, _rise.Healthy(_level.Level, _now + Hour));
        Assert.False(_rise.IsDoubtful(Level, _now));
        Assert.True(_rise.IsDoubtful(Level + 1, _now));

        // A second rise within the hour keeps the first level.
        _rise.Lift(_level, Level + (9 * Millivolt), _now + Hour - 1, false);
        Assert.Equal(Level, _rise.Healthy(_level.Level, _now + Hour));
        _rise.Reset();
        Assert.Equal(_level.Level, _rise.Healthy(_level.Level, _now));
    }

    [Fact]
    public void A_recovery_is_no_rise()
    {
        _rise.Lift(_level, Level + (5 * Millivolt), _now, true);
        Assert.Equal(_level.Level, _rise.Healthy(_level.Level, _now));
        Assert.True(_rise.IsBelowCeiling(Level, _now, Millivolt));
    }

    [Fact]
    public void A_level_that_is_back_at_the_ceiling_is_followed_at_once()
    {
        _rise.Lift(_level, Level + (5 * Millivolt), _now, false);
        Assert.False(Take(Level + Millivolt));
        Assert.True(_level.Level > Level + (4 * Millivolt));
        Take(Level + Millivolt - 1);
        Assert.Equal(Level + Millivolt - 1, _level.Level);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public void It_is_for_an_hour_and_no_longer(int beyond, bool isFollowed)
    {
        _rise.Lift(_level, Level + (5 * Millivolt), _now, false);
        _now += Hour + beyond;
        Take(Level);
        Assert.Equal(isFollowed, _level.Level == Level);
    }

    [Fact]
    public void A_level_that_has_come_back_by_itself_is_followed_as_any_other()
    {
        _rise.Lift(_level, Level + (5 * Millivolt), _now, false);
        _level.MoveTo(Level + Millivolt);
        Take(Level + Millivolt - 1000);
        Assert.NotEqual(Level + Millivolt - 1000, _level.Level);
        _level.MoveTo(Level + Millivolt + 1);
        Take(Level + Millivolt - 1000);
        Assert.Equal(Level + Millivolt - 1000, _level.Level);
    }

    [Theory]
    [InlineData(20, 199, true)]
    [InlineData(20, 200, false)]
    [InlineData(16, 200, true)]
    [InlineData(1, 399, true)]
    [InlineData(1, 400, false)]
    public void A_rise_explains_a_fall_of_twice_its_height_and_of_four_times_when_it_is_no_noise(int noise, int fall, bool explains)
    {
        Noise(noise);
        Up(100);
        Assert.Equal(explains, _rise.Explains(fall * Microvolt, _level.Noise, _now));
    }

    [Theory]
    [InlineData(50, 1000)]
    [InlineData(100, 1600)]
    public void It_does_for_16_samples_or_a_second(int interval, int milliseconds)
    {
        _level.Compare(Level + (100 * Microvolt));
        _rise.Update(_level, Level, _now, interval, Millivolt);
        Assert.True(_rise.Explains(150 * Microvolt, _level.Noise, _now + milliseconds - 1));
        Assert.False(_rise.Explains(150 * Microvolt, _level.Noise, _now + milliseconds));
        _rise.Reset();
        Assert.False(_rise.Explains(1, _level.Noise, _now));
    }

    [Fact]
    public void The_higher_of_two_rises_is_remembered_until_it_is_over()
    {
        Up(100);
        _level.MoveTo(Level);
        Up(50);
        Assert.True(_rise.Explains(399 * Microvolt, _level.Noise, _now));
        _now += 2000;
        _level.MoveTo(Level);
        Up(50);
        Assert.False(_rise.Explains(200 * Microvolt, _level.Noise, _now));
        Assert.True(_rise.Explains(199 * Microvolt, _level.Noise, _now));
        _level.MoveTo(Level);
        Up(-10);
        Assert.True(_rise.Explains(199 * Microvolt, _level.Noise, _now));
    }

    [Theory]
    [InlineData(1001, 1, true)]
    [InlineData(1000, 1, false)]
    [InlineData(1201, 200, true)]
    [InlineData(1200, 200, false)]
    public void A_single_high_reading_makes_the_sensor_doubtful_for_an_hour(int microvolts, int noise, bool isGlitch)
    {
        Noise(noise);
        _level.Noise.Sigma = 900 * Microvolt;
        Assert.False(_rise.HasGlitched(_now));
        Up(microvolts);
        Assert.False(_rise.HasGlitched(_now));
        _level.MoveTo(Level);
        Up(0);
        Assert.Equal(isGlitch, _rise.HasGlitched(_now + Hour - 51));
        Assert.False(_rise.HasGlitched(_now + Hour - 50));
    }

    [Theory]
    [InlineData(2001, true)]
    [InlineData(2000, false)]
    public void A_step_that_begins_at_twice_what_was_expected_has_lost_a_contact_until_it_closes(int level, bool isLost)
    {
        _rise.DoubtContact(level, 0, _now);
        Assert.Equal(level, _rise.Healthy(level, _now));
        _rise.DoubtContact(level, 1000, _now);
        Assert.Equal(isLost ? 750 : level, _rise.Healthy(level, _now + Hour - 1));
        Assert.Equal(level, _rise.Healthy(level, _now + Hour));
        _level.MoveTo(2000);
        Up(0);
        Assert.Equal(isLost ? 750 : level, _rise.Healthy(level, _now));
        _level.MoveTo(1999);
        Up(0);
        Assert.Equal(level, _rise.Healthy(level, _now));
    }

    private bool Up(int microvolts) => Take(_level.Level + (microvolts * Microvolt));

    private bool Take(long value)
    {
        _level.Compare(value);
        bool stays = _rise.Update(_level, value, _now, 50, Millivolt);
        _now += 50;
        return stays;
    }

    /// <summary>Errors whose usual size is so many microvolts: four fifths of it in the mean.</summary>
    private void Noise(int microvolts)
    {
        _level.Noise.Begin();
        for (int i = 0; i < 2048; i++)
        {
            _level.Noise.Add((i % 2 == 0 ? 1 : -1) * microvolts * 4 / 5 * Microvolt);
        }
    }
}
