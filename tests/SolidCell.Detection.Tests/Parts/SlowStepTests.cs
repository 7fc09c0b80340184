using SolidCell.Core.Detection.Signal;
using SolidCell.Core.Detection.SlowChange;
using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Parts;

/// <summary>What falls within a step and over steps, each bound at its edge.</summary>
public sealed class SlowStepTests
{
    private const int Nanoamps = 500_000;
    private const long Second = 1000;
    private const long Minute = 60_000;
    private const long Hour = 3_600_000;

    [Theory]
    [InlineData(760, 0, false)]
    [InlineData(759, 0, true)]
    [InlineData(710, 5, false)]
    [InlineData(709, 5, true)]
    public void Below_76_percent_of_ten_minutes_is_lost(long level, int allowed, bool isLost)
    {
        CreepDetector creep = new();
        Assert.False(creep.Update(1000, Second, allowed));
        Assert.Equal(isLost, creep.Update(level, 2 * Second, allowed));
    }

    [Theory]
    [InlineData(0, 1000, 599_000)]
    [InlineData(0, 60_000, 540_000)]
    [InlineData(0, 60_001, 540_000)]
    [InlineData(700_000, 6000, 601_000)]
    [InlineData(750_000, 6000, 601_500)]
    [InlineData(9_000_000, 6000, 601_500)]
    public void The_average_follows_over_ten_minutes_a_minute_and_a_quarter_above_it_at_most(long level, long elapsed, long average)
    {
        CreepDetector creep = new();
        creep.Update(600_000, Second, 0);
        creep.Update(level, Second + elapsed, 0);
        Assert.Equal(average, creep.Average);
    }

    [Fact]
    public void The_onset_is_when_95_percent_were_seen_last()
    {
        CreepDetector creep = new();
        creep.Update(100_000, Second, 0);
        creep.Update(95_000, 2 * Second, 0);
        creep.Update(94_000, 3 * Second, 0);
        creep.Update(94_000, 4 * Second, 0);
        Assert.Equal(2 * Second, creep.OnsetMilliseconds);
        creep.Reset();
        Assert.False(creep.Update(10_000, 5 * Second, 0));
        Assert.Equal((10_000L, 5 * Second), (creep.Average, creep.OnsetMilliseconds));
        creep.Update(10_000, 6 * Second, 0);
        Assert.Equal(10_000, creep.Average);
    }

    [Theory]
    [InlineData(8, Second, false)]
    [InlineData(9, Second, false)]
    [InlineData(10, Second, true)]
    [InlineData(3, 6 * Hour, false)]
    [InlineData(4, 6 * Hour, true)]
    [InlineData(4, (6 * Hour) - 1, false)]
    [InlineData(5, (6 * Hour) - 1, true)]
    [InlineData(3, 48 * Hour, false)]
    [InlineData(4, 48 * Hour, true)]
    public void Ten_steps_or_a_day_of_at_least_four_are_the_break_in(int highSteps, long apart, bool isFound)
    {
        DeclineDetector decline = Decline();
        bool found = false;
        for (int step = 0; step < 30; step++)
        {
            found |= decline.Take(step < highSteps ? 12_500 : 10_000, Sign(step) * Nanoamps, (step * apart) + 7);
        }

        Assert.Equal(isFound, found);
    }

    [Fact]
    public void A_fifth_is_found_after_five_steps_and_once()
    {
        DeclineDetector decline = Decline();
        int[] found = [.. Enumerable.Range(0, 40)
            .Where(step => decline.Take(step < 10 ? 10_000 : 8000, Sign(step) * Nanoamps, step))];
        Assert.Equal([14], found);
        Assert.Equal(10_000, decline.Expected);
        decline.Rebase();
        Assert.DoesNotContain(Enumerable.Range(40, 40), step => decline.Take(8000, Sign(step) * Nanoamps, step));
        Assert.Equal([84], Enumerable.Range(80, 10).Where(step => decline.Take(6400, Sign(step) * Nanoamps, step)));
        decline.Begin();
        Assert.DoesNotContain(Enumerable.Range(100, 9), step => decline.Take(step < 105 ? 9000 : 100, Sign(step) * Nanoamps, step));
    }

