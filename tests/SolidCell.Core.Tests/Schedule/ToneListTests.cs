using SolidCell.Core.Schedule;

namespace SolidCell.Core.Tests.Schedule;

/// <summary>The tones of a multisine, whole periods in a window of two of the lowest.</summary>
public sealed class ToneListTests
{
    private readonly ToneList _tones = new();

    [Theory]
    [InlineData(10, 4000, 50, 4000, 800)]
    [InlineData(100, 4000, 50, 400, 80)]
    [InlineData(100, 1000, 50, 400, 20)]
    [InlineData(100, 4000, 100, 200, 40)]
    [InlineData(999, 4000, 50, 40, 8)]
    [InlineData(5000, 9000, 50, 20, 1)]
    public void The_window_holds_two_periods_of_the_lowest_tone_and_five_ticks_of_the_highest(
        int lowest, int highest, int tick, int ticks, int mostPeriods)
    {
        _tones.Fill(new SpectrumSettings { LowestMillihertz = lowest, HighestMillihertz = highest }, tick);
        Assert.Equal(ticks, _tones.WindowTicks);
        Assert.All(Periods(), periods => Assert.InRange(periods, 1, mostPeriods));
    }

    /// <summary>2 (n / 2)^(k / 13), to the nearest whole number of periods, each once.</summary>
    [Theory]
    [InlineData(4000, 800, 2, 3, 5, 8, 13, 20, 32, 50, 80, 127, 201, 318, 505, 800)]
    [InlineData(2000, 400, 2, 3, 5, 7, 10, 15, 23, 35, 52, 78, 118, 177, 266, 400)]
    [InlineData(400, 80, 2, 3, 4, 5, 6, 8, 11, 15, 19, 26, 34, 45, 60, 80)]
    [InlineData(200, 40, 2, 3, 4, 5, 6, 8, 10, 13, 16, 20, 25, 32, 40)]
    [InlineData(40, 8, 2, 3, 4, 5, 6, 7, 8)]
    [InlineData(20, 1, 1)]
    public void The_tones_lie_evenly_in_the_logarithm_and_end_with_the_highest(int window, int most, params int[] periods)
    {
        _tones.Fill(window, most);
        Assert.Equal(periods, Periods());
    }

    [Fact]
    public void A_window_gives_no_more_periods_than_a_fifth_of_its_ticks()
    {
        _tones.Fill(400, 81);
        Assert.Equal(80, Periods()[^1]);
        _tones.Fill(400, 79);
        Assert.Equal(79, Periods()[^1]);
    }

    private int[] Periods() => [.. Enumerable.Range(0, _tones.Count).Select(i => _tones[i])];
}
