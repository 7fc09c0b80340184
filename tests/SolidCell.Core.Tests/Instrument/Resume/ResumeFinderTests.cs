using SolidCell.Core.Instrument;
using SolidCell.Core.Instrument.Resume;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Tests.Instrument.Resume;

/// <summary>Where a test stood, from logs that are written by hand, record by record.</summary>
public sealed class ResumeFinderTests
{
    private const long Nah = ChargeCounter.CountsPerNanoampHour;

    private readonly RecordLog _log = new(new MemoryLogStorage());

    public ResumeFinderTests() => _log.Open();

    [Fact]
    public void Without_a_test_and_behind_its_end_none_is_open()
    {
        Assert.False(Find().IsTestOpen);
        Started();
        Assert.True(Find().IsTestOpen);
        Append(RecordKind.TestEnded, 10);
        Assert.False(Find().IsTestOpen);
        Started();
        Assert.True(Find().IsTestOpen);
    }

    [Fact]
    public void A_test_without_a_step_is_open_and_has_its_cell_and_program()
    {
        Started();
        ResumeFinder finder = new(_log);
        ResumePoint point = finder.Find();
        Assert.Equal((true, -1, 0), (point.IsTestOpen, point.StepIndex, point.TestMilliseconds));
        Assert.Equal((CellKind.Full, 11, 12, 14),
            (finder.Cell.Kind, finder.Cell.AreaSquareMicrometres, finder.Cell.CapacityNanoampHours, finder.Cell.PressedSquareMicrometres));
        Assert.Equal(Enumerable.Range(0, 16).Select(i => (byte)i), finder.TestId);
        Assert.Equal(Enumerable.Range(16, 32).Select(i => (byte)i), finder.ProgramHash);
    }

    [Fact]
    public void A_step_has_its_counters_and_charges_from_its_start_and_its_last_sample()
    {
        Started();
        Step(1000);
        ResumePoint point = Find();
        Assert.Equal((2, 3, 4, 7, -1), (point.StepIndex, point.StepCount, point.CycleCount, point.HalfCycle, point.HalfCycleSign));
        Assert.Equal([5, 6, 7, 8], point.Turns);
        Assert.Equal((100 * Nah, 200 * Nah, 30 * Nah, 40 * Nah),
            (point.DepositionCounts, point.StrippingCounts, point.HalfCycleCounts, point.HalfCycleBeforeCounts));
        Assert.Equal((0, 1000, 1000, 10_000),
            (point.StepMilliseconds, point.HaltedMilliseconds, point.TestMilliseconds, point.UnaccountedNanoampHours));
        Sample(1900, 9);
        point = Find();
        Assert.Equal((900, 1900, 1900), (point.StepMilliseconds, point.HaltedMilliseconds, point.TestMilliseconds));
        Assert.Equal((9 * Nah, 109 * Nah, 200 * Nah, 39 * Nah),
            (point.StepChargeCounts, point.DepositionCounts, point.StrippingCounts, point.HalfCycleCounts));
        Sample(2000, -9);
        point = Find();
        Assert.Equal((-9 * Nah, 100 * Nah, 209 * Nah, 39 * Nah),
            (point.StepChargeCounts, point.DepositionCounts, point.StrippingCounts, point.HalfCycleCounts));
        Assert.Equal((false, false, 0), (point.HasStepEnded, point.WaitsForOperator, point.RestMilliseconds));
    }

    [Fact]
    public void A_step_that_ended_leads_on_and_one_that_began_after_it_has_not()
    {
        Started();
        Step(1000);
        Append(RecordKind.StepEnded, 2000, 2, 3, 4, (long)StepEndReason.Charge, 0, 0, 5);
        ResumePoint point = Find();
        Assert.Equal((true, StepEndReason.Charge, 5), (point.HasStepEnded, point.StepEnd, point.NextStepIndex));
        Step(2000);
        Assert.False(Find().HasStepEnded);
    }

    [Theory]
    [InlineData(HaltReason.Operator, true, 55)]
    [InlineData(HaltReason.RelayOpened, true, 55)]
    [InlineData(HaltReason.Fault, false, 55)]
    [InlineData(HaltReason.LoopStalled, false, 55)]
    [InlineData(HaltReason.PowerCut, false, 50)]
    public void A_halt_holds_what_it_says_and_the_charge_since_the_last_sample(HaltReason reason, bool waits, long unaccounted)
    {
        Started();
        Step(1000);
        Sample(5000, 0);
        Append(RecordKind.Halted, 5005, (long)reason, 3, 4005, 50, 70, 9);
        ResumePoint point = Find();
        Assert.Equal((4005, 5005, waits, unaccounted, 70, 9), (point.StepMilliseconds, point.HaltedMilliseconds, point.WaitsForOperator,
            point.UnaccountedNanoampHours, point.RestMilliseconds, point.RestedEventNumber));
    }

    [Fact]
    public void A_halt_of_the_step_before_says_nothing_of_the_time_and_the_rest_of_this_one()
    {
        Started();
        Step(1000);
        Append(RecordKind.Halted, 5000, (long)HaltReason.Operator, 2, 4000, 0, 70, 9);
        ResumePoint point = Find();
        Assert.Equal((0, 5000, 0, 0, true),
            (point.StepMilliseconds, point.HaltedMilliseconds, point.RestMilliseconds, point.RestedEventNumber, point.WaitsForOperator));
    }

