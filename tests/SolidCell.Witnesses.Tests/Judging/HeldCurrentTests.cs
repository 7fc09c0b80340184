using SolidCell.Witnesses.Charges;

namespace SolidCell.Witnesses.Tests.Judging;

public sealed class HeldCurrentTests
{
    [Theory]
    [InlineData(4.99, 20, "NotJudged")]
    [InlineData(5, 20, "Suspects")]
    [InlineData(5, 19.9, "Silent")]
    public void Twenty_microamps_after_five_hours_are_a_leak(double hours, double microamps, string verdict) =>
        Assert.Equal(verdict, Of(new HeldVoltage(30, hours, 4, microamps)).Verdict.ToString());

    /// <summary>4 V over 25 uA/cm2 are 160 kohm cm2; the last tenth of 10 h until 30 h began at 29 h.</summary>
    [Fact]
    public void Its_resistance_and_the_beginning_of_its_last_tenth_are_told()
    {
        Witness witness = Of(new HeldVoltage(30, 10, 4, 25));
        Assert.Equal("25 uA/cm2 were left after 10 h at 4 V; healthy cells keep 5 to 10: as a leak of 160 kohm cm2", witness.Evidence);
        Assert.Equal(29, witness.FromHours);
    }

    [Fact]
    public void Without_a_hold_the_evidence_says_how_long_one_has_to_be() =>
        Assert.Equal("no constant voltage was held for 5 h and more, as leak-hold does", Of(null).Evidence);

    private static Witness Of(HeldVoltage? held) => WitnessReport.Of([], held).The(WitnessKind.HeldCurrent);
}
