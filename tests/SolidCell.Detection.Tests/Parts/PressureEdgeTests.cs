using SolidCell.Core.Detection.FullCell;
using SolidCell.Core.Detection.Signal;
using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Parts;

/// <summary>The stack pressure beside the charge of a full cell, in kPa; a charge has 1200 units, a twelfth of it 100.</summary>
public sealed class PressureEdgeTests
{
    private const long Kilopascal = 1L << LevelTracker.FractionBits;

    private readonly PressureBaseline _baseline = new();
    private readonly PressureTracker _tracker = new();

    public PressureEdgeTests()
    {
        _baseline.Begin();
        _tracker.Begin();
    }

    [Theory]
    [InlineData(125, true)]
    [InlineData(126, false)]
    [InlineData(75, true)]
    [InlineData(74, false)]
    public void Two_charges_must_agree_on_a_twelfth_to_a_quarter(int second, bool agree)
    {
        Assert.False(_baseline.Knows(3));
        _baseline.Learn(3, 100 * Kilopascal, 0);
        Assert.False(_baseline.Knows(3));
        _baseline.Learn(3, second * Kilopascal, 0);
        Assert.Equal(agree, _baseline.Knows(3));
        Assert.Equal(agree ? (100 + second) * Kilopascal / 2 : second * Kilopascal, _baseline.Expected(3, 100, 0));
        Assert.Equal(_baseline.Expected(3, 100, 0) / 2, _baseline.Expected(3, 50, 0));
        Assert.False(_baseline.Knows(4));
        _baseline.Begin();
        Assert.False(_baseline.Knows(3));
    }

    [Fact]
    public void A_kelvin_may_do_50_kPa_and_when_that_is_learned_15()
    {
        _baseline.Learn(3, 100 * Kilopascal, 1000);
        Assert.Equal(50 * Kilopascal, _baseline.Doubt(3, 100, 2000));
        Assert.Equal(50 * Kilopascal, _baseline.Doubt(3, 100, 0));
        Assert.Equal(25 * Kilopascal, _baseline.Doubt(3, 50, 0));
        Assert.Equal(100 * Kilopascal, _baseline.Expected(3, 100, 2000));
        _baseline.Learn(3, 106 * Kilopascal, 1300);
        Assert.Equal(15 * Kilopascal, _baseline.Doubt(3, 100, 2000));

        // 6 kPa for 0.3 K, all of it drift: 20 kPa a kelvin.
        Assert.Equal(120 * Kilopascal, _baseline.Expected(3, 100, 2000));
        Assert.Equal(80 * Kilopascal, _baseline.Expected(3, 100, 0));
    }

    [Theory]
    [InlineData(299, 50)]
    [InlineData(300, 15)]
    public void Drift_is_learned_once_temperatures_have_differed_by_300_millikelvin(int warmer, int doubt)
    {
        _baseline.Learn(3, 100 * Kilopascal, 0);
        _baseline.Learn(3, 100 * Kilopascal, warmer);
        Assert.Equal(doubt * Kilopascal, _baseline.Doubt(3, 100, 1000));
    }

    [Theory]
    [InlineData(100 + 25 + 50, 15)]
    [InlineData(100 + 25 + 51, 50)]
    [InlineData(100 - 25 - 51, 50)]
    public void What_neither_drift_nor_unevenness_explains_teaches_no_drift(int added, int doubt)
    {
        _baseline.Learn(3, 100 * Kilopascal, 0);
        _baseline.Learn(3, added * Kilopascal, 1000);
        Assert.Equal(doubt * Kilopascal, _baseline.Doubt(3, 100, 2000) / (_baseline.Knows(3) ? 2 : 1));
    }

    [Fact]
    public void New_drift_counts_when_much_has_been_learned()
    {
        for (int i = 0; i < 40; i++)
        {
            _baseline.Learn(i % 16, 100 * Kilopascal, 0);
            _baseline.Learn(i % 16, (i < 20 ? 140 : 100) * Kilopascal, 4000);
            _baseline.Learn(i % 16, 9000 * Kilopascal, 0);
        }

        // 10 kPa a kelvin in the first half, none in the second; halved at the square of 10 K.
        _baseline.Learn(0, 0, 0);
        Assert.InRange(_baseline.Expected(0, 100, 1000) / (double)Kilopascal, 0, 1);
    }

    [Fact]
    public void A_tracker_averages_over_8_seconds_and_its_noise_over_300()
    {
        Follow(0, 5000);
        Assert.Equal((5000 * Kilopascal, 0L), (_tracker.Mean, _tracker.Noise));
        Follow(1000, 5080);
        Assert.Equal((5010 * Kilopascal, 80 * Kilopascal / 300), (_tracker.Mean, _tracker.Noise));
        Follow(2000, 4930);
        Assert.Equal(5000 * Kilopascal, _tracker.Mean);
        _tracker.Begin();
        Assert.Equal((0L, false), (_tracker.Noise, _tracker.KnowsTemperature));
        Follow(3000, 100);
        Assert.Equal(100 * Kilopascal, _tracker.Mean);
    }

