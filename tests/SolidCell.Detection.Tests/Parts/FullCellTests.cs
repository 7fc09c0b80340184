using SolidCell.Core.Detection.FullCell;
using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Parts;

/// <summary>The parts that look at full and half cells: a cell of 100 units of charge, 3.5 V to 4.2 V with a knee below 5 units.</summary>
public sealed class FullCellTests
{
    private const int Nanoamps = 1_000_000;
    private const long Unit = 1_000_000;

    [Fact]
    public void A_curve_keeps_a_half_cycle_of_any_length_in_64_steps()
    {
        VoltageCurve curve = Charged(0, 100);
        Assert.Equal(Volts(50), curve.At(50 * Unit), 2000.0);
        Assert.Equal(Volts(100), curve.At(200 * Unit));
        Assert.Equal(VoltageCurve.Unknown, Charged(20, 100).At(10 * Unit));
    }

    [Fact]
    public void The_end_of_a_discharge_is_steep_and_the_middle_is_not()
    {
        Assert.True(Discharged(100, 0).IsSteepAtEnd());
        Assert.False(Discharged(100, 40).IsSteepAtEnd());
    }

    [Fact]
    public void A_balance_closes_between_two_empty_ends_and_partial_cycles_are_no_reference()
    {
        ChargeBalance balance = new();
        balance.Begin(false);
        Assert.False(balance.EndHalfCycle(true, 8 * Unit, Charged(0, 8)));
        Assert.False(balance.EndHalfCycle(false, 100 * Unit, Discharged(100, 0)));
        Assert.True(balance.IsAnchored);
        Assert.False(balance.EndHalfCycle(true, 100 * Unit, Charged(0, 100)));
        Assert.False(balance.EndHalfCycle(false, 40 * Unit, Discharged(100, 60)));
        Assert.False(balance.EndHalfCycle(true, 12 * Unit, Charged(60, 72)));
        Assert.False(balance.EndHalfCycle(false, 71 * Unit, Discharged(72, 0)));
        Assert.Equal(111 * Unit, balance.Capacity);
        Assert.False(balance.EndHalfCycle(true, 160 * Unit, Charged(0, 100)));
        Assert.True(balance.EndHalfCycle(false, 98 * Unit, Discharged(100, 0)));
    }

    [Theory]
    [InlineData(1.0, 0)]
    [InlineData(0.95, 0)]
    [InlineData(0.5, 1)]
    [InlineData(0.0, 1)]
    public void A_charge_that_leaks_lags_behind_the_charge_before(double share, int found)
    {
        ChargeBalance balance = Anchored();
        ChargeLagDetector lag = new();
        lag.Begin();
        lag.Learn(Charged(0, 100), 0, balance, 0);
        lag.BeginHalfCycle(0);
        Assert.True(lag.IsComparable(balance));
        int alarms = 0;
        for (int i = 0; i <= 100; i++)
        {
            double stored = i < 40 ? i : 40 + ((i - 40) * share);
            alarms += lag.Update(i * Unit, Volts(stored), Nanoamps, 0, 0, i * 1000) ? 1 : 0;
        }

        Assert.Equal(found, alarms);
        if (found > 0)
        {
            Assert.InRange(lag.OnsetMilliseconds, 38_000, 48_000);
        }
    }

    [Fact]
    public void A_charge_that_falls_is_found_without_one_before_and_a_flat_one_is_not()
    {
        Assert.False(Falls(window => 3_400_000));
        Assert.False(Falls(window => 3_600_000 + (window < 2 ? -window * 50_000 : -100_000)));
        Assert.True(Falls(window => 3_900_000 - (window < 8 ? 0 : (window - 8) * 15_000)));
    }

    /// <summary>Charged at 2C from empty: the overpotential falls for minutes while the cell warms up.</summary>
    [Theory]
    [InlineData(18, false)]
    [InlineData(150, true)]
    public void A_charge_is_not_looked_at_in_windows_that_are_shorter_than_at_1C(int secondsPerWindow, bool found)
    {
        ChargeRiseDetector rise = new();
        rise.Begin();
        bool falls = false;
        for (int second = 0; second < 25 * secondsPerWindow; second++)
        {
            int window = second / secondsPerWindow;
            int microvolts = 4_300_000 - (window is < 6 or > 12 ? 0 : (window - 5) * 40_000);
            falls |= rise.Update(microvolts, Nanoamps, second * Unit, 24L * secondsPerWindow * Unit, second * 1000L);
        }

        Assert.Equal(found, falls);
    }

    /// <summary>The same cell again: the same charge does not lag behind itself where its voltage falls after a first peak.</summary>
    [Fact]
    public void A_charge_that_falls_after_its_first_peak_as_the_one_before_it_does_not_lag()
    {
        ChargeBalance balance = Anchored();
        ChargeLagDetector lag = new();
        lag.Begin();
        VoltageCurve before = new();
        before.Begin(Unit);
        for (int i = 0; i <= 100; i++)
        {
            before.Add(i * Unit, Peaked(i), Nanoamps);
        }

        lag.Learn(before, 0, balance, 0);
        lag.BeginHalfCycle(0);
        Assert.DoesNotContain(Enumerable.Range(0, 101), i => lag.Update(i * Unit, Peaked(i), Nanoamps, 0, 0, i * 1000));
    }

