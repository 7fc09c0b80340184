using SolidCell.Core.Detection.FullCell;

namespace SolidCell.Detection.Tests.Parts;

/// <summary>A charge against the one before it: 1600 units from 3.0 V to 4.6 V in a straight line, a millivolt a unit.</summary>
public sealed class ChargeLagTests
{
    private const int Nanoamps = 1000;
    private const int Span = 1600;
    private const int Lag = Span / 8;

    private readonly ChargeLagDetector _lag = new();
    private readonly ChargeBalance _balance = new();

    public ChargeLagTests()
    {
        _lag.Begin();
        _balance.Begin(false);
        _balance.IsAnchored = true;
        (_balance.EndMicrovolts, _balance.EndCurrent) = (2_500_000, -Nanoamps);
    }

    [Theory]
    [InlineData(10_001, 0, 30_000, Nanoamps, true)]
    [InlineData(10_000, 0, 30_000, Nanoamps, false)]
    [InlineData(14_001, 1000, 30_000, Nanoamps, true)]
    [InlineData(14_000, 1000, 30_000, Nanoamps, false)]
    [InlineData(20_000, 0, 34_000, Nanoamps, true)]
    [InlineData(20_000, 0, 34_001, Nanoamps, false)]
    [InlineData(20_000, 0, 30_000, 1100, true)]
    [InlineData(20_000, 0, 30_000, 1101, false)]
    public void An_eighth_of_the_charge_and_10_mV_and_four_sigma_are_a_lag_at_the_same_current_in_no_more_warmth(
        int low, long sigma, int millidegrees, int nanoamps, bool lags)
    {
        Learn();
        bool found = false;
        for (int at = 400; at <= 600; at++)
        {
            found |= _lag.Update(at, Volts(at - Lag) - low, nanoamps, millidegrees, sigma, at);
        }

        Assert.Equal(lags, found);
    }

    [Theory]
    [InlineData(6, 32, true)]
    [InlineData(6, 31, false)]
    [InlineData(5, 400, false)]
    public void It_is_seen_six_times_over_a_fiftieth_of_the_charge(int samples, int charge, bool lags)
    {
        Learn();
        bool found = false;
        for (int i = 0; i < samples; i++)
        {
            int at = 400 + (charge * i / (samples - 1));
            found |= _lag.Update(at, Volts(at - Lag) - 20_000, Nanoamps, 30_000, 0, at);
        }

        Assert.Equal(lags, found);
        Assert.False(_lag.Update(900, 0, Nanoamps, 30_000, 0, 900) && lags);
    }

    [Fact]
    public void What_does_not_lag_begins_the_count_anew()
    {
        Learn();
        for (int at = 400; at <= 700; at += 20)
        {
            int low = at % 60 == 0 ? 10_000 : 20_000;
            Assert.False(_lag.Update(at, Volts(at - Lag) - low, Nanoamps, 30_000, 0, at));
        }
    }

    [Fact]
    public void The_onset_is_when_the_voltage_lay_on_the_curve_to_a_fiftieth_and_half_of_the_voltage()
    {
        Learn();
        _lag.BeginHalfCycle(7);
        Assert.Equal(7, _lag.OnsetMilliseconds);
        _lag.Update(20, 0, Nanoamps, 30_000, 0, 20);
        Assert.Equal(20, _lag.OnsetMilliseconds);
        _lag.Update(400, Volts(400 - 32) - 5000, Nanoamps, 30_000, 0, 400);
        Assert.Equal(400, _lag.OnsetMilliseconds);
        _lag.Update(420, Volts(420 - 32) - 5001, Nanoamps, 30_000, 0, 420);
        Assert.Equal(400, _lag.OnsetMilliseconds);
        _lag.Update(440, Volts(440 - 32) - 7000, Nanoamps, 30_000, 1000, 440);
        Assert.Equal(440, _lag.OnsetMilliseconds);
    }

    [Theory]
    [InlineData(1600, false)]
    [InlineData(1900, true)]
    public void A_lag_beyond_the_end_of_the_charge_before_and_an_eighth_is_excess(int from, bool isExcess)
    {
        Learn();
        bool found = false;
        for (int at = from; at <= from + 40; at++)
        {
            found |= _lag.Update(at, 3_500_000, Nanoamps, 30_000, 0, at);
        }

        Assert.Equal((true, isExcess), (found, _lag.IsExcess));
    }

    [Theory]
    [InlineData(99, true)]
    [InlineData(100, false)]
    [InlineData(-99, true)]
    [InlineData(-100, false)]
    public void Charges_are_compared_that_began_within_a_sixteenth_at_the_same_empty_end(long net, bool isComparable)
    {
        Assert.False(_lag.IsComparable(_balance));
        Learn();
        Move(net);
        Assert.Equal(isComparable, _lag.IsComparable(_balance));
        Move(-net);
        Assert.True(_lag.IsComparable(_balance));
        _balance.EndMicrovolts += 60_001;
        Assert.False(_lag.IsComparable(_balance));
        _balance.EndMicrovolts -= 60_001;
        _balance.IsAnchored = false;
        Assert.False(_lag.IsComparable(_balance));
    }

    [Theory]
    [InlineData(800, true)]
    [InlineData(799, false)]
    public void Half_of_a_charge_replaces_the_one_before_and_less_does_not(int span, bool replaces)
    {
        Learn();
        VoltageCurve next = Curve(span);
        Assert.Equal(!replaces, ReferenceEquals(next, _lag.Learn(next, 0, _balance, 30_000)));
        VoltageCurve empty = new();
        Assert.Same(empty, _lag.Learn(empty, 0, _balance, 30_000));
        _lag.Begin();
        Assert.False(_lag.IsComparable(_balance));
        VoltageCurve small = Curve(100);
        Assert.NotSame(small, _lag.Learn(small, 0, _balance, 30_000));
    }

    [Fact]
    public void A_charge_counts_from_where_it_began_and_a_reported_one_is_not_learned()
    {
        _lag.Learn(Curve(Span), 1000, _balance, 30_000);
        bool found = false;
        for (int at = 400; at <= 440; at++)
        {
            Assert.False(_lag.Update(at, 0, Nanoamps, 30_000, 0, at));
            found |= _lag.Update(1000 + at, Volts(at - Lag) - 20_000, Nanoamps, 30_000, 0, at);
        }

        Assert.True(found);
        VoltageCurve next = Curve(Span);
        Assert.Same(next, _lag.Learn(next, 0, _balance, 30_000));
        _lag.BeginHalfCycle(0);
        Assert.NotSame(next, _lag.Learn(next, 0, _balance, 30_000));
    }

    private static int Volts(int charge) => 3_000_000 + (charge * 1000);

    private static VoltageCurve Curve(int span)
    {
        VoltageCurve curve = new();
        curve.Begin(25);
        for (int charge = 0; charge < span; charge += 25)
        {
            curve.Add(charge, Volts(charge), Nanoamps);
        }

        curve.Add(span, Volts(span), Nanoamps);
        return curve;
    }

    private void Learn() => _lag.Learn(Curve(Span), 0, _balance, 30_000);

    /// <summary>So much more net charge.</summary>
    private void Move(long net) => _balance.EndHalfCycle(net > 0, Math.Abs(net), new VoltageCurve());
}
