using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Tests.Schedule;

/// <summary>Which step runs, why it ends and where it leads, without an instrument around it.</summary>
public sealed class ScheduleRunnerTests
{
    private readonly ScheduleRunner _runner = new();
    private readonly Sample _sample = new();
    private readonly CellDescription _cell = new() { AreaSquareMicrometres = 100_000_000, CapacityNanoampHours = 1_000_000 };

    [Fact]
    public void A_step_is_over_at_its_limit_and_the_last_one_completes_the_test()
    {
        Begin(new ProgramBuilder().Rest(1000).Rest(2000));
        AssertOver(false, 999);
        AssertOver(true, 1000);
        Assert.Equal((StepEndReason.Time, 1), (_runner.StepEnd, _runner.NextStepIndex));
        StepProgress progress = _runner.Progress;
        (progress.ChargeCounts, progress.IsSettled, progress.IsDriven, progress.SoftShortSeen, progress.HardShortSeen) =
            (1, true, true, true, true);
        Assert.True(_runner.Advance());
        Assert.Equal((0, 0, true), (progress.Milliseconds, progress.ChargeCounts, _runner.IsRunning));
        Assert.False(progress.IsSettled || progress.IsDriven || progress.SoftShortSeen || progress.HardShortSeen);
        AssertOver(true, 2000);
        Assert.Equal(2, _runner.NextStepIndex);
        Assert.False(_runner.Advance());
        Assert.Equal((TestEndReason.Completed, false, 0), (_runner.TestEnd, _runner.IsRunning, _runner.StepNanoamps));
    }

    [Fact]
    public void A_limit_that_stops_leads_nowhere_and_ends_the_test()
    {
        Begin(new ProgramBuilder().Add(new Step { Kind = StepKind.Rest }, ProgramBuilder.Time(1000, LimitAction.Stop)).Rest(1));
        AssertOver(true, 1000);
        Assert.Equal(ScheduleRunner.Stops, _runner.NextStepIndex);
        Assert.False(_runner.Advance());
        Assert.Equal(TestEndReason.StoppedByLimit, _runner.TestEnd);
    }

    [Theory]
    [InlineData(StepEndReason.SoftShort, TestEndReason.StoppedByShort)]
    [InlineData(StepEndReason.HardShort, TestEndReason.StoppedByShort)]
    [InlineData(StepEndReason.ShortResponse, TestEndReason.StoppedByShort)]
    [InlineData(StepEndReason.Operator, TestEndReason.StoppedByOperator)]
    [InlineData(StepEndReason.Fault, TestEndReason.Fault)]
    [InlineData(StepEndReason.PowerCut, TestEndReason.PowerCut)]
    [InlineData(StepEndReason.VoltageAbove, TestEndReason.StoppedByLimit)]
    public void What_ends_a_step_from_outside_ends_the_test(StepEndReason reason, TestEndReason end)
    {
        Begin(new ProgramBuilder().Rest(1000).Rest(1000));
        _runner.End(reason);
        Assert.Equal((reason, ScheduleRunner.Stops), (_runner.StepEnd, _runner.NextStepIndex));
        Assert.False(_runner.Advance());
        Assert.Equal(end, _runner.TestEnd);
    }

    [Fact]
    public void A_spectrum_that_was_taken_leads_to_the_next_step()
    {
        Begin(new ProgramBuilder().Rest(1).Rest(1));
        _runner.EndSpectrum();
        Assert.Equal((StepEndReason.SpectrumTaken, 1), (_runner.StepEnd, _runner.NextStepIndex));
        Assert.True(_runner.Advance());
        Assert.Equal(1, _runner.Cursor.Index);
    }

    [Theory]
    [InlineData(ShortResponse.Stop, ShortResponse.Note, true, false, true)]
    [InlineData(ShortResponse.Stop, ShortResponse.Note, false, true, false)]
    [InlineData(ShortResponse.Note, ShortResponse.Stop, false, true, true)]
    [InlineData(ShortResponse.Note, ShortResponse.Stop, true, false, false)]
    [InlineData(ShortResponse.Rest, ShortResponse.Reduce, true, true, false)]
    public void A_short_ends_the_test_where_the_program_stops_for_it(
        ShortResponse onSoft, ShortResponse onHard, bool isSoft, bool isHard, bool isOver)
    {
        ProgramBuilder program = new ProgramBuilder().Rest(1000);
        (program.Head.OnSoftShort, program.Head.OnHardShort, program.Head.ShortRestMilliseconds) = (onSoft, onHard, 1);
        Begin(program);
        (_runner.Progress.SoftShortSeen, _runner.Progress.HardShortSeen) = (isSoft, isHard);
        AssertOver(isOver, 0);
        Assert.Equal(isOver ? (StepEndReason.ShortResponse, ScheduleRunner.Stops) : (StepEndReason.Time, 0),
            (_runner.StepEnd, _runner.NextStepIndex));
    }

    [Theory]
    [InlineData(false, false, 1000)]
    [InlineData(true, false, 0)]
    [InlineData(false, true, 0)]
    public void A_step_with_a_time_alone_cannot_be_over_before_it_unless_a_short_is_seen(bool isSoft, bool isHard, long earliest)
    {
        Begin(new ProgramBuilder().Rest(1000));
        (_runner.Progress.SoftShortSeen, _runner.Progress.HardShortSeen) = (isSoft, isHard);
        Assert.Equal(earliest, _runner.EarliestEndMilliseconds);
    }

