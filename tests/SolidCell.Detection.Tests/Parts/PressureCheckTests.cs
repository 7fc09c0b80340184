using SolidCell.Core.Detection.FullCell;
using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Parts;

/// <summary>
/// Pressure against charge in exact numbers: readings 10 s apart, so that the average is the reading; a window of 100 units in ten of them,
/// each of which adds a tenth of what the window adds. Two charges of 200 kPa a window have been learned.
/// </summary>
public sealed class PressureCheckTests
{
    private const int Learned = 200;
    private const int Readings = 10;
    private const long Interval = 10_000;

    private readonly PressureCrossCheck _check = new();
    private long _now;
    private long _charge;
    private int _kilopascals = 5000;
    private int _millidegrees = 30_000;
    private bool _isHealthy = true;
    private int _found;

    public PressureCheckTests()
    {
        _check.Begin(1200);
        Charge(Enumerable.Repeat(Learned, 12));
        Charge(Enumerable.Repeat(Learned, 12));
        Begin(0);
    }

    [Theory]
    [InlineData(69, "Stopped")]
    [InlineData(70, "Silent")]
    [InlineData(121, "Silent")]
    [InlineData(122, "Follows")]
    [InlineData(400, "Follows")]
    [InlineData(401, "Silent")]
    [InlineData(-400, "Stopped")]
    [InlineData(-401, "Silent")]
    public void Below_35_percent_it_has_stopped_above_60_it_follows_and_beyond_twice_it_is_something_else(int added, string verdict) =>
        Assert.Equal(verdict, Verdict(added, 100));

    [Theory]
    [InlineData(50, "Stopped")]
    [InlineData(49, "Silent")]
    public void Half_of_a_window_must_have_passed(int charge, string verdict) => Assert.Equal(verdict, Verdict(10, charge));

    [Theory]
    [InlineData(60_000, "Stopped")]
    [InlineData(59_999, "Silent")]
    public void A_window_of_less_than_a_minute_says_nothing(int milliseconds, string verdict)
    {
        Read(_kilopascals + 1);
        Assert.Equal(verdict, _check.VerdictAt(100, _now - Interval + milliseconds - Interval).ToString());
    }

    [Theory]
    [InlineData(1333, "Stopped")]
    [InlineData(1334, "Silent")]
    [InlineData(-1333, "Stopped")]
    [InlineData(-1334, "Silent")]
    public void What_is_expected_is_three_times_what_the_temperature_may_do(int warmer, string verdict)
    {
        _millidegrees += warmer;
        Assert.Equal(verdict, Verdict(10, 100));
    }

    [Theory]
    [InlineData(122, "Stopped")]
    [InlineData(123, "Silent")]
    public void And_four_times_the_noise_and_the_digit(int flicker, string verdict)
    {
        int start = _kilopascals;
        for (int i = 0; i < Readings; i++)
        {
            Read(start + (i % 2 == 0 ? flicker : 0));
        }

        Assert.Equal(verdict, _check.VerdictAt(100, _now).ToString());
    }

    [Fact]
    public void A_reading_that_fails_or_never_moves_says_nothing()
    {
        Assert.Equal("Silent", Verdict(0, 100));
        Begin(0);
        _check.Follow(new Sample { Milliseconds = _now, StackPressureQuality = SampleQuality.NoAnswer });
        Assert.Equal("Silent", Verdict(10, 100));
        Begin(0);
        Assert.Equal("Stopped", Verdict(10, 100));
    }

    [Fact]
    public void Two_windows_that_stop_are_found_once_and_began_with_the_first()
    {
        Window(Learned);
        long began = _now - Interval;
        Window(20);
        Assert.Equal(0, _found);
        Window(20);
        Assert.Equal((1, began), (_found, _check.OnsetMilliseconds));
        Window(20);
        Window(20);
        Assert.Equal((1, began), (_found, _check.OnsetMilliseconds));
    }

    [Fact]
    public void A_window_that_follows_or_a_new_step_between_them_begins_the_count_anew()
    {
        Window(20);
        Assert.Equal("Stopped", _check.VerdictAt(_charge, _now).ToString());
        Window(Learned);
        Assert.Equal("Silent", _check.VerdictAt(_charge, _now).ToString());
        Window(20);
        Begin(_charge);
        Assert.Equal("Silent", _check.VerdictAt(_charge, _now).ToString());
        Window(20);
        Assert.Equal(0, _found);
    }