    [Fact]
    public void A_current_that_rises_at_constant_voltage_is_a_leak_and_one_that_decays_is_not()
    {
        Assert.False(Leaks(minute => 1000 * Math.Exp(-minute / 30.0)));
        Assert.True(Leaks(minute => (1000 * Math.Exp(-minute / 30.0)) + (minute > 90 ? 150 : 0)));
        Assert.True(Leaks(minute => (1000 * Math.Exp(-minute / 5.0)) + 300));
    }

    [Fact]
    public void A_leak_lets_the_rest_sag_and_relaxation_does_not()
    {
        Assert.False(Sags(minute => 4_200_000 - (int)(20_000 * Math.Log10(1 + minute))));
        Assert.False(Sags(minute => 4_150_000 + (int)(50_000 * Math.Exp(-minute / 120.0))));
        Assert.False(Sags(minute => 3_000_000 + (int)(800_000 * (1 - Math.Exp(-minute / 20.0)))));
        Assert.True(Sags(minute => 4_200_000 - (minute * 300)));
    }

    [Fact]
    public void Pressure_that_stops_where_two_charges_have_raised_it_shows_a_leak()
    {
        PressureCrossCheck pressure = new();
        pressure.Begin(1200 * Unit);
        Assert.Equal(0, Charge(pressure, 0, 1.0));
        Assert.Equal(0, Charge(pressure, 1, 1.0));
        Assert.Equal(0, Charge(pressure, 2, 0.9));
        Assert.Equal(1, Charge(pressure, 3, 0.1));
    }

    private static int Volts(double stored) => (int)(3_500_000 + (stored * 7000) - (stored < 5 ? (5 - stored) * 100_000 : 0));

    private static VoltageCurve Charged(int from, int to) =>
        Curve(Enumerable.Range(from, to - from + 1).Select(i => ((long)i, (double)i)), Nanoamps);

    private static VoltageCurve Discharged(int from, int to) =>
        Curve(Enumerable.Range(0, from - to + 1).Select(i => ((long)i, (double)(from - i))), -Nanoamps);

    private static VoltageCurve Curve(IEnumerable<(long Charge, double Stored)> points, int nanoamps)
    {
        VoltageCurve curve = new();
        curve.Begin(Unit / 4);
        foreach ((long charge, double stored) in points)
        {
            curve.Add(charge * Unit, Volts(stored), nanoamps);
        }

        return curve;
    }

    private static ChargeBalance Anchored()
    {
        ChargeBalance balance = new();
        balance.Begin(false);
        balance.EndHalfCycle(false, 100 * Unit, Discharged(100, 0));
        return balance;
    }

    /// <summary>Windows of 15 min, a sample a minute.</summary>
    private static bool Falls(Func<int, int> microvolts)
    {
        ChargeRiseDetector rise = new();
        rise.Begin();
        bool found = false;
        for (int minute = 0; minute < 240; minute++)
        {
            found |= rise.Update(microvolts(minute / 16), Nanoamps, minute * Unit, 0, minute * 60_000L);
        }

        return found;
    }

    /// <summary>Up to 4.3 V in 25 units, down to 4 V in 15 more, and up again.</summary>
    private static int Peaked(int unit) =>
        unit < 25 ? 3_700_000 + (unit * 24_000) : unit < 40 ? 4_300_000 - ((unit - 25) * 20_000) : 4_000_000 + ((unit - 40) * 3_000);

    /// <summary>Three hours at 4.2 V, microamperes in.</summary>
    private static bool Leaks(Func<int, double> microamps)
    {
        HoldCurrentDetector hold = new();
        hold.Begin(CellDescription.SquareMicrometresPerSquareCentimetre);
        bool found = false;
        for (int minute = 0; minute < 300; minute++)
        {
            found |= hold.Update(4_200_000, (int)(microamps(minute) * 1000), 0, minute * 60_000L);
        }

        return found;
    }

    /// <summary>Ten hours of rest, a sample a minute.</summary>
    private static bool Sags(Func<int, int> microvolts)
    {
        RestSagDetector rest = new();
        rest.Begin(0);
        return Enumerable.Range(0, 600).Any(minute => rest.Update(microvolts(minute), minute * 60_000L));
    }

    /// <summary>A charge of 1200 units in 1200 s, on 5 MPa and 240 kPa more when it is done, a share of that from the middle on.</summary>
    private static int Charge(PressureCrossCheck pressure, int cycle, double share)
    {
        int found = 0;
        pressure.BeginStep();
        for (int second = 0; second < 1200; second++)
        {
            double stored = second < 600 ? second : 600 + ((second - 600) * share);
            Sample sample = At(cycle, second, stored);
            pressure.Follow(sample);
            found += pressure.Update(second * Unit, sample.Milliseconds, true) ? 1 : 0;
        }

        pressure.EndHalfCycle(true, 1200 * Unit);
        for (int second = 0; second < 1200; second++)
        {
            pressure.Follow(At(cycle, 1200 + second, 1200 - second));
        }

        pressure.EndHalfCycle(false, 1200 * Unit);
        return found;
    }

    private static Sample At(int cycle, int second, double stored) => new()
    {
        Milliseconds = ((cycle * 2400L) + second) * 1000,
        StackKilopascals = 5000 + (int)(stored / 5) + (second % 2),
        StackPressureQuality = SampleQuality.Good,
        FrameMillidegrees = 30_000,
        FrameTemperatureQuality = SampleQuality.Good,
    };
}
