namespace SolidCell.Witnesses.Tests;

public sealed class GradedShortTests
{
    private static readonly Witness Suspects = new(WitnessKind.CurrentDependence, Verdict.Suspects, "", 20);
    private static readonly Witness SuspectsToo = new(WitnessKind.TemperatureCoefficient, Verdict.Suspects, "", 22);
    private static readonly Witness Proves = new(WitnessKind.IonicFloor, Verdict.Proves, "", 20);

    [Fact]
    public void A_short_without_a_witness_is_suspected() =>
        Assert.Equal("persistent, suspected", Grade(false, false, 50, WitnessReport.None).Words);

    [Fact]
    public void One_that_proves_proves_and_two_that_suspect_do() => Assert.Equal(
        ["persistent, suspected", "persistent, proven", "persistent, proven"],
        new[] { new[] { Suspects }, [Proves], [Suspects,
            SuspectsToo] }.Select(all => Grade(false, false, 50, new WitnessReport(all, null)).Words));

    [Fact]
    public void A_sign_that_came_days_later_belongs_to_another() =>
        Assert.False(GradedShort.Of(false, false, -10, 50, new WitnessReport([Proves], null)).IsProven);

    [Theory]
    [InlineData(2.0, null, true)]
    [InlineData(50.0, 60.0, true)]
    [InlineData(58.0, 60.0, false)]
    [InlineData(50.0, null, false)]
    public void A_short_that_went_is_proven_by_its_own_resistance_only(double ohms, double? floor, bool isProven)
    {
        GradedShort graded = GradedShort.Of(true, true, 19, ohms, new WitnessReport([Proves], floor));
        Assert.Equal((ShortClass.Transient, isProven), (graded.Class, graded.IsProven));
    }

    [Fact]
    public void A_hard_short_that_stays_is_hard() => Assert.Equal("hard, proven", Grade(true, false, 1, WitnessReport.None).Words);

    private static GradedShort Grade(bool isHard, bool hasRecovered, double ohms, WitnessReport report) =>
        GradedShort.Of(isHard, hasRecovered, 19, ohms, report);
}
