using SolidCell.Core.Detection.Signal;
using SolidCell.Core.Detection.SoftShort;
using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Parts;

/// <summary>A fall from 100 mV sample by sample, 50 ms apart; 2.6 mV count, and the noise is a microvolt.</summary>
public sealed class DropDetectorTests
{
    private const long Microvolt = LevelTracker.Microvolt;
    private const int Level = 100_000;
    private const int Least = 2600;
    private const int Entry = Least - (Least / 8);

    private readonly RiseDetector _rise = new();
    private readonly LevelTracker _level = new();
    private DropDetector _drop;
    private long _now = 1000;
    private int _elapsed = 50;
    private bool _isEarly;

    public DropDetectorTests()
    {
        _drop = Begun(CellKind.Symmetric, _rise);
        _level.Begin();
        _level.UseInterval(50);
        for (int i = 0; i < 300; i++)
        {
            _level.Compare(Level * Microvolt);
            _level.Learn(Level * Microvolt);
        }
    }

    [Theory]
    [InlineData(CellKind.Symmetric, 50, 3)]
    [InlineData(CellKind.Symmetric, 69, 3)]
    [InlineData(CellKind.Symmetric, 70, 2)]
    [InlineData(CellKind.Symmetric, 1000, 2)]
    [InlineData(CellKind.Full, 1000, 3)]
    [InlineData(CellKind.Half, 20, 7)]
    public void A_drop_lasts_for_140_ms_and_for_two_samples_or_three_where_not_all_is_polarisation(CellKind kind, int elapsed, int samples)
    {
        _drop = Begun(kind);
        _elapsed = elapsed;
        Assert.Equal([samples], Enumerable.Range(1, samples + 2).Where(_ => Take(90_000)));
        Assert.Equal((1000L, Level * Microvolt, 10_000 * Microvolt, true),
            (_drop.OnsetMilliseconds, _drop.Before, _drop.Depth, _drop.IsOpen));
    }

    [Theory]
    [InlineData(Entry, false)]
    [InlineData(Entry + 1, true)]
    public void Seven_eighths_of_what_counts_open_a_suspicion(int fall, bool isBusy)
    {
        Take(Level - fall);
        Assert.Equal(isBusy, _drop.IsBusy);
    }

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void A_level_of_six_samples_can_fall(int samples, bool isBusy)
    {
        _level.Restart();
        for (int i = 0; i < samples; i++)
        {
            _level.Compare(Level * Microvolt);
            _level.Learn(Level * Microvolt);
        }

        Take(90_000);
        Assert.Equal(isBusy, _drop.IsBusy);
    }

    [Theory]
    [InlineData(Least, 1)]
    [InlineData(Least - 1, 0)]
    public void The_mean_depth_must_count(int depth, int found) =>
        Assert.Equal(found, Enumerable.Range(0, 20).Count(_ => Take(Level - depth)));

    [Theory]
    [InlineData(95_000, 0)]
    [InlineData(95_001, 1)]
    public void Two_samples_above_half_of_the_depth_end_it(int microvolts, int samples)
    {
        Fall(90_000, 3);
        Take(microvolts);
        Assert.False(_drop.Returned);
        Take(microvolts);
        Assert.Equal(samples == 1, _drop.Returned);
        Assert.Equal(samples != 1, _drop.IsOpen);
        Take(Level);
        Assert.Equal(samples == 1, !_drop.IsBusy);
        Assert.False(_drop.Returned);
    }

    [Fact]
    public void One_sample_above_does_not()
    {
        Fall(90_000, 3);
        for (int i = 0; i < 20; i++)
        {
            Take(i % 2 == 0 ? Level : 90_000);
            Assert.True(_drop.IsOpen);
        }
    }

    [Fact]
    public void One_that_stays_for_more_than_5_seconds_is_the_level_from_then_on()
    {
        Fall(90_000, 101);
        Assert.False(_drop.IsLasting);
        Take(90_000);
        Assert.Equal((true, false, 90_000 * Microvolt), (_drop.IsLasting, _drop.IsOpen, _level.Level));
        DropDetectorTests slow = new() { _elapsed = 1000 };
        slow.Fall(90_000, 6);
        Assert.False(slow._drop.IsLasting);
        slow.Take(90_000);
        Assert.True(slow._drop.IsLasting);
    }

    [Fact]
    public void A_recovery_from_what_stayed_is_its_end()
    {
        Fall(90_000, 102);
        Fall(Level, 3);
        Assert.Equal((true, false, Level * Microvolt), (_drop.Returned, _drop.IsLasting, _level.Level));
        Assert.Equal(_level.Level, _rise.Healthy(_level.Level, _now));
        Fall(110_000, 3);
        Assert.False(_drop.Returned);
        Assert.Equal(Level * Microvolt, _rise.Healthy(_level.Level, _now));
    }

    [Theory]
    [InlineData(8008, 1, true)]
    [InlineData(8007, 1, false)]
    [InlineData(4004, 2, true)]
    public void What_was_too_short_is_a_spike_when_it_was_8_percent_in_all(int depth, int samples, bool isSpike)
    {
        Fall(Level - depth, samples);
        Take(Level);
        Assert.Equal((isSpike, false), (_drop.WasSpike, _drop.IsBusy));
        Take(Level);
        Assert.False(_drop.WasSpike);
    }

