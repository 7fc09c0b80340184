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
    [InlineData(-4.0, true)]
    [InlineData(-4.1, false)]
    [InlineData(100.0, true)]
    public void A_sign_within_a_day_after_the_onset_or_before_it_belongs_to_it(double onsetHours, bool isSeen)
    {
        GradedShort graded = GradedShort.Of(false, false, onsetHours, 50, new WitnessReport([Proves], null));
        Assert.Equal(isSeen, graded.IsProven);
        Assert.Equal(isSeen ? ["ionic-floor"] : [], graded.Witnesses);
    }

    [Fact]
    public void A_sign_without_an_hour_counts_and_a_witness_that_saw_nothing_does_not()
    {
        Witness[] all = [Suspects, SuspectsToo with { FromHours = null }, Proves with { Verdict = Verdict.Silent },
            Proves with { Verdict = Verdict.NotJudged }];
        GradedShort graded = GradedShort.Of(true, false, 19, 1, new WitnessReport(all, null));
        Assert.Equal(["current-dependence", "temperature-coefficient", "own-resistance"], graded.Witnesses);
    }

    [Fact]
    public void At_rest_a_short_has_no_resistance_of_its_own() => Assert.Equal("transient, suspected", GradedShort.Of(true, true, 19, null, WitnessReport.None).Words);

    [Theory]
    [InlineData(2.0, null, true)]
    [InlineData(50.0, 60.0, true)]
    [InlineData(58.0, 60.0, false)]
    [InlineData(50.0, null, false)]
    [InlineData(2.99, null, true)]
    [InlineData(3.0, null, false)]
    [InlineData(3.0, 60.0, true)]
    [InlineData(56.9, 60.0, true)]
    [InlineData(57.0, 60.0, false)]
    [InlineData(2.0, 1.0, true)]
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