    [Fact]
    public void Neither_a_window_that_stops_nor_one_of_a_cell_that_is_not_healthy_is_learned()
    {
        Charge(Enumerable.Repeat(20, 12));
        _isHealthy = false;
        Charge(Enumerable.Repeat(140, 12));
        Charge(Enumerable.Repeat(140, 12));
        _isHealthy = true;
        Begin(0);
        Assert.Equal("Follows", Verdict(122, 100));
        Begin(0);
        Assert.Equal("Silent", Verdict(121, 100));
        Charge(Enumerable.Repeat(160, 12));
        Begin(0);
        Assert.Equal("Follows", Verdict(110, 100));
    }

    [Theory]
    [InlineData(149, "Follows")]
    [InlineData(150, "Stopped")]
    public void A_window_is_compared_with_the_twelfth_that_begins_nearest(int from, string verdict)
    {
        PressureCheckTests other = Fresh(1200);
        other.Charge([200, 200, 600, 200, 200]);
        other.Charge([200, 200, 600, 200, 200]);
        other.Begin(from);
        Assert.Equal(verdict, other.Verdict(200, 100));
    }

    [Theory]
    [InlineData(1500, "Stopped")]
    [InlineData(1549, "Stopped")]
    [InlineData(1550, "Silent")]
    public void Four_windows_beyond_the_capacity_are_compared_as_well(int from, string verdict)
    {
        PressureCheckTests other = Fresh(1200);
        other.Charge(Enumerable.Repeat(Learned, 18));
        other.Charge(Enumerable.Repeat(Learned, 18));
        other.Begin(from);
        Assert.Equal(verdict, other.Verdict(20, 100));
    }

    [Theory]
    [InlineData(1200, true, 1600, "Stopped")]
    [InlineData(1200, true, 1601, "Silent")]
    [InlineData(1200, false, 5000, "Stopped")]
    [InlineData(0, true, 1200, "Silent")]
    public void Without_a_nominal_capacity_a_charge_of_a_third_more_than_the_greatest_is_learned_anew(
        int first, bool isCharge, int next, string verdict)
    {
        PressureCheckTests other = Fresh(0);
        other._check.EndHalfCycle(true, first);
        other.Charge(Enumerable.Repeat(Learned, 12));
        other.Charge(Enumerable.Repeat(Learned, 12));
        other._check.EndHalfCycle(isCharge, next);
        other.Begin(0);
        Assert.Equal(verdict, other.Verdict(10, 100));
        _check.EndHalfCycle(true, 5000);
        Assert.Equal("Stopped", Verdict(10, 100));
    }

    [Fact]
    public void A_new_test_has_learned_nothing()
    {
        _check.Begin(1200);
        Begin(0);
        Assert.Equal("Silent", Verdict(10, 100));
        Assert.Equal(0, _found);
    }

    private static PressureCheckTests Fresh(long capacity)
    {
        PressureCheckTests other = new();
        other._check.Begin(capacity);
        return other;
    }

    /// <summary>A charge of so many windows, each of which adds so much.</summary>
    private void Charge(IEnumerable<int> windows)
    {
        Begin(0);
        foreach (int added in windows)
        {
            Window(added);
        }
    }

    /// <summary>A step begins at a charge with a reading.</summary>
    private void Begin(long charge)
    {
        _check.BeginStep();
        _charge = charge;
        Read(_kilopascals);
        _found += _check.Update(_charge, _now - Interval, _isHealthy) ? 1 : 0;
    }

    private void Window(int added)
    {
        for (int i = 0; i < Readings; i++)
        {
            Read(_kilopascals + (added / Readings));
            _charge += 100 / Readings;
            _found += _check.Update(_charge, _now - Interval, _isHealthy) ? 1 : 0;
        }
    }

    /// <summary>What the open window says when it has added so much, after so much charge.</summary>
    private string Verdict(int added, int charge)
    {
        int start = _kilopascals;
        for (int i = 1; i <= Readings; i++)
        {
            Read(start + (added * i / Readings));
        }

        return _check.VerdictAt(_charge + charge, _now).ToString();
    }

    private void Read(int kilopascals)
    {
        _kilopascals = kilopascals;
        _check.Follow(new Sample
        {
            Milliseconds = _now,
            StackKilopascals = kilopascals,
            FrameMillidegrees = _millidegrees,
            StackPressureQuality = SampleQuality.Good,
            FrameTemperatureQuality = SampleQuality.Good,
        });
        _now += Interval;
    }
}
