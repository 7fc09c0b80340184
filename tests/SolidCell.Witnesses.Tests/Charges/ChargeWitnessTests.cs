using SolidCell.Witnesses.Charges;

namespace SolidCell.Witnesses.Tests.Charges;

/// <summary>Witnesses of full and half cells, on cycles by hand: 3 mAh/cm2 at 0.5 mA/cm2, so 6 h a half-cycle.</summary>
public class ChargeWitnessTests
{
    private const double Density = 0.5;
    private const double Capacity = 3;

    [Theory]
    [InlineData(0.00, "Silent")]
    [InlineData(0.01, "Silent")]
    [InlineData(0.05, "Suspects")]
    [InlineData(0.25, "Suspects")]
    public void A_leak_lowers_what_comes_back(double share, string verdict)
    {
        Witness witness = Balance(Cycles(10, cycle => cycle < 6 ? 0 : share));
        Assert.Equal(verdict, witness.Verdict.ToString());
        Assert.Equal(verdict == "Suspects", witness.FromHours is not null);
    }

    [Fact]
    public void It_names_the_share_that_leaks_and_its_resistance()
    {
        Witness witness = Balance(Cycles(10, cycle => cycle < 6 ? 0 : 0.10));
        Assert.Contains("some 9 % of 0.5 mA/cm2 leaks", witness.Evidence, StringComparison.Ordinal);
        Assert.Contains("kohm cm2", witness.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void Break_in_fading_warmth_and_one_odd_cycle_are_no_leak()
    {
        double[] ratios = [0.75, 0.93, 0.97, 0.985, 0.99, 0.99, 0.91, 0.99, 0.99, 0.99];
        double[] capacities = [3, 2.9, 2.8, 2.7, 2.9, 3.1, 2.9, 2.6, 2.5, 2.4];
        IEnumerable<ChargePoint> points = ratios.Zip(capacities)
            .SelectMany((cycle, at) => Pair(at * 12, cycle.Second, cycle.Second * cycle.First));
        Assert.Equal(Verdict.Silent, Balance([.. points]).Verdict);
    }

    [Fact]
    public void A_cell_that_takes_less_and_gives_less_has_lost_material()
    {
        IEnumerable<ChargePoint> aged = Enumerable.Range(0, 4).SelectMany(at => Pair(72 + (at * 12), 2.5, 2.2));
        Assert.Equal(Verdict.Silent, Balance([.. Cycles(6, _ => 0), .. aged]).Verdict);
    }

    [Fact]
    public void Other_currents_other_ends_and_discharges_without_end_are_not_compared()
    {
        IEnumerable<ChargePoint> Rated(int at, double density) =>
            [new(at * 12, (at * 12) + 6, Density, 3, 4.2), new((at * 12) + 6, (at * 12) + 11, -density, 3 - density, 2.7)];
        Assert.Equal(Verdict.NotJudged, Balance([.. Enumerable.Range(0, 6).SelectMany(at => Rated(at, 0.5 * Math.Pow(1.5, at)))]).Verdict);
        Assert.Equal(Verdict.NotJudged, Balance([.. Enumerable.Range(0, 6).SelectMany(at => Pair(at * 12, 3, 30))]).Verdict);
        Assert.Equal(Verdict.NotJudged, Balance([]).Verdict);
    }

    [Fact]
    public void The_collector_goes_on_over_rests_and_pulses_and_counts_from_turn_to_turn()
    {
        var collector = new ChargeCollector();
        for (int minute = 0; minute < 720; minute++)
        {
            double density = minute is > 100 and < 130 ? 0 : minute < 360 ? 0.5 : -0.5;
            collector.Take(minute / 60.0, 3.5 + (density / 10), density);
        }

        collector.Take(12, 3.5, 0.5);
        Assert.Equal(2, collector.Points.Count);
        Assert.Equal(2.75, collector.Points[0].MilliampHoursPerSquareCentimetre, 2);
        Assert.Equal(2.99, collector.Points[1].MilliampHoursPerSquareCentimetre, 2);
        Assert.Equal(3.55, collector.Points[0].EndVolts, 9);
    }

    [Theory]
    [InlineData(10, 0.008, "Silent")]
    [InlineData(10, 0.042, "Suspects")]
    [InlineData(4, 0.042, "NotJudged")]
    public void What_is_left_of_a_held_current_is_a_leak(double hours, double left, string verdict)
    {
        var collector = new ChargeCollector();
        for (double at = 0; at < 6; at += 0.01)
        {
            collector.Take(at, 3.6 + (at / 10), Density);
        }

        for (double at = 0; at <= hours; at += 0.01)
        {
            collector.Take(6 + at, 4.2 + (0.001 * Math.Sin(at * 40)), left + ((Density - left) * Math.Exp(-at / 0.5)));
        }

        Witness witness = WitnessReport.Of(collector.Points, collector.LongestHold).The(WitnessKind.HeldCurrent);
        Assert.Equal(verdict, witness.Verdict.ToString());
        Assert.Equal(verdict == "Suspects", witness.Evidence.Contains("as a leak of 100 kohm cm2", StringComparison.Ordinal));
    }

    [Fact]
    public void A_leak_from_the_beginning_shows_by_cycles_that_stay_poor() => Assert.Equal(
        (Verdict.Suspects, Verdict.NotJudged), (Balance(Cycles(5, _ => 0.1)).Verdict, Balance(Cycles(4, _ => 0.1)).Verdict));

    private static Witness Balance(IReadOnlyList<ChargePoint> points) => WitnessReport.Of(points, null).The(WitnessKind.ChargeBalance);

    private static IReadOnlyList<ChargePoint> Cycles(int count, Func<int, double> leak) =>
        [.. Enumerable.Range(0, count).SelectMany(at => Pair(at * 12, Capacity / (1 - leak(at)), Capacity / (1 + leak(at))))];

    private static IEnumerable<ChargePoint> Pair(double hours, double given, double back) =>
        [new(hours, hours + 6, Density, given, 4.2), new(hours + 6, hours + 12, -Density, back, 2.7)];
}
