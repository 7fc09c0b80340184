using SolidCell.Witnesses.Charges;

namespace SolidCell.Witnesses.Tests.Charges;

/// <summary>Readings of hours, volts and mA/cm2 of which the last ones are held at a voltage.</summary>
public sealed class HoldCollectorTests
{
    /// <summary>Eleven readings at 0 h to 10 h: the last tenth is those at 9 h and 10 h.</summary>
    [Fact]
    public void The_last_tenth_of_a_hold_is_what_is_left()
    {
        HeldVoltage held = Of([.. Enumerable.Range(0, 11).Select(at => (at + 20.0, at == 10 ? 4.002 : 4.0, (100.0 - (8 * at)) / 1000))])!;
        Assert.Equal((30.0, 10.0, 4.001, 24.0), (held.EndHours, held.Hours, Math.Round(held.Volts, 9),
            Math.Round(held.MicroampsPerSquareCentimetre, 9)));
    }

    [Theory]
    [InlineData(0.25, true)]
    [InlineData(0.24, false)]
    [InlineData(0.5, true)]
    public void A_hold_lasts_a_quarter_of_an_hour(double hours, bool isOne) =>
        Assert.Equal(isOne, Of((0, 4, 1), (hours, 4, 0.1)) is not null);

    [Theory]
    [InlineData(0.79, true)]
    [InlineData(0.8, false)]
    public void Its_current_falls_to_less_than_four_fifths(double left, bool isOne) =>
        Assert.Equal(isOne, Of((0, 4, 2), (1, 4, 2 * left)) is not null);

    [Theory]
    [InlineData(4.0039, 1)]
    [InlineData(3.9961, 1)]
    [InlineData(4.0041, 0)]
    [InlineData(3.9959, 0)]
    public void The_voltage_stays_within_4_millivolts(double volts, double hours) =>
        Assert.Equal(hours, Of((0, 4, 1), (1, volts, 0.1))?.Hours ?? 0);

    [Theory]
    [InlineData(0.5, false)]
    [InlineData(0.501, true)]
    public void The_voltage_is_above_half_a_volt(double volts, bool isOne) =>
        Assert.Equal(isOne, Of((0, volts, 1), (1, volts, 0.1)) is not null);

    [Theory]
    [InlineData(1.0, 2)]
    [InlineData(0.02, 2)]
    [InlineData(-0.02, 2)]
    [InlineData(-0.021, 1)]
    [InlineData(0.0, 1)]
    [InlineData(1.001, 1)]
    public void The_current_does_not_rise_turn_beyond_2_percent_or_stop(double between, double hours)
    {
        HeldVoltage? held = Of((0, 4, 2), (1, 4, 2 * between), (2, 4, 0.01));
        Assert.Equal(hours == 2, held?.Hours == 2);
    }

    [Fact]
    public void The_longest_hold_counts_and_the_later_of_two_of_one_length()
    {
        Assert.Equal(1, Of((0, 4, 1), (1, 4, 0.1), (2, 3, 1), (2.5, 3, 0.1))!.EndHours);
        Assert.Equal(3, Of((0, 4, 1), (1, 4, 0.1), (2, 3, 1), (3, 3, 0.1))!.EndHours);
        Assert.Equal(4, Of((0, 4, 1), (1, 4, 0.1), (2, 3, 1), (4, 3, 0.1))!.EndHours);
    }

    [Fact]
    public void Without_readings_or_with_one_nothing_was_held()
    {
        Assert.Null(Of());
        Assert.Null(Of((0, 4, 1)));
    }

    private static HeldVoltage? Of(params (double Hours, double Volts, double Density)[] readings)
    {
        var collector = new ChargeCollector();
        foreach ((double hours, double volts, double density) in readings)
        {
            collector.Take(hours, volts, density);
        }

        return collector.LongestHold;
    }
}