    [Fact]
    public void A_mark_is_sound_while_all_readings_are_good_and_not_all_the_same()
    {
        _tracker.Mark();
        Follow(0, 5000);
        Follow(1000, 5001);
        Assert.False(_tracker.IsSound);
        _tracker.Mark();
        Follow(2000, 5001);
        Assert.False(_tracker.IsSound);
        Follow(3000, 5000);
        Assert.True(_tracker.IsSound);
        Follow(4000, 5001);
        Assert.True(_tracker.IsSound);
        _tracker.Follow(new Sample { Milliseconds = 5000, StackKilopascals = 5002, StackPressureQuality = SampleQuality.NoAnswer });
        Assert.False(_tracker.IsSound);
        Follow(6000, 5003);
        Assert.False(_tracker.IsSound);
        _tracker.Mark();
        Follow(7000, 5004);
        Assert.True(_tracker.IsSound);
    }

    [Fact]
    public void A_temperature_is_known_once_it_was_measured()
    {
        _tracker.Follow(new Sample { FrameMillidegrees = 31_000, FrameTemperatureQuality = SampleQuality.OutOfDate });
        Assert.Equal((false, 0), (_tracker.KnowsTemperature, _tracker.Millidegrees));
        _tracker.Follow(new Sample { FrameMillidegrees = 31_000, FrameTemperatureQuality = SampleQuality.Good });
        Assert.Equal((true, 31_000), (_tracker.KnowsTemperature, _tracker.Millidegrees));
    }

    [Theory]
    [InlineData(0.10, 5, 3)]
    [InlineData(0.33, 6, 4)]
    [InlineData(0.37, 7, 0)]
    [InlineData(0.10, 4, 0)]
    public void A_charge_whose_pressure_stays_below_35_percent_for_two_windows_leaks(double share, int lastWindow, int firstLow)
    {
        CheckBench bench = new();
        bench.Charge(12, 1, 12);
        bench.Charge(12, 1, 12);
        bench.Charge(3, share, lastWindow);
        Assert.Equal(firstLow > 0 ? 1 : 0, bench.Found);
        Assert.Equal(firstLow > 0 ? bench.StartOfWindow(firstLow) : bench.Onset, bench.Onset);
    }

    [Theory]
    [InlineData(0.1, "Stopped")]
    [InlineData(0.5, "Silent")]
    [InlineData(0.7, "Follows")]
    public void The_verdict_on_an_open_window_is_that_of_its_share(double share, string verdict)
    {
        CheckBench bench = new();
        bench.Charge(12, 1, 12);
        bench.Charge(12, 1, 12);
        bench.Charge(3, share, 4);
        Assert.Equal(verdict, bench.Verdict(90));
    }

    [Fact]
    public void Without_two_charges_before_or_without_a_thermometer_nothing_is_said()
    {
        CheckBench once = new();
        once.Charge(12, 1, 12);
        once.Charge(3, 0.1, 8);
        Assert.Equal((0, "Silent"), (once.Found, once.Verdict(90)));
        CheckBench cold = new() { HasThermometer = false };
        cold.Charge(12, 1, 12);
        cold.Charge(12, 1, 12);
        cold.Charge(3, 0.1, 8);
        Assert.Equal(0, cold.Found);
    }

    private void Follow(long milliseconds, int kilopascals) => _tracker.Follow(new Sample
    {
        Milliseconds = milliseconds,
        StackKilopascals = kilopascals,
        StackPressureQuality = SampleQuality.Good,
    });

    /// <summary>Charges of twelve windows of 100 s, each of which adds 100 kPa; the charge is the time.</summary>
    private sealed class CheckBench
    {
        private const int WindowSeconds = 100;

        private readonly PressureCrossCheck _check = new();
        private long _second;
        private long _began;
        private int _chargeSeconds;
        private double _pressure = 5000;
        private double _share;

        public CheckBench() => _check.Begin(12 * WindowSeconds);

        public bool HasThermometer { get; init; } = true;

        public int Found { get; private set; }

        public long Onset => _check.OnsetMilliseconds;

        public long StartOfWindow(int window) => (_began + (window * WindowSeconds)) * 1000;

        public string Verdict(int secondsIntoTheWindow)
        {
            for (int i = 0; i < secondsIntoTheWindow; i++)
            {
                Second(_share);
            }

            return _check.VerdictAt(_chargeSeconds, _second * 1000).ToString();
        }

        /// <summary>Healthy for some windows, then with a share of what they add, until the end of the last window.</summary>
        public void Charge(int healthyWindows, double share, int lastWindow)
        {
            (_began, _chargeSeconds, _share) = (_second, 0, share);
            _pressure = 5000;
            Settle();
            _check.BeginStep();
            (_began, _chargeSeconds) = (_second, 0);
            for (int i = 0; i <= lastWindow * WindowSeconds; i++)
            {
                Second(i < healthyWindows * WindowSeconds ? 1 : share);
            }

            if (lastWindow == 12)
            {
                _check.EndHalfCycle(true, 12 * WindowSeconds);
            }
        }

        private void Settle()
        {
            for (int i = 0; i < 200; i++, _second++)
            {
                _check.Follow(Now());
            }
        }

        private void Second(double share)
        {
            _pressure += share;
            _check.Follow(Now());
            Found += _check.Update(_chargeSeconds, _second * 1000, true) ? 1 : 0;
            _chargeSeconds++;
            _second++;
        }

        private Sample Now() => new()
        {
            Milliseconds = _second * 1000,
            StackKilopascals = (int)_pressure + (int)(_second % 2),
            FrameMillidegrees = 30_000,
            StackPressureQuality = SampleQuality.Good,
            FrameTemperatureQuality = HasThermometer ? SampleQuality.Good : SampleQuality.NotMeasured,
        };
    }
}
