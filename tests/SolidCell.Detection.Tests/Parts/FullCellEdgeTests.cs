using SolidCell.Core.Detection.FullCell;

namespace SolidCell.Detection.Tests.Parts;

/// <summary>Balance, lag, fall and sag of full cells, each bound at its edge. Charges in units, voltages in microvolts.</summary>
public sealed class FullCellEdgeTests
{
    private const int Nanoamps = 1_000_000;
    private const int Volt = 1_000_000;
    private const long Minute = 60_000;

    [Theory]
    [InlineData(60_000, 0, true)]
    [InlineData(60_001, 0, false)]
    [InlineData(-60_000, 250, true)]
    [InlineData(0, -250, true)]
    [InlineData(0, 251, false)]
    [InlineData(0, -251, false)]
    public void The_same_end_is_within_60_mV_and_a_quarter_of_the_current(int off, int current, bool isSame)
    {
        ChargeBalance balance = new() { EndMicrovolts = 3 * Volt, EndCurrent = -1000 };
        Assert.Equal(isSame, balance.IsSameEnd((3 * Volt) + off, -1000 + current));
    }

    [Theory]
    [InlineData(60_000, false)]
    [InlineData(59_999, true)]
    public void The_first_balance_returns_60_percent(long given, bool isCollapsed)
    {
        ChargeBalance balance = Anchored();
        balance.EndHalfCycle(true, 100_000, Flat());
        Assert.Equal(isCollapsed, balance.EndHalfCycle(false, given, Steep()));
        Assert.Equal((isCollapsed ? 0 : given, 0L, true), (balance.Capacity, balance.Net, balance.IsAnchored));
    }

    [Theory]
    [InlineData(80_000, 60_000, false)]
    [InlineData(80_000, 59_999, true)]
    [InlineData(140_000, 75_000, false)]
    [InlineData(140_000, 74_999, true)]
    public void Later_ones_return_three_quarters_of_the_one_before_of_100_percent_at_most(long before, long given, bool isCollapsed)
    {
        ChargeBalance balance = Anchored();
        balance.EndHalfCycle(true, 100_000, Flat());
        Assert.False(balance.EndHalfCycle(false, before, Steep()));
        balance.EndHalfCycle(true, 100_000, Flat());
        Assert.Equal(isCollapsed, balance.EndHalfCycle(false, given, Steep()));
    }

    [Fact]
    public void Charge_counts_over_partial_cycles_and_pulses_until_the_next_empty_end()
    {
        ChargeBalance balance = Anchored();
        balance.EndHalfCycle(true, 60_000, Flat());
        balance.EndHalfCycle(false, 9999, Steep());
        Assert.Equal(60_000 - 9999, balance.Net);
        balance.EndHalfCycle(true, 40_000, Steep());
        balance.EndHalfCycle(false, 20_000, Flat());
        Assert.Equal(100_000 - 29_999, balance.Net);
        Assert.False(balance.EndHalfCycle(false, 40_001, Steep()));
        Assert.Equal((70_000L, 0L), (balance.Capacity, balance.Net));
        balance.EndHalfCycle(false, 10_000, Steep());
        Assert.Equal(0, balance.Net);
    }

    [Theory]
    [InlineData(99, false)]
    [InlineData(100, true)]
    public void What_took_in_next_to_nothing_has_no_efficiency(long taken, bool isCollapsed)
    {
        ChargeBalance balance = new();
        balance.Begin(false);
        balance.EndHalfCycle(false, 10, Steep());
        balance.EndHalfCycle(true, taken, Flat());
        Assert.Equal(isCollapsed, balance.EndHalfCycle(false, 10, Steep()));
    }

    [Fact]
    public void An_end_elsewhere_anchors_anew_and_says_nothing()
    {
        ChargeBalance balance = Anchored();
        balance.EndHalfCycle(true, 100_000, Flat());
        Assert.False(balance.EndHalfCycle(false, 10_000, Steep(2 * Volt)));
        Assert.Equal((2 * Volt, -Nanoamps, 0L), (balance.EndMicrovolts, balance.EndCurrent, balance.Net));
        balance.EndHalfCycle(true, 100_000, Flat());
        Assert.True(balance.EndHalfCycle(false, 10_000, Steep(2 * Volt)));
        balance.Begin(true);
        Assert.Equal((false, 0L, 0L), (balance.IsAnchored, balance.Capacity, balance.Net));
        balance.EndHalfCycle(false, 90_000, Steep());
        Assert.False(balance.IsAnchored);
        balance.EndHalfCycle(true, 9000, Steep());
        Assert.True(balance.IsAnchored);
    }