    [Fact]
    public void A_step_without_current_or_resistance_is_none()
    {
        DeclineDetector decline = Decline();
        for (int step = 0; step < 10; step++)
        {
            decline.Take(10_000, Sign(step) * Nanoamps, step);
        }

        for (int step = 10; step < 30; step++)
        {
            Assert.False(decline.Take(0, Sign(step) * Nanoamps, step));
            Assert.False(decline.Take(-5, Sign(step) * Nanoamps, step));
            Assert.False(decline.Take(1, 0, step));
        }

        Assert.Equal(0, decline.Expected);
    }

    [Theory]
    [InlineData(475_000, false)]
    [InlineData(476_191, true)]
    [InlineData(525_000, true)]
    [InlineData(527_000, false)]
    public void Conditions_are_learned_from_steps_at_the_same_current_within_a_twentieth(int current, bool learns)
    {
        ThermalCorrection conditions = Known(30_000);
        DeclineDetector decline = new(conditions);
        decline.Begin();
        decline.Take(1_000_000, Nanoamps, 0);
        Warm(conditions, 31_000);
        decline.Take(950_000, current, 1);
        Assert.Equal(learns, decline.Slopes.TemperatureSlope != -400);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void Conditions_are_learned_within_one_direction(int sign)
    {
        ThermalCorrection conditions = Known(30_000);
        DeclineDetector decline = new(conditions);
        decline.Begin();
        decline.Take(1_000_000, sign * Nanoamps, 0);
        Warm(conditions, 31_000);
        decline.Take(950_000, -sign * Nanoamps, 1);
        Assert.Equal(-400, decline.Slopes.TemperatureSlope);
        decline.Take(950_000, sign * Nanoamps, 2);
        Assert.NotEqual(-400, decline.Slopes.TemperatureSlope);
        int learned = decline.Slopes.TemperatureSlope;
        decline.Begin();
        Assert.Equal(-400, decline.Slopes.TemperatureSlope);
        decline.Take(950_000, sign * Nanoamps, 3);
        Assert.Equal((-400, true), (decline.Slopes.TemperatureSlope, learned < -400));
    }

    [Theory]
    [InlineData(80_000, 3)]
    [InlineData(87_000, 10)]
    [InlineData(88_100, 0)]
    public void In_a_long_step_a_tenth_and_an_arc_are_found_after_some_half_hours(int microvolts, int looks)
    {
        ThermalCorrection conditions = Known(30_000);
        ConditionSlopes slopes = new();
        slopes.Begin();
        Quieten(slopes);
        StepDeclineDetector decline = new(conditions, slopes);
        decline.Begin(Hour);
        List<long> found = [];
        for (long now = Hour; now < 30 * Hour; now += 10 * Minute)
        {
            int level = now <= 2 * Hour ? 100_000 : microvolts;
            if (decline.Update(level * LevelTracker.Microvolt, Nanoamps, now))
            {
                found.Add(now);
            }
        }

        // The best is taken an hour after the step began, and every half hour one looks.
        Assert.Equal(looks == 0 ? [] : [(2 * Hour) + (looks * 30 * Minute)], found);
        Assert.Equal(100_000 * LevelTracker.Microvolt, decline.Expected);
        decline.Begin(30 * Hour);
        Assert.False(decline.Update(50_000 * LevelTracker.Microvolt, Nanoamps, (31 * Hour) - 1));
        Assert.False(decline.Update(50_000 * LevelTracker.Microvolt, Nanoamps, 31 * Hour));
        Assert.Equal(100_000 * LevelTracker.Microvolt, decline.Expected);
    }

    private static int Sign(int step) => step % 2 == 0 ? 1 : -1;

    private static DeclineDetector Decline()
    {
        DeclineDetector decline = new(Known(30_000));
        decline.Begin();
        return decline;
    }

    /// <summary>Steps that do not scatter: sigma is at its least.</summary>
    private static void Quieten(ConditionSlopes slopes)
    {
        for (int i = 0; i < 200; i++)
        {
            slopes.Learn(10_000, 10_000, 0, 0);
        }
    }

    private static ThermalCorrection Known(int millidegrees)
    {
        ThermalCorrection conditions = new();
        conditions.Begin();
        Warm(conditions, millidegrees);
        return conditions;
    }

    private static void Warm(ThermalCorrection conditions, int millidegrees) => conditions.Follow(
        new Sample { FrameMillidegrees = millidegrees, FrameTemperatureQuality = SampleQuality.Good });
}
