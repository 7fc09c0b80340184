using SolidCell.Core.Detection;
using SolidCell.Witnesses;

namespace SolidCell.Replay.Tests;

public sealed class ReplayEventTests
{
    [Fact]
    public void An_event_is_told_in_the_units_people_read()
    {
        var found = ReplayEvent.From(new ShortEvent
        {
            Kind = ShortKind.Soft,
            OnsetMilliseconds = 2500,
            Cause = ShortCause.OverpotentialFellWithCurrent,
            ConfidencePercent = 91,
            HalfCycle = 3,
            CurrentDensityNanoampsPerSquareCentimetre = -1_500_000,
            StepArealChargeNanoampHoursPerSquareCentimetre = 250_000,
            CumulativeArealChargeNanoampHoursPerSquareCentimetre = 2_250_000,
            BeforeMicrovolts = -30_500,
            AtMicrovolts = -10_250,
            AfterMicrovolts = -29_000,
            Recovered = true,
            Count = 4,
            EventNumber = 9,
        }, 1003, 1000);
        Assert.Equal(("soft-short", 1002.5, 1003.0, "overpotential-fell-with-current", 91, 3), (found.Kind, found.TestTimeS, found.DetectedTimeS, found.Cause, found.ScorePercent, found.HalfCycle));
        Assert.Equal((-1.5, 0.25, 2.25), (found.CurrentDensityMaPerCm2, found.HalfStepMahPerCm2, found.CumulativeMahPerCm2));
        Assert.Equal((-0.0305, -0.01025, -0.029, true, 4, 9), (found.BeforeV, found.AtV, found.AfterV, found.Recovered, found.Count,
            found.Event));
        Assert.Equal("hard-short", ReplayEvent.From(new ShortEvent { Kind = ShortKind.Hard }, 0, 0).Kind);
    }

    /// <summary>11 mV over 2 mA/cm2 are 5.5 ohm cm2, below 0.95 of a bulk of 6 ohm cm2 and not of one of 5.</summary>
    [Theory]
    [InlineData(2, 6.0, "proven")]
    [InlineData(-2, 6.0, "proven")]
    [InlineData(2, 5.0, "suspected")]
    [InlineData(0, 6.0, "suspected")]
    public void A_short_below_the_bulk_is_proven_by_its_own_resistance(double density, double bulk, string evidence)
    {
        var report = new WitnessReport([new Witness(WitnessKind.IonicFloor, Verdict.Silent, "")], bulk);
        Assert.Equal(("persistent", evidence), (Event(density).Graded(report).Class, Event(density).Graded(report).Evidence));
        Assert.Equal("suspected", Event(density).Graded(report with { All = [] }).Evidence);
    }

    /// <summary>An hour is 3600 s: a sign at 25 h is a day after an onset at 1 h and more than a day after one a second before.</summary>
    [Theory]
    [InlineData(3600, "proven")]
    [InlineData(3599, "suspected")]
    public void Witnesses_are_asked_with_its_hour(double seconds, string evidence)
    {
        var report = new WitnessReport([new Witness(WitnessKind.IonicFloor, Verdict.Proves, "", 25)], null);
        Assert.Equal(evidence, (Event(2) with { TestTimeS = seconds }).Graded(report).Evidence);
    }

    private static ReplayEvent Event(double density) => ReplayEvent.From(new ShortEvent
    {
        AtMicrovolts = 11_000,
        CurrentDensityNanoampsPerSquareCentimetre = (long)(density * 1e6),
        Kind = ShortKind.Soft
    }, 0, 0);
}
