using SolidCell.Analysis.CriticalCurrent;
using SolidCell.Analysis.Results;
using SolidCell.Core.Detection;
using SolidCell.Core.Recording;
using SolidCell.Core.Safety;
using SolidCell.Core.Schedule;
using SolidCell.Protocols.Results;
using SolidCell.Store.Reading;
using TestResult = SolidCell.Analysis.Results.TestResult;

namespace SolidCell.Analysis.Tests.CriticalCurrent;

public class CriticalCurrentAnalysisTests
{
    private const long OneSquareCentimetre = 100_000_000;
    private const long Hour = 3_600_000;
    private static readonly StoredTest Test =
        new(new byte[16], "f", "bare-li", 0, OneSquareCentimetre, 0, "ccd", "ended", DateTimeOffset.UnixEpoch);

    [Fact]
    public void The_critical_density_is_between_the_last_that_was_survived_and_the_one_that_shorted()
    {
        TestResult result =
            Analyse(Test, HandMadeStaircase.Of(4), [HandMadeStaircase.ShortAt(ShortKind.Soft, onsetHours: 6.5, density: 400_000)]);
        Assert.Equal("0.30 < CCD <= 0.40", result.CriticalCurrent!.Soft.Statement);
        Assert.Equal("soft-short", result.Onset!.Kind);
        Assert.Equal(0.4, result.Onset.DensityMilliampsPerSquareCentimetre);
    }

    [Fact]
    public void A_short_while_stripping_spoils_its_density() =>
        Assert.Equal("0.20 < CCD <= 0.30",
            Soft(HandMadeStaircase.Of(4), [HandMadeStaircase.ShortAt(ShortKind.Hard, onsetHours: 5.5, density: 300_000)]).Statement);

    [Fact]
    public void Soft_and_hard_shorts_have_an_interval_each()
    {
        TestResult result =
            Analyse(Test,
                HandMadeStaircase.Of(4), [HandMadeStaircase.ShortAt(ShortKind.Soft, 4.5, 300_000),
                    HandMadeStaircase.ShortAt(ShortKind.Soft, 4.7, 300_000), HandMadeStaircase.ShortAt(ShortKind.Hard, 7.2, 400_000)]);
        Assert.Equal((4.5, 7.2), (result.FirstSoftShort!.TestHours, result.FirstHardShort!.TestHours));
        Assert.Equal(("0.20 < CCD <= 0.30", "0.30 < CCD <= 0.40"),
            (result.CriticalCurrent!.Soft.Statement, result.CriticalCurrent.Hard.Statement));
        Assert.Equal((2, 1), (result.CriticalCurrent.Soft.Events, result.CriticalCurrent.Hard.Events));
        Assert.Equal(("soft short", "hard short"),
            (result.CriticalCurrent.Soft.Failure!.FailedBy, result.CriticalCurrent.Hard.Failure!.FailedBy));
    }

    [Fact]
    public void A_survivor_is_known_from_below_only()
    {
        TestResult result = Analyse(Test, HandMadeStaircase.Of(3), []);
        Assert.Null(result.Onset);
        Assert.Equal("CCD > 0.30", result.CriticalCurrent!.Hard.Statement);
        Assert.True(result.CriticalCurrent.Hard.IsCensored);
        Assert.Equal(FailureMode.None, result.CriticalCurrent.Hard.Mode);
        Assert.Equal(1.2, result.CumulativeMilliampHoursPerSquareCentimetre, 6);
        Assert.Equal(6, result.TestHours);
    }

    [Fact]
    public void A_cell_that_fails_at_the_first_density_is_known_from_above_only() =>
        Assert.Equal("CCD <= 0.10", Soft(HandMadeStaircase.Of(3), [HandMadeStaircase.ShortAt(ShortKind.Hard, 0.5, 100_000)]).Statement);

    [Fact]
    public void A_density_that_the_operator_cut_short_was_not_survived()
    {
        List<StoredStep> steps = HandMadeStaircase.Of(2);
        steps[^1] = steps[^1] with { Reason = StepEndReason.Operator };
        Assert.Equal("CCD > 0.10", Soft(steps, []).Statement);
    }

    [Theory]
    [InlineData(StepEndReason.VoltageAbove)]
    [InlineData(StepEndReason.VoltageBelow)]
    [InlineData(StepEndReason.AbsoluteVoltageAbove)]
    public void A_density_that_ended_by_voltage_was_not_survived_and_nothing_above_it_counts(StepEndReason reason)
    {
        List<StoredStep> steps = HandMadeStaircase.Of(4);
        steps[3] = steps[3] with { Reason = reason };
        CriticalInterval found = Soft(steps, []);
        Assert.Equal(("0.10 < CCD <= 0.20", "voltage limit"), (found.Statement, found.Failure!.FailedBy));
        Assert.Equal(4, found.Failure.TestHours);
    }

