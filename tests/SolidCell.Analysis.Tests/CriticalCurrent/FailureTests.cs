using SolidCell.Analysis.CriticalCurrent;
using SolidCell.Core.Detection;
using SolidCell.Core.Recording;
using SolidCell.Core.Safety;
using SolidCell.Core.Schedule;
using SolidCell.Store.Reading;
using static SolidCell.Analysis.Tests.Made;

namespace SolidCell.Analysis.Tests.CriticalCurrent;

/// <summary>Staircases of an hour up and an hour down at 0.1, 0.2, 0.3 mA/cm2 and so on, on 1 cm2.</summary>
public sealed class FailureTests
{
    [Fact]
    public void Failures_are_shorts_voltages_and_faults_that_were_raised_in_the_order_of_time()
    {
        List<StoredStep> steps = HandMadeStaircase.Of(3);
        steps[1] = steps[1] with { Reason = StepEndReason.MultipleOfStartVoltage };
        steps[2] = steps[2] with { Reason = StepEndReason.VoltageAbove, StepKind = StepKind.ConstantVoltage };
        steps[3] = steps[3] with { Reason = StepEndReason.VoltageBelow, EndMilliseconds = null };
        StoredRecord[] faults =
        [
            Fault(1.5, FaultId.ContactLost, 1), Fault(0.5, FaultId.ContactLost, 0), Fault(0.7, FaultId.PressureLow, 1),
                Fault(2.7, FaultId.CellOverVoltage, 1),
            Fault(2.8, FaultId.CellUnderVoltage, 1),
        ];
        IReadOnlyList<Failure> all = Failure.All(new TestEvidence(Test(), steps,
            [HandMadeStaircase.ShortAt(ShortKind.Soft, 2, 0), HandMadeStaircase.ShortAt(ShortKind.Hard, 1, 0)])
        { Faults = faults });
        Assert.Equal(
            [(1.0, FailureMode.ShortCircuit, true), (1.5, FailureMode.Contact, true), (2.0, FailureMode.ShortCircuit, false),
                (2.0, FailureMode.VoltageLimit, true),
                (2.7, FailureMode.VoltageLimit, true), (2.8, FailureMode.VoltageLimit, true), (3.0, FailureMode.VoltageLimit, true)],
            all.Select(one => (one.Milliseconds / (double)AnHour, one.Mode, one.IsHard)));
        Assert.Equal([AnHour, 3 * AnHour / 2, 2 * AnHour, AnHour], all.Take(4).Select(one => one.InStepMilliseconds));
    }

    [Fact]
    public void A_level_is_whole_when_both_directions_came_to_their_planned_end()
    {
        StoredStep up = Step(1, StepKind.ConstantCurrent, 0, 1, 100_000, 1, 90_000),
            down = Step(2, StepKind.ConstantCurrent, 1, 2, -100_000, 2, -110_000);
        bool IsComplete(params StoredStep[] steps) => Assert.Single(DensityLevel.Split(steps, 100_000_000)).IsComplete;
        Assert.Equal([true, false, false], new[] { IsComplete(up, down), IsComplete(up, up), IsComplete(down) });
        Assert.Equal(
            [StepEndReason.Time, StepEndReason.Charge, StepEndReason.ArealCharge],
            Enum.GetValues<StepEndReason>().Where(reason => IsComplete(up, down with { Reason = reason })));
        Assert.False(IsComplete(up, down with { Reason = null }));
    }

    [Fact]
    public void A_level_is_what_is_driven_at_one_density_and_passes_its_largest_half_cycle()
    {
        StoredStep[] steps =
        [
            Step(1, StepKind.Rest, 0, 1), Step(2, StepKind.ConstantCurrent, 1, 2, 100_000, 1, 60_000),
                Step(3, StepKind.ConstantCurrent, 2, 3, 100_000, 1, 50_000),
            Step(4, StepKind.ConstantCurrent, 3, 4), Step(5, StepKind.ConstantCurrent, 4, 5, -100_000, 2, -90_000),
                Step(6, StepKind.ConstantVoltage, 5, 6, 900_000),
            Step(7, StepKind.ConstantCurrent, 6, null, 200_000, 3, null),
        ];
        IReadOnlyList<DensityLevel> levels = DensityLevel.Split(steps, 100_000_000);
        Assert.Equal([(0.1, 3, 110_000, 5 * AnHour), (0.2, 1, 0, long.MaxValue)],
            levels.Select(level => (level.MilliampsPerSquareCentimetre, level.Steps.Count, level.HalfStepNanoampHours,
            level.EndMilliseconds)));
        Assert.Empty(DensityLevel.Split([], 1));
    }

    /// <summary>A half, then the whole of 0.1 mAh/cm2 a step; in the middle of a step current times time.</summary>
    [Theory]
    [InlineData(0.5, 0.05, 0.05, 0.0)]
    [InlineData(1.0, 0.1, 0.1, 0.0)]
    [InlineData(1.25, 0.025, 0.1, 0.025)]
    [InlineData(2.5, 0.1, 0.2, 0.1)]
    public void What_had_passed_at_a_failure_is_current_times_time_in_the_step_it_cut(double hours, double halfStep, double working,
        double counter)
    {
        List<StoredStep> steps = HandMadeStaircase.Of(2);
        var failure = new Failure((long)(hours * AnHour), FailureMode.Contact,
            null)
        { InStepMilliseconds = hours == 1 ? 0 : (long)(hours * AnHour) };
        FailurePoint found = FailurePoints.Of(failure, new TestEvidence(Test(), steps, []))!;
        Assert.Equal((hours, halfStep, working, counter), (found.TestHours, found.HalfStepMilliampHoursPerSquareCentimetre,
            found.WorkingMilliampHoursPerSquareCentimetre, found.CounterMilliampHoursPerSquareCentimetre));
        Assert.Equal((null, null, "contact"), (found.ShortKind, found.ScorePercent, found.FailedBy));
    }

