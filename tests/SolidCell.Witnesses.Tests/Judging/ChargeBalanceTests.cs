using SolidCell.Witnesses.Charges;

namespace SolidCell.Witnesses.Tests.Judging;

/// <summary>Cycles that each take 100 mAh/cm2, unless said, and give back so many; the first of them is never judged.</summary>
public sealed class ChargeBalanceTests
{
    [Fact]
    public void Three_cycles_after_the_first_are_needed()
    {
        Assert.Equal("3 cycles after the first are needed, at one current and between the same voltages", Of(100, 100, 100).Evidence);
        Assert.Equal("the last compared cycle gave back 99.0 % of its charge, the ones before it 100.0 %", Of(50, 100, 100, 99).Evidence);
    }

    [Theory]
    [InlineData(96.1, "Silent")]
    [InlineData(95.9, "Suspects")]
    public void Two_running_that_give_back_4_percent_less_are_a_leak(double back, string verdict)
    {
        Witness witness = Of(100, 100, 100, back, back);
        Assert.Equal(verdict, witness.Verdict.ToString());
        Assert.Equal(verdict == "Suspects" ? 36.0 : null, witness.FromHours);
        Assert.Equal(Verdict.Silent, Of(100, 100, 100, back, 100, back, 100).Verdict);
    }

    /// <summary>
    /// Half of the smaller fall, 10 %, leaks: 5 % of 5 mA/cm2 are 0.25, at (4.2 + 2.8) V / 2 through 14 kohm cm2.
    /// </summary>
    [Fact]
    public void The_leak_is_half_of_the_smaller_fall() => Assert.Equal(
        "two cycles running gave back 85.0 and 90.0 % of a charge that was not smaller, the ones before 100.0 %: some 5 % of 5 mA/cm2 leaks, about 14 kohm cm2",
        Of(100, 100, 100, 85, 90).Evidence);

    /// <summary>98, 100 and 102 have a median of 100 and scatter by 2, so that 12 below is the bound.</summary>
    [Theory]
    [InlineData(88.1, "Silent")]
    [InlineData(87.9, "Suspects")]
    public void What_scatters_has_to_fall_by_six_times_its_scatter(double back, string verdict) =>
        Assert.Equal(verdict, Of(100, 102, 98, 100, back, back).Verdict.ToString());

    [Fact]
    public void Eight_cycles_before_are_compared_with_and_the_middle_of_an_even_number_is_between_two() => Assert.Equal(
        "the last compared cycle gave back 88.0 % of its charge, the ones before it 97.5 %",
        Of(100, 95, 95, 95, 95, 95, 100, 100, 100, 100, 88).Evidence);

    [Theory]
    [InlineData(97, "Silent")]
    [InlineData(97.1, "Suspects")]
    public void A_cell_that_takes_3_percent_less_has_lost_material(double given, string verdict) => Assert.Equal(verdict,
        Of([.. Cycle(0, 100, 100), .. Cycle(1, 100, 100), .. Cycle(2, 100, 100), .. Cycle(3, given, 0.9 * given),
            .. Cycle(4, given, 0.9 * given)])
            .Verdict.ToString());

    [Theory]
    [InlineData(120, "NotJudged")]
    [InlineData(119, "Silent")]
    public void More_than_a_fifth_above_what_went_in_tells_nothing(double back, string verdict) =>
        Assert.Equal(verdict, Of(100, back, back, back).Verdict.ToString());

    [Theory]
    [InlineData(90, "Silent")]
    [InlineData(89.9, "Suspects")]
    public void Three_cycles_below_90_percent_after_the_first_two_are_a_leak_from_the_beginning(double back, string verdict)
    {
        Witness witness = Of(back, back, back, back, back);
        Assert.Equal(verdict, witness.Verdict.ToString());
        Assert.Equal(verdict == "Suspects" ? 24.0 : null, witness.FromHours);
        Assert.Equal(Verdict.NotJudged, Of(back - 1, back - 1, back - 1, back - 1).Verdict);
    }

    [Fact]
    public void Poor_cycles_are_told_from_the_least_to_the_most() => Assert.Equal(
        "3 cycles running, none of them the first two, gave back 80.0 to 85.0 % of their charge; after its formation a healthy cell gives back 98 % and more",
        Of(100, 70, 82, 80, 85).Evidence);

    [Theory]
    [InlineData(10, 0.05, "Silent")]
    [InlineData(11, 0.05, "Silent")]
    [InlineData(9, 0.05, "Silent")]
    [InlineData(11.1, 0.05, "NotJudged")]
    [InlineData(10, 0.0, "Silent")]
    [InlineData(10, 0.101, "NotJudged")]
    public void Alike_are_currents_within_a_tenth_and_ends_within_50_mV(double density, double end, string verdict)
    {
        ChargePoint[] other = [new(36, 42, density, 100, 0.05), new(42, 48, -10, 100, end)];
        ChargePoint[] points = [.. Enumerable.Range(0, 3).SelectMany(at =>
            new ChargePoint[] { new(at * 12, (at * 12) + 6, 10, 100, 0.05), new((at * 12) + 6, (at * 12) + 12, -10, 100, 0.05) }),
            .. other];
        Assert.Equal(verdict, Of(points).Verdict.ToString());
    }

    [Fact]
    public void Only_a_discharge_after_a_charge_is_a_cycle()
    {
        ChargePoint charge = new(0, 6, 5, 100, 4.2), discharge = new(6, 12, -5, 100, 2.8);
        Assert.Equal(Verdict.NotJudged, Of([discharge, charge, discharge, charge, discharge, charge, discharge]).Verdict);
        Assert.Equal(Verdict.Silent, Of([discharge, charge, discharge, charge, discharge, charge, discharge, charge, discharge]).Verdict);
        Assert.Equal(Verdict.NotJudged, Of([charge, charge, charge, charge, charge, charge]).Verdict);
        Assert.False(new ChargePoint(0, 1, 0, 0, 0).IsCharge);
    }

    private static Witness Of(params double[] back) => Of([.. back.SelectMany((one, at) => Cycle(at, 100, one))]);

    private static Witness Of(ChargePoint[] points) => WitnessReport.Of(points, null).The(WitnessKind.ChargeBalance);

    private static ChargePoint[] Cycle(int at, double given, double back) =>
        [new(at * 12, (at * 12) + 6, 5, given, 4.2), new((at * 12) + 6, (at * 12) + 12, -5, back, 2.8)];
}