    [Fact]
    public void A_spike_of_a_doubtful_sensor_or_after_a_rise_is_none()
    {
        Take(Level + 5000);
        Take(Level - 9000);
        Take(Level);
        Assert.False(_drop.WasSpike);
        DropDetectorTests glitch = new();
        glitch.Take(Level + 5000);
        glitch.Take(Level);
        glitch._now += 60_000;
        glitch.Take(Level - 9000);
        glitch.Take(Level);
        Assert.False(glitch._drop.WasSpike);
    }

    [Fact]
    public void One_sample_half_way_back_waits_for_the_next()
    {
        Take(90_000);
        Take(Level - (Least / 2) + 1);
        Assert.True(_drop.IsBusy);
        Assert.True(Take(90_000));
        Assert.Equal((10_000 + (Least / 2) - 1 + 10_000) * Microvolt / 3, _drop.Depth);
        DropDetectorTests other = new();
        other.Take(90_000);
        other.Take(Level - (Least / 2) + 1);
        other.Take(Level - (Least / 2) + 1);
        Assert.False(other._drop.IsBusy);
    }

    [Fact]
    public void What_slides_down_is_measured_anew_when_it_has_doubled()
    {
        Take(95_000);
        Take(89_000);
        Assert.Equal(1050, _drop.OnsetMilliseconds);
        DropDetectorTests other = new();
        other.Take(95_000);
        other.Take(90_000);
        Assert.Equal(1000, other._drop.OnsetMilliseconds);
    }

    [Theory]
    [InlineData(80_001, true)]
    [InlineData(80_000, false)]
    public void Flat_is_what_scatters_by_less_than_a_third(int fourth, bool isFlat)
    {
        // A depth of 10 mV and a change of 10 mV over three intervals.
        Fall(90_000, 3);
        Take(fourth);
        Assert.Equal(isFlat, _drop.IsFlat);
    }

    [Theory]
    [InlineData(90_000, true)]
    [InlineData(87_001, true)]
    [InlineData(87_000, false)]
    public void Level_is_what_changes_by_less_than_a_tenth_in_four_samples(int fourth, bool isLevel)
    {
        Fall(90_000, 3);
        Assert.False(_drop.IsLevel);
        Take(fourth);
        Assert.Equal(isLevel, _drop.IsLevel);
    }

    [Fact]
    public void In_the_first_seconds_of_a_step_a_fall_counts_when_it_returns()
    {
        _isEarly = true;
        Assert.DoesNotContain(Enumerable.Range(0, 10), _ => Take(90_000));
        Assert.False(_drop.IsOpen);
        Assert.True(Take(Level));
        Assert.Equal((true, false), (_drop.Returned, _drop.IsBusy));
    }

    [Fact]
    public void One_that_does_not_return_in_60_samples_is_the_transient()
    {
        _isEarly = true;
        Fall(90_000, 61);
        Assert.True(_drop.IsBusy);
        Take(90_000);
        Assert.Equal((false, false, 90_000 * Microvolt), (_drop.IsBusy, _drop.Returned, _level.Level));
    }

    [Fact]
    public void Where_the_voltage_changes_by_itself_it_may_take_a_minute_and_must_come_back_by_half()
    {
        _drop = Begun(CellKind.Full);
        _isEarly = true;
        _elapsed = 900;
        Fall(90_000, 66);
        Assert.True(_drop.IsBusy);
        Assert.True(Take(Level));
        DropDetectorTests other = new() { _drop = Begun(CellKind.Full), _isEarly = true, _elapsed = 1000 };
        other.Fall(90_000, 61);
        Assert.True(other._drop.IsBusy);
        other.Take(90_000);
        Assert.False(other._drop.IsBusy);
    }

    [Fact]
    public void Given_up_it_has_no_end_and_an_open_one_is_not_given_up_for_the_current()
    {
        Take(90_000);
        _drop.GiveUpSuspicion();
        Assert.False(_drop.IsBusy);
        Fall(90_000, 3);
        _drop.GiveUpSuspicion();
        Assert.True(_drop.IsOpen);
        _drop.Reset();
        Assert.Equal((false, false, false, 0L, 0L), (_drop.IsBusy, _drop.IsLasting, _drop.IsFlat, _drop.Depth, _drop.Before));
    }

    private static DropDetector Begun(CellKind kind) => Begun(kind, new RiseDetector());

    private static DropDetector Begun(CellKind kind, RiseDetector rise)
    {
        DropDetector drop = new(rise);
        drop.Begin(kind);
        drop.Remember(Level * Microvolt);
        return drop;
    }

    private void Fall(int microvolts, int samples)
    {
        for (int i = 0; i < samples; i++)
        {
            Take(microvolts);
        }
    }

    private bool Take(int microvolts)
    {
        _level.Compare(microvolts * Microvolt);
        bool found = _drop.Update(_level, microvolts * Microvolt, _now, _elapsed, Least * Microvolt, _isEarly);
        _drop.Remember(microvolts * Microvolt);
        _now += _elapsed;
        return found;
    }
}