    [Fact]
    public void Half_cycles_are_told_from_the_signs_of_the_currents_and_powers()
    {
        Begin(new ProgramBuilder().Rest(1).Current(1, 1).Rest(1).Current(7, 1).Current(-1, 1).Power(-3, 9, ProgramBuilder.Time(1))
            .Power(3, 9, ProgramBuilder.Time(1)).Voltage(1, 9, ProgramBuilder.Time(1)).Sweep(1, -10_000, 9, ProgramBuilder.Time(1))
            .Current(-1, 1));
        List<(int Number, int Sign)> halfCycles = [];
        do
        {
            halfCycles.Add((_runner.HalfCycle, _runner.HalfCycleSign));
            _runner.End(StepEndReason.Time);
            _runner.EndSpectrum();
        }
        while (_runner.Advance());

        Assert.Equal([(0, 0), (1, 1), (1, 1), (1, 1), (2, -1), (2, -1), (3, 1), (3, 1), (3, 1), (4, -1)], halfCycles);
    }

    [Fact]
    public void The_charge_of_a_half_cycle_becomes_that_before_at_a_reversal_and_not_at_the_first_current()
    {
        Begin(new ProgramBuilder().Rest(1).Current(5, 1).Current(-5, 1));
        _runner.Progress.HalfCycleCounts = 11;
        Next();
        Assert.Equal((0, 0), (_runner.Progress.HalfCycleBeforeCounts, _runner.Progress.HalfCycleCounts));
        _runner.Progress.HalfCycleCounts = 22;
        Next();
        Assert.Equal((22, 0), (_runner.Progress.HalfCycleBeforeCounts, _runner.Progress.HalfCycleCounts));
        Begin(new ProgramBuilder().Rest(1));
        Assert.Equal((0, 0, 0), (_runner.Progress.HalfCycleBeforeCounts, _runner.HalfCycle, _runner.HalfCycleSign));
    }

    [Theory]
    [InlineData(StepKind.ConstantCurrent, CurrentUnit.NanoampsPerSquareCentimetre, 300, 300, 0)]
    [InlineData(StepKind.ConstantCurrent, CurrentUnit.MicroC, 300_000, 300_000, 0)]
    [InlineData(StepKind.ConstantPower, CurrentUnit.Nanowatts, 300, 77, 300)]
    [InlineData(StepKind.ConstantPower, CurrentUnit.NanowattsPerSquareCentimetre, -300, 77, -300)]
    [InlineData(StepKind.ConstantVoltage, CurrentUnit.Nanoamps, 300, 77, 0)]
    [InlineData(StepKind.VoltageSweep, CurrentUnit.Nanoamps, 300, 77, 0)]
    [InlineData(StepKind.Rest, CurrentUnit.Nanoamps, 300, 0, 0)]
    public void A_step_asks_for_a_current_or_for_a_bound_with_a_power(
        StepKind kind, CurrentUnit unit, long current, int nanoamps, long nanowatts)
    {
        Step step = new() { Kind = kind, Unit = unit, Current = current, CurrentBound = 77 };
        _runner.Begin(new Program { Steps = [step] }, _cell);
        Assert.Equal((nanoamps, nanowatts), (_runner.StepNanoamps, _runner.StepNanowatts));
        Assert.Same(step, _runner.Step);
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(ScheduleRunner.Stops, ScheduleRunner.Stops)]
    public void A_test_is_taken_up_in_its_step_with_all_that_had_been_counted(int next, int expected)
    {
        ResumePoint point = new()
        {
            StepIndex = 1,
            StepCount = 8,
            CycleCount = 3,
            HalfCycle = 6,
            HalfCycleSign = -1,
            HalfCycleCounts = 70,
            HalfCycleBeforeCounts = 80,
            StepMilliseconds = 900,
            StepChargeCounts = -90,
            SoftShortSeen = true,
            StepEnd = StepEndReason.Charge,
            NextStepIndex = next,
        };
        point.Turns[0] = 2;
        Program program = new ProgramBuilder().Current(9, 1000).Current(-9, 1000).Loop(0, 4).Build();
        _runner.Restore(program, _cell, point);
        StepProgress progress = _runner.Progress;
        Assert.Equal((1, 8, 3, 2, true, -9), (_runner.Cursor.Index, _runner.Cursor.StepCount, _runner.Cursor.CycleCount,
            _runner.Cursor.TurnsAtDepth(0), _runner.IsRunning, _runner.StepNanoamps));
        Assert.Equal((6, -1, 70, 80), (_runner.HalfCycle, _runner.HalfCycleSign, progress.HalfCycleCounts, progress.HalfCycleBeforeCounts));
        Assert.Equal((900, -90, true, false),
            (progress.Milliseconds, progress.ChargeCounts, progress.SoftShortSeen, progress.HardShortSeen));
        Assert.Equal((StepEndReason.Charge, expected), (_runner.StepEnd, _runner.NextStepIndex));
        Assert.Equal(next == 2, _runner.Advance());
    }

    [Fact]
    public void A_new_test_has_no_charge_of_the_one_before()
    {
        Begin(new ProgramBuilder().Current(9, 1000));
        (_runner.Progress.TestCounts, _runner.Progress.HalfCycleCounts, _runner.Progress.HalfCycleBeforeCounts) = (1, 2, 3);
        Begin(new ProgramBuilder().Rest(1000));
        Assert.Equal((0, 0, 0),
            (_runner.Progress.TestCounts, _runner.Progress.HalfCycleCounts, _runner.Progress.HalfCycleBeforeCounts));
    }

    private void Begin(ProgramBuilder program) => _runner.Begin(program.Build(), _cell);

    private void Next()
    {
        _runner.EndSpectrum();
        Assert.True(_runner.Advance());
    }

    private void AssertOver(bool isOver, long milliseconds)
    {
        _runner.Progress.Milliseconds = milliseconds;
        Assert.Equal(isOver, _runner.IsStepOver(_sample));
    }
}