    [Fact]
    public void Before_any_current_nothing_had_passed()
    {
        FailurePoint found = FailurePoints.Of(new Failure(100, FailureMode.Contact, null),
            new TestEvidence(Test(), [Step(1, StepKind.Rest, 0, 1)], []))!;
        Assert.Equal((0, 0, 0, 0), (found.MilliampsPerSquareCentimetre, found.HalfStepMilliampHoursPerSquareCentimetre,
            found.WorkingMilliampHoursPerSquareCentimetre, found.TotalMilliampHoursPerSquareCentimetre));
        Assert.Null(FailurePoints.Of(null, new TestEvidence(Test(), [], [])));
        Assert.Equal((0, 0), (FailurePoints.PerArea(5, Test(areaSquareMicrometres: 0)),
            FailurePoints.PerArea(5, Test(areaSquareMicrometres: -1))));
        Assert.Equal(50, FailurePoints.PerArea(-500_000, Test(areaSquareMicrometres: 1_000_000)));
    }

    [Fact]
    public void The_electrode_is_the_one_that_got_more()
    {
        var point = new FailurePoint(FailureMode.VoltageLimit, null, 1, 1, 1, 0.12345, 0.5, null);
        Assert.Equal((0.6235, 0.5, "voltage limit"), (Math.Round(point.TotalMilliampHoursPerSquareCentimetre, 9), point.ElectrodeMilliampHoursPerSquareCentimetre, point.FailedBy));
    }

    /// <summary>Shorts until the end of the density that failed count: at 4 h sharp, not a second later.</summary>
    [Fact]
    public void Shorts_count_until_the_density_ends_and_a_density_begins_with_its_first_moment()
    {
        CriticalInterval Soft(params double[] hours) =>
            CriticalCurrentAnalysis.Of(new TestEvidence(Test(), HandMadeStaircase.Of(3),
                [.. hours.Select(at => HandMadeStaircase.ShortAt(ShortKind.Soft, at, 0))])).Soft;
        Assert.Equal(2, Soft(2.5, 4).Events);
        Assert.Equal(1, Soft(2.5, 4.001).Events);
        Assert.Equal("0.10 < CCD <= 0.20", Soft(2).Statement);
        Assert.Equal("CCD <= 0.10", Soft(1.999).Statement);
        Assert.Equal(0.1, Soft(1).StepMilliampsPerSquareCentimetre);
        Assert.Equal((0.1, null), (Soft().StepMilliampsPerSquareCentimetre, Soft().UpToMilliampsPerSquareCentimetre));
    }

    [Fact]
    public void An_interval_is_written_in_two_decimals_and_counts_with_its_middle()
    {
        CriticalInterval Of(double above, double? upTo) => new(above, upTo, 0.1, 0.1, 0, null);
        Assert.Equal(["0.10 < CCD <= 0.25", "CCD <= 0.25", "CCD > 0.10", "CCD > 0.00"], new[] { Of(0.1, 0.25), Of(0, 0.25), Of(0.1, null), Of(0, null) }.Select(one => one.Statement));
        Assert.Equal(["0.10-0.25", "<= 0.25", "> 0.10", "> 0.00"], new[] { Of(0.1, 0.25), Of(0, 0.25), Of(0.1, null), Of(0, null) }.Select(one => one.Compact));
        Assert.Equal([0.2, 0.15, 0.1], new[] { Of(0.1, 0.3), Of(0, 0.3), Of(0.1, null) }.Select(one => Math.Round(one.Middle, 9)));
    }

    [Fact]
    public void Numbers_per_area_have_the_digits_that_a_protocol_tells_apart()
    {
        Assert.Equal((0.123, 0.0, 0.0, 50.0), (Areal.MilliampsPerSquareCentimetre(-123_456, 100_000_000),
            Areal.MilliampsPerSquareCentimetre(1, 0), Areal.MilliampsPerSquareCentimetre(1, -1),
            Areal.MilliampsPerSquareCentimetre(500, 1000)));
        Assert.Equal(-0.1235, Areal.Milli(-123_456));
    }

    [Fact]
    public void The_threshold_of_one_way_is_the_first_failure_or_all_that_passed()
    {
        StoredStep[] steps = [Step(1, StepKind.ConstantCurrent, 0, 1, 200_000, 1, 200_000),
            Step(2, StepKind.ConstantCurrent, 1, 2, 100_000, 1, 100_000)];
        Assert.Equal(new ThresholdCapacity(0.2, 0.3, null, null), ThresholdCapacity.Of(new TestEvidence(Test(), steps, [])));
        Assert.Equal(new ThresholdCapacity(0, 0, null, null), ThresholdCapacity.Of(new TestEvidence(Test(), [], [])));
        ThresholdCapacity failed = ThresholdCapacity.Of(new TestEvidence(Test(), steps,
            [HandMadeStaircase.ShortAt(ShortKind.Soft, 1.5, 0)]));
        Assert.Equal((0.1, 0.25, null), (failed.MilliampsPerSquareCentimetre, failed.Soft!.TotalMilliampHoursPerSquareCentimetre,
            failed.Hard));
    }

    private static StoredRecord Fault(double hours, FaultId id, long raised) =>
        new(RecordKind.Fault, default, (long)(hours * AnHour), [(long)id, raised, 0, 0, 0], []);
}
