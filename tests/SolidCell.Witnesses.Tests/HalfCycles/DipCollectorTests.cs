using SolidCell.Witnesses.HalfCycles;

namespace SolidCell.Witnesses.Tests.HalfCycles;

/// <summary>
/// Readings every quarter of a second at 50 mA/cm2, and numbers for volts with which the bounds can be met exactly: at a level of 25, a
/// reading of 24 is just within 4 %.
/// </summary>
public sealed class DipCollectorTests
{
    private const double Second = 1 / 3600.0;

    private readonly DipCollector _dips = new();
    private double _seconds = -100;

    [Theory]
    [InlineData(64, 1)]
    [InlineData(63, 0)]
    public void A_level_is_learned_from_64_readings(int readings, int dips)
    {
        Readings(1 + readings, 25);
        Readings(1, 20);
        Readings(1, 25);
        Assert.Equal(dips, _dips.DipHours.Count);
    }

    [Theory]
    [InlineData(24, 0, 0)]
    [InlineData(23.9, 1, 0)]
    [InlineData(26, 0, 0)]
    [InlineData(26.1, 0, 1)]
    public void A_steady_level_is_left_at_4_percent(double volts, int dips, int rises)
    {
        Learn(25);
        Readings(2, volts);
        Readings(1, 25);
        Assert.Equal((dips, rises), (_dips.DipHours.Count, _dips.Rises));
    }

    /// <summary>100 and 102 in turn: readings are 1 off their mean of 101, and 8 times that is more than 4 %.</summary>
    [Theory]
    [InlineData(93.5, 0)]
    [InlineData(92.3, 1)]
    public void A_noisy_level_is_left_at_eight_times_its_mean_deviation(double volts, int dips)
    {
        for (int i = 0; i < 150; i++)
        {
            Readings(1, 100);
            Readings(1, 102);
        }

        Readings(1, volts);
        Readings(1, 101);
        Assert.Equal(dips, _dips.DipHours.Count);
    }

    /// <summary>One reading of 104 lifts a level of 100 by a sixteenth of 4, to 100.25, of which 96 % are 96.24.</summary>
    [Theory]
    [InlineData(96.23, 1)]
    [InlineData(96.25, 0)]
    public void A_reading_within_moves_the_level_by_a_sixteenth(double volts, int dips)
    {
        Learn(100);
        Readings(1, 104);
        Readings(1, volts);
        Readings(1, 100.25);
        Assert.Equal(dips, _dips.DipHours.Count);
    }

    [Fact]
    public void What_is_out_for_a_second_is_a_dip_and_for_longer_a_new_level()
    {
        _seconds = -65 * 0.25;
        Learn(25);
        Readings(5, 20);
        Readings(1, 25);
        Assert.Equal(0, Assert.Single(_dips.DipHours));
        Readings(6, 20);
        Readings(1, 25);
        Assert.Single(_dips.DipHours);
        Readings(40, 25);
        Readings(1, 20);
        Readings(30, 25);
        Assert.Single(_dips.DipHours);
    }

    [Fact]
    public void A_swing_to_the_other_side_begins_anew()
    {
        Learn(25);
        Readings(4, 30);
        double began = _seconds * Second;
        Readings(4, 20);
        Readings(1, 25);
        Assert.Equal(0, _dips.Rises);
        Assert.Equal(began, Assert.Single(_dips.DipHours));
    }

    [Fact]
    public void A_dip_is_towards_zero_in_either_direction_of_the_current()
    {
        Readings(65, -25, -50);
        Readings(1, -20, -50);
        Readings(1, -25, -50);
        Readings(1, -30, -50);
        Readings(1, -25, -50);
        Assert.Equal((1, 1), (_dips.DipHours.Count, _dips.Rises));
    }

    [Theory]
    [InlineData(0.29, 50, 1)]
    [InlineData(0.31, 50, 0)]
    [InlineData(0, 50, 0)]
    [InlineData(0.25, 51, 1)]
    [InlineData(0.25, 49, 1)]
    [InlineData(0.25, 51.1, 0)]
    [InlineData(0.25, 48.9, 0)]
    [InlineData(0.25, 0, 0)]
    public void A_slow_reading_or_another_current_begins_a_level(double after, double density, int dips)
    {
        Learn(25);
        Readings(1, 20);
        _dips.Take((_seconds - 0.25 + after) * Second, 25, density);
        Assert.Equal(dips, _dips.DipHours.Count);
    }

    [Theory]
    [InlineData(0.3, 0.005, true)]
    [InlineData(0.31, 0.005, false)]
    [InlineData(0.3, 0.0049, false)]
    public void Hours_are_those_of_quick_readings_under_current(double after, double density, bool isCounted)
    {
        _dips.Take(0, 25, density);
        _dips.Take(after / 3600, 25, density);
        Assert.Equal(isCounted ? after / 3600 : 0, _dips.Hours);
    }

    private void Learn(double volts) => Readings(65, volts);

    private void Readings(int count, double volts, double density = 50)
    {
        for (int i = 0; i < count; i++, _seconds += 0.25)
        {
            _dips.Take(_seconds * Second, volts, density);
        }
    }
}