    [Theory]
    [InlineData(10_001, 3, 5, true)]
    [InlineData(10_001, 2, 4, false)]
    [InlineData(10_001, 4, 5, false)]
    [InlineData(10_000, 3, 7, false)]
    public void Two_windows_running_fall_by_10_mV_from_the_fifth_on(int fall, int highWindows, int windows, bool isFound) =>
        Assert.Equal(isFound, Falls((window, _) => -fall * Math.Max(0, window - highWindows), windows));

    [Fact]
    public void A_window_has_eight_samples()
    {
        ChargeRiseDetector rise = new();
        rise.Begin();
        rise.Update(0, Nanoamps, 0, 2400, 1000);
        for (int i = 0; i < 7; i++)
        {
            rise.Update(0, Nanoamps, 500, 2400, 151_001);
        }

        Assert.Equal(0, rise.OnsetMilliseconds);
        rise.Update(0, Nanoamps, 500, 2400, 151_001);
        Assert.Equal(1000, rise.OnsetMilliseconds);
    }

    [Fact]
    public void Only_where_the_highest_and_the_lowest_both_fall_the_window_has()
    {
        static int Voltage(int window, int sample, int high, int low) =>
            window < 4 ? 0 : (-20_000 * (window - 3)) + (sample == 3 ? high : sample == 4 ? low : 0);
        Assert.True(Falls((window, sample) => Voltage(window, sample, 0, 0), 8));
        Assert.False(Falls((window, sample) => Voltage(window, sample, window % 2 * 30_000, 0), 8));
        Assert.False(Falls((window, sample) => Voltage(window, sample, 0, (window + 1) % 2 * -30_000), 8));
    }

    [Theory]
    [InlineData(990_000, true)]
    [InlineData(989_999, false)]
    public void A_current_lower_by_more_than_a_percent_begins_the_windows_anew(int nanoamps, bool isFound)
    {
        ChargeRiseDetector rise = new();
        rise.Begin();
        bool found = false;
        for (int i = 0; i < 7 * 10; i++)
        {
            int window = i / 10;
            found |= rise.Update(-20_000 * window, window < 4 ? Nanoamps : nanoamps, i, 0, i * 1000L * 100);
        }

        Assert.Equal(isFound, found);
    }

    [Theory]
    [InlineData(0, 24, 900_000, false)]
    [InlineData(0, 24, 900_001, true)]
    [InlineData(2400, 100, 150_001, false)]
    [InlineData(2400, 101, 150_000, false)]
    [InlineData(2400, 101, 150_001, true)]
    public void A_window_is_a_24th_of_the_capacity_and_150_seconds_or_15_minutes(long capacity, long charge, long milliseconds, bool isOver)
    {
        ChargeRiseDetector rise = new();
        rise.Begin();
        bool found = rise.Update(9 * Volt, Nanoamps, 0, capacity, 0);
        for (int window = 1; window <= 6; window++)
        {
            for (int i = 1; i <= 8; i++)
            {
                int over = window - 1 + (i / 8);
                found |= rise.Update(-20_000 * window, Nanoamps, over * charge, capacity, over * milliseconds);
            }
        }

        Assert.Equal(isOver, found);
        Assert.Equal(isOver ? 3 * milliseconds : rise.OnsetMilliseconds, rise.OnsetMilliseconds);
    }

    [Theory]
    [InlineData(1000, 15_001, 4, true)]
    [InlineData(1000, 15_000, 4, false)]
    [InlineData(20_000, 36_000, 4, false)]
    [InlineData(20_000, 36_001, 4, true)]
    [InlineData(20_000, 36_001, 3, false)]
    public void A_doubling_of_the_rest_loses_15_mV_and_1_8_times_the_one_before(int before, int fell, int readings, bool isFound)
    {
        RestSagDetector rest = new();
        rest.Begin(1000);
        int level = 4 * Volt;
        Assert.False(Look(rest, 10, level));
        Assert.False(Look(rest, 20, level -= before));
        Assert.False(Look(rest, 40, level -= fell));
        bool found = false;
        for (int i = 0; i < readings; i++)
        {
            Assert.False(found);
            found = Look(rest, 41 + i, level);
        }

        Assert.Equal(isFound, found);
        Assert.Equal((1000L, (4 * Volt) - before), (rest.StartMilliseconds, rest.BeforeMicrovolts));
    }