    [Fact]
    public void Lost_contact_ends_survival()
    {
        var fault = new StoredRecord(RecordKind.Fault, default, (long)(4.5 * Hour), [(long)FaultId.ContactLost, 1, 0, 0, 0], []);
        CriticalCurrentDensity found = CriticalCurrentAnalysis.Of(new TestEvidence(Test, HandMadeStaircase.Of(4), []) { Faults = [fault] });
        Assert.Equal(("0.20 < CCD <= 0.30", "contact"), (found.Hard.Statement, found.Hard.Failure!.FailedBy));
    }

    [Fact]
    public void A_short_at_rest_belongs_to_the_density_before_the_rest()
    {
        List<StoredStep> steps = [.. HandMadeStaircase.Of(2)
            .Select((step, at) => at < 2 ? step : step with
                {
                    StartMilliseconds = step.StartMilliseconds + Hour,
                    EndMilliseconds = step.EndMilliseconds + Hour,
                })];
        Assert.Equal("CCD <= 0.10", Soft(steps, [HandMadeStaircase.ShortAt(ShortKind.Soft, 2.5, 0)]).Statement);
    }

    /// <summary>
    /// By hand: 0.1, 0.2 and 0.3 mAh/cm2 plated on each electrode, then a quarter of the deposition at 0.4 by the fixture's count.
    /// </summary>
    [Fact]
    public void The_charges_at_the_failure_are_given_per_electrode_and_in_total()
    {
        CriticalInterval found =
            Soft(HandMadeStaircase.Of(4), [HandMadeStaircase.ShortAt(ShortKind.Soft, 6.625, 400_000) with { StepCount = 6 }]);
        FailurePoint at = found.Failure!;
        Assert.Equal(0.25, at.HalfStepMilliampHoursPerSquareCentimetre, 6);
        Assert.Equal((0.85, 0.6, 1.45), (at.WorkingMilliampHoursPerSquareCentimetre, at.CounterMilliampHoursPerSquareCentimetre,
            at.TotalMilliampHoursPerSquareCentimetre));
        Assert.Equal(0.85, at.ElectrodeMilliampHoursPerSquareCentimetre);
        Assert.Equal((0.1, 0.3), (found.StepMilliampsPerSquareCentimetre, found.CapacityMilliampHoursPerSquareCentimetre));
        Assert.Equal((0.4, 90L), (at.MilliampsPerSquareCentimetre, at.ScorePercent));
    }

    [Fact]
    public void A_test_without_a_step_says_nothing()
    {
        CriticalInterval found = Soft([], []);
        Assert.Equal(("CCD > 0.00", (double?)null), (found.Statement, found.StepMilliampsPerSquareCentimetre));
    }

    /// <summary>By hand: 0.1 h at 0.1 mA/cm2 each hour, so 0.1 + 0.2 mAh/cm2 and half of 0.3.</summary>
    [Fact]
    public void Current_in_one_direction_gives_a_threshold_capacity()
    {
        List<StoredStep> steps = [.. Enumerable.Range(0, 3).Select(i => HandMadeStaircase.Step(i, (i + 1) * 100_000L))];
        ThresholdCapacity found =
            ThresholdCapacity.Of(
                new TestEvidence(Test,
                    steps, [HandMadeStaircase.ShortAt(ShortKind.Hard, 2.5, 300_000) with
                        {
                            StepCount = 2,
                            StepArealChargeNanoampHoursPerSquareCentimetre = 150_000,
                        }]));
        Assert.Equal((0.3, 0.45), (found.MilliampsPerSquareCentimetre, found.Hard!.TotalMilliampHoursPerSquareCentimetre));
        Assert.Equal(found.Hard, found.Soft);
    }

    [Fact]
    public void The_threshold_of_a_survivor_is_above_what_was_passed()
    {
        ThresholdCapacity found =
            ThresholdCapacity.Of(new TestEvidence(Test, [HandMadeStaircase.Step(0, 500_000), HandMadeStaircase.Step(1, 500_000)], []));
        Assert.Null(found.Soft);
        Assert.Equal((0.5, 1.0), (found.MilliampsPerSquareCentimetre, found.PassedMilliampHoursPerSquareCentimetre));
    }

    private static CriticalInterval Soft(List<StoredStep> steps, List<StoredShort> shorts) =>
        CriticalCurrentAnalysis.Of(new TestEvidence(Test, steps, shorts)).Soft;

    private static TestResult Analyse(StoredTest test, List<StoredStep> steps, List<StoredShort> shorts) =>
        TestAnalysis.Analyse(ResultKind.CriticalCurrent, new TestEvidence(test, steps, shorts));
}
