using SolidCell.Witnesses.HalfCycles;
using static SolidCell.Witnesses.Tests.Cells;

namespace SolidCell.Witnesses.Tests.Judging;

public sealed class CurrentDependenceTests
{
    [Theory]
    [InlineData(94.1, "Silent")]
    [InlineData(93.9, "Suspects")]
    public void A_fall_of_6_percent_in_both_directions_is_one(double ohms, string verdict)
    {
        Witness witness = Of(Pair(1, 1, 100), Pair(3, 2, 100), Pair(5, 4, ohms));
        Assert.Equal(verdict, witness.Verdict.ToString());
        Assert.Equal(verdict == "Suspects" ? 5.0 : null, witness.FromHours);
    }

    [Fact]
    public void Three_densities_are_needed_in_both_directions()
    {
        Assert.Equal(Verdict.NotJudged, Of(Pair(1, 1, 100), Pair(3, 2, 50)).Verdict);
        Assert.Equal(Verdict.NotJudged, Of(Pair(1, 1, 100), Pair(3, 2, 100), [Half(5, 4, 50)]).Verdict);
        Assert.Equal(Verdict.NotJudged, Of(Pair(1, 1, 100), Pair(3, 2, 100), [Half(5, -4, 50)]).Verdict);
        Assert.Equal(Verdict.Suspects, Of(Pair(1, 1, 100), Pair(3, 2, 100), Pair(5, 4, 50)).Verdict);
    }

    [Fact]
    public void The_smaller_fall_of_the_two_directions_counts() => Assert.Equal(
        "from one density to the next it fell by 4.0 % at most over 3 of them",
        Of(Pair(1, 1, 100), [Half(3, 2, 96), Half(4, -2, 60)], Pair(5, 4, 96)).Evidence);

    [Fact]
    public void The_evidence_has_both_densities_and_the_resistances_of_the_positive_direction() => Assert.Equal(
        "from 2 to 4 mA/cm2 it fell by 10.0 % in both directions (100.0 to 90.0 ohm cm2); healthy is 2 to 3 %",
        Of(Pair(1, 1, 100), Pair(3, 2, 100), [Half(5, 4, 90), Half(6, -4, 80)]).Evidence);

    [Fact]
    public void The_last_half_cycle_of_each_direction_speaks_for_a_density() => Assert.Equal(Verdict.Silent,
        Of(Pair(1, 1, 150), Pair(3, 1, 100), Pair(5, 2, 100), Pair(7, 4, 50), Pair(9, 4, 97)).Verdict);

    [Fact]
    public void A_fall_at_the_same_or_a_lower_density_is_no_sign()
    {
        Assert.Equal(Verdict.Silent, Of(Pair(1, 4, 100), Pair(3, 2, 90), Pair(5, 1, 80)).Verdict);
        Assert.Equal(Verdict.Silent, Of(Pair(1, 4, 100), Pair(3, 2, 100), [Half(5, 8, 100)], Pair(6, 2, 80)).Verdict);
    }

    /// <summary>2 K more at 4.2 %/K: 91.6 of 100 ohm cm2 are warmth, and 8.4 % of fall are none.</summary>
    [Fact]
    public void Warmth_explains_4_2_percent_a_kelvin()
    {
        Assert.Equal("from one density to the next it fell by 0.0 % at most over 3 of them", Of(Pair(1, 1, 100, 30), Pair(3, 2, 100, 30), Pair(5, 4, 91.6, 32)).Evidence);
        Assert.Contains("it fell by 7.7 % in both", Of(Pair(1, 1, 100, 32), Pair(3, 2, 100, 32), Pair(5, 4, 100, 30)).Evidence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(30.0, null)]
    [InlineData(null, 30.0)]
    public void A_temperature_that_is_known_on_one_side_only_explains_nothing(double? before, double? now) => Assert.Equal(
        "from one density to the next it fell by 0.0 % at most over 3 of them",
        Of(Pair(1, 1, 100, before), Pair(3, 2, 100, before), Pair(5, 4, 100, now)).Evidence);

    private static HalfCyclePoint[] Pair(int number, double density, double ohms, double? degrees = null) =>
        [Half(number, density, ohms, degrees: degrees), Half(number + 1, -density, ohms, degrees: degrees)];

    private static Witness Of(params HalfCyclePoint[][] pairs) =>
        WitnessReport.Of([.. pairs.SelectMany(pair => pair)], WitnessCell.Unknown).The(WitnessKind.CurrentDependence);
}
