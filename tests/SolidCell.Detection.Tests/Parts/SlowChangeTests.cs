using SolidCell.Core.Detection.Signal;
using SolidCell.Core.Detection.SlowChange;
using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Parts;

/// <summary>What a symmetric cell or a collector shows from step to step and within minutes.</summary>
public sealed class SlowChangeTests
{
    private const int Nanoamps = 500_000;
    private const long Millivolt = 1000 * LevelTracker.Microvolt;

    [Theory]
    [InlineData(40, nameof(ResistanceChange.None))]
    [InlineData(32, nameof(ResistanceChange.None))]
    [InlineData(29, nameof(ResistanceChange.Lost))]
    public void A_step_below_three_quarters_of_the_baseline_has_lost_polarisation(int millivolts, string change)
    {
        ResistanceBaseline baseline = Learned();
        Assert.Equal(change, baseline.Mark(millivolts * Millivolt, Nanoamps, 0).ToString());
    }

    [Fact]
    public void Warmth_explains_a_lower_step() => Assert.Equal(ResistanceChange.None, Learned().Mark(29 * Millivolt, Nanoamps, 10));

    [Fact]
    public void Three_falls_running_are_a_loss_before_a_quarter_is_gone()
    {
        ResistanceBaseline baseline = Learned();
        ResistanceChange[] changes = [.. new[] { 37, 34,
            32 }.Select((millivolts, i) => Step(baseline, millivolts, i % 2 == 0 ? Nanoamps : -Nanoamps))];
        Assert.Equal([ResistanceChange.None, ResistanceChange.None, ResistanceChange.Lost], changes);
    }

    [Fact]
    public void Next_to_nothing_in_both_directions_is_a_line_through_the_origin()
    {
        ResistanceBaseline baseline = Learned();
        Step(baseline, 4, Nanoamps);
        Assert.Equal(ResistanceChange.ThroughOrigin, Step(baseline, 2, -Nanoamps));
    }

    [Fact]
    public void A_loss_of_a_quarter_within_minutes_is_creep_and_a_tenth_is_not()
    {
        Assert.False(Creeps(0.90));
        Assert.True(Creeps(0.70));
    }

    [Fact]
    public void A_kelvin_explains_five_percent()
    {
        ThermalCorrection correction = new();
        correction.Begin();
        Warm(correction, 0, 30_000);
        Warm(correction, 1000, 32_000);
        Assert.Equal(10, correction.SinceBaselinePercent);
        Assert.InRange(correction.AbruptPercent, 9, 10);
    }

    [Fact]
    public void A_tenth_more_pressure_explains_half_of_that()
    {
        ThermalCorrection correction = new();
        correction.Begin();
        Press(correction, 5000);
        Press(correction, 5500);
        Assert.Equal(5, correction.SinceBaselinePercent);
    }

    [Fact]
    public void No_more_can_be_stripped_from_a_collector_than_was_plated_on_it()
    {
        PlatingBalance balance = new();
        balance.Begin(0, 0);
        balance.EndHalfCycle(true, 1_000_000);
        Assert.False(balance.Update(-Nanoamps, 1_040_000));
        Assert.True(balance.Update(-Nanoamps, 1_060_000));
        Assert.False(balance.Update(-Nanoamps, 1_070_000));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void Of_a_collector_taken_up_no_more_can_be_stripped_than_had_flowed_and_was_plated(int platingSign)
    {
        PlatingBalance balance = new();
        balance.Begin(platingSign, 1_000_000);
        balance.EndHalfCycle(platingSign < 0, 100_000);
        Assert.False(balance.Update(platingSign * Nanoamps, 5_000_000));
        balance.EndHalfCycle(platingSign > 0, 200_000);
        Assert.False(balance.Update(-platingSign * Nanoamps, 1_160_000));
        Assert.True(balance.Update(-platingSign * Nanoamps, 1_160_001));
    }

    private static ResistanceBaseline Learned()
    {
        ResistanceBaseline baseline = new();
        baseline.Begin();
        for (int i = 0; i < 6; i++)
        {
            Step(baseline, 40, i % 2 == 0 ? Nanoamps : -Nanoamps);
        }

        return baseline;
    }

    private static ResistanceChange Step(ResistanceBaseline baseline, int millivolts, int nanoamps)
    {
        ResistanceChange change = baseline.Mark(millivolts * Millivolt, nanoamps, 0);
        baseline.EndStep(nanoamps, change == ResistanceChange.None);
        return change;
    }

    private static bool Creeps(double share)
    {
        CreepDetector creep = new();
        bool found = false;
        for (int second = 0; second < 300; second++)
        {
            found |= creep.Update((long)(40 * Millivolt * (1 - ((1 - share) * second / 300))), second * 1000, 0);
        }

        return found;
    }

    private static void Warm(ThermalCorrection correction, long milliseconds, int millidegrees) =>
        correction.Follow(new Sample
        {
            Milliseconds = milliseconds,
            FrameMillidegrees = millidegrees,
            FrameTemperatureQuality = SampleQuality.Good,
        });

    private static void Press(ThermalCorrection correction, int kilopascals) =>
        correction.Follow(new Sample { StackKilopascals = kilopascals, StackPressureQuality = SampleQuality.Good });
}