    [Theory]
    [InlineData(5000, 7000)]
    [InlineData(11_999, 1)]
    [InlineData(12_000, 1)]
    [InlineData(13_000, 1)]
    public void Of_a_rest_is_left_what_had_not_passed_at_the_last_sample(long lastSample, long left)
    {
        Started();
        Step(1000);
        Append(RecordKind.Halted, 2000, (long)HaltReason.ShortRest, 3, 900, 0, 10_000, 9);
        Sample(lastSample, 0);
        ResumePoint point = Find();
        Assert.Equal((left, 9, 900), (point.RestMilliseconds, point.RestedEventNumber, point.StepMilliseconds));
    }

    [Fact]
    public void A_step_that_went_on_has_the_time_since_and_the_rest_that_was_said()
    {
        Started();
        Step(1000);
        Append(RecordKind.Halted, 2000, (long)HaltReason.Operator, 3, 900, 0, 0, 0);
        Append(RecordKind.Resumed, 9000, 7000, 0, 3, 950, 80, 6);
        ResumePoint point = Find();
        Assert.Equal((950, 9000, false, 80, 6), (point.StepMilliseconds, point.HaltedMilliseconds, point.WaitsForOperator,
            point.RestMilliseconds, point.RestedEventNumber));
        Sample(9400, 0);
        point = Find();
        Assert.Equal((1350, 9400), (point.StepMilliseconds, point.HaltedMilliseconds));
        Step(10_000);
        point = Find();
        Assert.Equal((0, 10_000), (point.StepMilliseconds, point.HaltedMilliseconds));
    }

    [Fact]
    public void What_another_step_resumed_with_is_no_rest_of_this_one()
    {
        Started();
        Append(RecordKind.Resumed, 900, 7000, 0, 2, 950, 80, 6);
        Step(1000);
        ResumePoint point = Find();
        Assert.Equal((0, 0), (point.RestMilliseconds, point.RestedEventNumber));
    }

    [Theory]
    [InlineData(1, 1000, false, true)]
    [InlineData(2, 1000, true, false)]
    [InlineData(2, 1500, true, false)]
    [InlineData(2, 999, false, false)]
    public void A_short_is_of_the_step_in_which_it_began(long kind, long onset, bool isHard, bool isSoft)
    {
        Started();
        Step(1000);
        Short(3000, kind, onset, 4);
        ResumePoint point = Find();
        bool isOfThisStep = onset >= 1000;
        Assert.Equal((4, isHard, isSoft, isOfThisStep, isOfThisStep),
            (point.EventNumber, point.HardShortSeen, point.SoftShortSeen, point.IsReduced, point.IsShortUnanswered));
        Sample(3000, 0);
        Assert.False(Find().IsShortUnanswered);
    }

    [Fact]
    public void A_short_that_is_rested_for_waits_for_its_probe_until_it_is_told_again()
    {
        Started();
        Step(1000);
        Short(1800, 1, 500, 4);
        Append(RecordKind.Halted, 2000, (long)HaltReason.ShortRest, 3, 900, 0, 5000, 4);
        ResumePoint point = Find();
        Assert.Equal((4, true, false), (point.RestedEventNumber, point.SoftShortSeen, point.IsShortUnanswered));
        Append(RecordKind.Resumed, 7000, 5000, 0, 3, 900, 0, 4);
        Assert.Equal((4, 0), (Find().RestedEventNumber, Find().RestMilliseconds));
        Short(12_000, 1, 500, 4);
        Assert.Equal((0, false), (Find().RestedEventNumber, Find().IsShortUnanswered));
    }

    [Fact]
    public void The_time_of_the_test_is_that_of_its_newest_record_of_any_kind()
    {
        Started();
        Step(1000);
        Append(RecordKind.Fault, 7000, 1, 1, 0, 0, 2 | (1 << 30));
        Sample(6000, 0);
        Assert.Equal(7000, Find().TestMilliseconds);
        Assert.Equal(2, new ResumeFinder(_log).OpenFaults());
        Append(RecordKind.Fault, 7100, 1, 0, 0, 0, 0);
        Assert.Equal(0, new ResumeFinder(_log).OpenFaults());
    }

    private ResumePoint Find() => new ResumeFinder(_log).Find();

    private void Started()
    {
        LogRecord record = Filled(RecordKind.TestStarted, 0, (long)CellKind.Full, 11, 12, 13, 14, 15);
        Enumerable.Range(0, 48).Select(i => (byte)i).ToArray().CopyTo(record.Payload, 0);
        record.PayloadLength = 48;
        _log.Append(record);
    }

    /// <summary>Step 2 as the third of the test, of 3.6 mA: a nanoampere-hour a millisecond.</summary>
    private void Step(long milliseconds) => Append(
        RecordKind.StepStarted, milliseconds, 2, 3, 4, 1, 3_600_000, 0, 5, 6, 7, 8, 7, 100, 200, -1, 30, 40);

    private void Sample(long milliseconds, long nanoampHours) => Append(RecordKind.Sample, milliseconds, 0, 0, 0, 0, 0, nanoampHours);

    private void Short(long milliseconds, long kind, long onset, long number) =>
        Append(RecordKind.ShortCircuit, milliseconds, kind, 90, onset, 0, 0, 0, 0, 0, 0, 0, 0, number, 1, 3, 4, 1);

    private void Append(RecordKind kind, long milliseconds, params long[] fields) => _log.Append(Filled(kind, milliseconds, fields));

    private LogRecord Filled(RecordKind kind, long milliseconds, params long[] fields)
    {
        LogRecord record = _log.Begin(kind, milliseconds);
        fields.CopyTo(record.Fields, 0);
        return record;
    }
}
