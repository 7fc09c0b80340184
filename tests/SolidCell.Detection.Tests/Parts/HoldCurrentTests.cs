using SolidCell.Core.Detection.FullCell;
using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Parts;

/// <summary>The current of 1 cm2 at a held voltage, a sample each half minute, over which the average has become the reading.</summary>
public sealed class HoldCurrentTests
{
    private const int Microvolts = 4_200_000;
    private const long HalfMinute = 30_000;

    private readonly HoldCurrentDetector _hold = new();
    private long _now;
    private int _microvolts = Microvolts;
    private int _millidegrees = 30_000;

    public HoldCurrentTests() => _hold.Begin(CellDescription.SquareMicrometresPerSquareCentimetre);

    [Theory]
    [InlineData(100_000, 130_000, false)]
    [InlineData(100_000, 130_001, true)]
    [InlineData(50_000, 70_000, false)]
    [InlineData(50_000, 70_001, true)]
    public void A_current_rises_to_130_percent_of_the_least_and_by_20_microamperes(int least, int risen, bool leaks)
    {
        Take(1_000_000);
        Take(least);
        Assert.Equal(HalfMinute, _hold.OnsetMilliseconds);
        Assert.Equal(leaks, Take(risen));
        Assert.Equal(HalfMinute, _hold.OnsetMilliseconds);
        Assert.False(Take(900_000) && leaks);
    }

    [Theory]
    [InlineData(31_999, true)]
    [InlineData(32_000, false)]
    public void A_frame_that_is_2_K_warmer_explains_it(int millidegrees, bool leaks)
    {
        Take(1_000_000);
        Take(100_000);
        _millidegrees = millidegrees;
        Assert.Equal(leaks, Take(200_000));
    }

    [Theory]
    [InlineData(-800_000, false)]
    [InlineData(-799_999, true)]
    public void The_voltage_is_held_once_the_current_has_lost_a_fifth(int lost, bool leaks)
    {
        Take(-1_000_000);
        Take(lost);
        Assert.Equal(leaks, Take(-1_100_000));
    }

    [Theory]
    [InlineData(4000, 0, true)]
    [InlineData(-4000, 0, true)]
    [InlineData(4001, 29_999, true)]
    [InlineData(-4001, 29_999, true)]
    [InlineData(4001, 30_000, false)]
    public void Another_voltage_for_half_a_minute_begins_the_hold_anew(int off, int milliseconds, bool leaks)
    {
        Take(1_000_000);
        Take(100_000);
        _microvolts += off;
        Assert.False(_hold.Update(_microvolts, 100_000, _millidegrees, _now));
        Assert.False(milliseconds > 0 && _hold.Update(_microvolts, 100_000, _millidegrees, _now + milliseconds));
        _microvolts -= milliseconds > 0 ? off : 0;
        _now += HalfMinute;
        Assert.Equal(leaks, Take(200_000));
    }

    [Fact]
    public void A_voltage_that_came_back_has_to_be_lost_for_half_a_minute_again()
    {
        Take(1_000_000);
        Take(100_000);
        _hold.Update(Microvolts + 5000, 100_000, _millidegrees, _now);
        Take(100_000);
        _hold.Update(Microvolts + 5000, 100_000, _millidegrees, _now);
        Assert.True(Take(200_000));
    }

    [Fact]
    public void The_current_is_looked_at_once_a_second()
    {
        Take(1_000_000);
        Take(100_000);
        Assert.False(_hold.Update(Microvolts, 100_000_000, _millidegrees, _now - HalfMinute + 999));
        Assert.True(_hold.Update(Microvolts, 100_000_000, _millidegrees, _now - HalfMinute + 1000));
    }

    [Theory]
    [InlineData(100_000, 96, 3, true)]
    [InlineData(100_000, 96, 2, false)]
    [InlineData(100_000, 95, 5, false)]
    [InlineData(20_000, 100, 5, false)]
    [InlineData(20_001, 100, 3, true)]
    public void From_half_an_hour_on_two_doublings_of_time_that_take_less_than_5_percent_off_are_a_leak(
        int nanoamps, int percent, int looks, bool leaks)
    {
        Take(1_000_000);
        bool found = false;
        int level = nanoamps;
        for (int look = 0, minutes = 30; look < looks; look++, minutes *= 2)
        {
            while (_now < minutes * 60_000L)
            {
                found |= Take(level);
            }

            found |= Take(level);
            level = level * percent / 100;
        }

        Assert.Equal(leaks, found);
    }

    [Fact]
    public void A_leak_is_reported_once_and_again_in_the_next_hold()
    {
        Take(1_000_000);
        Take(100_000);
        Assert.True(Take(200_000));
        Assert.False(Take(400_000));
        _hold.Stop();
        Take(1_000_000);
        Take(100_000);
        Assert.True(Take(200_000));
        _hold.Begin(CellDescription.SquareMicrometresPerSquareCentimetre);
        Take(100_000);
        Assert.False(Take(200_000));
    }

    private bool Take(int nanoamps)
    {
        bool leaks = _hold.Update(_microvolts, nanoamps, _millidegrees, _now);
        _now += HalfMinute;
        return leaks;
    }
}