    [Theory]
    [InlineData(13_001, true)]
    [InlineData(13_000, false)]
    public void The_doubling_before_lost_1_3_times_the_one_before_that(int second, bool isFound)
    {
        RestSagDetector rest = new();
        rest.Begin(0);
        int level = 4 * Volt;
        Look(rest, 10, level);
        Look(rest, 20, level -= 10_000);
        Look(rest, 40, level -= second);
        Look(rest, 80, level -= 30_000);
        Assert.Equal(isFound, Enumerable.Range(81, 4).Any(minute => Look(rest, minute, level)));
    }

    [Fact]
    public void Four_readings_after_it_must_be_as_low_running()
    {
        RestSagDetector rest = new();
        rest.Begin(0);
        Look(rest, 10, 4 * Volt);
        Look(rest, 20, (4 * Volt) - 20_000);
        Look(rest, 40, (4 * Volt) - 60_000);
        int low = (4 * Volt) - 20_000;
        Assert.False(Look(rest, 41, low - 15_001));
        Assert.False(Look(rest, 42, low - 15_000));
        Assert.DoesNotContain(Enumerable.Range(43, 6), minute => Look(rest, minute, low - 15_001));
        Assert.False(Look(rest, 80, low - 200_000));
        int limit = (4 * Volt) - 60_000 - 15_000;
        Assert.Equal([84], Enumerable.Range(81, 8).Where(minute => Look(rest, minute, limit - 1)));
    }

    [Fact]
    public void A_sag_is_reported_once_a_rest_and_looked_for_from_ten_minutes_on()
    {
        RestSagDetector rest = new();
        rest.Begin(0);
        Assert.DoesNotContain(Enumerable.Range(0, 600), second => rest.Update(4 * Volt - (second * 100), second * 1000));
        int[] minutes = [10, 20, 40, 80, 160, 320];
        int found = 0;
        foreach (int minute in minutes)
        {
            found += Enumerable.Range(minute, 9).Count(one => Look(rest, one, (4 * Volt) - (one * 2000)));
        }

        Assert.Equal(1, found);
        rest.Begin(0);
        Assert.Equal(1, minutes.Sum(minute => Enumerable.Range(minute, 9).Count(one => Look(rest, one, (4 * Volt) - (one * 2000)))));
    }

    private static bool Look(RestSagDetector rest, int minute, int microvolts) =>
        rest.Update(microvolts, rest.StartMilliseconds + (minute * Minute));

    /// <summary>Windows of eight samples, the last of which is 101 units of charge later than the others; 150,001 ms each.</summary>
    private static bool Falls(Func<int, int, int> voltage, int windows)
    {
        const int samples = 8;
        ChargeRiseDetector rise = new();
        rise.Begin();
        bool found = rise.Update(voltage(0, 0), Nanoamps, 0, 2400, 0);
        for (int window = 1; window <= windows; window++)
        {
            for (int i = 1; i <= samples; i++)
            {
                found |= rise.Update(voltage(window, i), Nanoamps, (window * 101) - (i < samples ? 101 : 0), 2400, window * 150_001L);
            }
        }

        return found;
    }

    private static ChargeBalance Anchored()
    {
        ChargeBalance balance = new();
        balance.Begin(false);
        Assert.False(balance.EndHalfCycle(false, 100_000, Steep()));
        return balance;
    }

    private static VoltageCurve Flat() => Curve(0, 3 * Volt);

    private static VoltageCurve Steep(int end = 3 * Volt) => Curve(1, end);

    private static VoltageCurve Curve(int steepness, int end)
    {
        VoltageCurve curve = new();
        curve.Begin(10);
        for (int charge = 0; charge <= 320; charge += 10)
        {
            curve.Add(charge, end + (steepness * Math.Max(0, 320 - Math.Max(charge, 300)) * 5000), -Nanoamps);
        }

        return curve;
    }
}
