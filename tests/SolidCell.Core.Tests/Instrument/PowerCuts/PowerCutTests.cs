using SolidCell.Core.Commands;
using SolidCell.Core.Instrument;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Safety;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Tests.Instrument.PowerCuts;

/// <summary>A bench that loses its power: a new instrument on the same storage.</summary>
public class PowerCutTests
{
    private readonly MemoryLogStorage _storage = new();

    [Theory]
    [InlineData(61_000)]
    [InlineData(200_000)]
    [InlineData(1_000_000)]
    [InlineData(2_500_000)]
    public void A_test_goes_on_in_the_step_and_turn_that_was_cut(long cutAfterMilliseconds)
    {
        Bench before = Begin(PowerCutResponse.Continue, cutAfterMilliseconds);
        Bench after = new(_storage);
        Assert.True(after.Instrument.TakeUp(Program(PowerCutResponse.Continue), Length, 5000));
        Assert.Equal(before.Instrument.StepIndex, after.Instrument.StepIndex);
        Assert.Equal(before.Instrument.StepCount, after.Instrument.StepCount);
        Assert.Equal(before.Instrument.CycleCount, after.Instrument.CycleCount);
        after.Run(1000);
        Assert.Equal(InstrumentState.Running, after.Instrument.State);
        Assert.Equal(before.Instrument.SetPointNanoamps, after.Instrument.SetPointNanoamps);
        Assert.True(after.IsClosed);
        Assert.True(after.Instrument.TestMilliseconds >= before.Instrument.TestMilliseconds - 10_000);
    }

    [Fact]
    public void A_test_that_was_cut_ends_with_all_its_steps()
    {
        Begin(PowerCutResponse.Continue, 1_000_000);
        Bench after = new(_storage);
        after.Instrument.TakeUp(Program(PowerCutResponse.Continue), Length, 0);
        after.Run((64 * 60_000) - 1_000_000 + 12_000);
        Assert.Equal(TestEndReason.Completed, after.Instrument.TestEnd);
        Assert.Equal(64, after.Instrument.StepCount);
    }

    [Fact]
    public void A_protocol_that_waits_is_paused_until_the_operator_resumes()
    {
        Begin(PowerCutResponse.Wait, 1_000_000);
        Bench after = new(_storage);
        Assert.True(after.Instrument.TakeUp(Program(PowerCutResponse.Wait), Length, 0));
        after.Run(10_000);
        Assert.Equal(InstrumentState.Paused, after.Instrument.State);
        Assert.False(after.IsClosed);
        Assert.Equal(CommandOutcome.Done, after.Send(CommandName.Resume));
        after.Run(100);
        Assert.Equal(InstrumentState.Running, after.Instrument.State);
        Assert.True(after.IsClosed);
    }

    [Fact]
    public void The_charge_that_a_cut_left_unaccounted_is_told_once_also_when_an_operator_resumes()
    {
        Bench before = Begin(PowerCutResponse.Wait, 1_010_000);
        long expected = Math.Abs(before.Instrument.SetPointNanoamps) / 360;
        Bench after = new(_storage);
        after.Instrument.TakeUp(Program(PowerCutResponse.Wait), Length, 0);
        after.Run(10_000);
        after.Send(CommandName.Resume);
        after.Run(1000);
        after.Send(CommandName.Pause);
        after.Send(CommandName.Resume);
        Assert.InRange(expected, 100, 10_000);
        Assert.Equal([expected, 0], Entry.Of(after.Log, RecordKind.Resumed).Select(entry => entry.Fields[1]));
    }

    [Fact]
    public void A_finished_test_is_not_taken_up()
    {
        Begin(PowerCutResponse.Continue, 65 * 60_000);
        Assert.False(new Bench(_storage).Instrument.TakeUp(Program(PowerCutResponse.Continue), Length, 0));
    }

    [Fact]
    public void A_test_whose_program_is_gone_is_closed_in_the_log_and_latches_a_fault()
    {
        Begin(PowerCutResponse.Continue, 100_000);
        Bench after = new(_storage);
        Assert.False(after.Instrument.TakeUp([], 0, 0));
        Assert.Equal(InstrumentState.Faulted, after.Instrument.State);
        Assert.Equal(CommandOutcome.Done, after.Send(CommandName.ClearFault));
        Assert.Equal(InstrumentState.Idle, after.Instrument.State);
        after.Log.Flush();
        Assert.False(new Bench(_storage).Instrument.TakeUp(Program(PowerCutResponse.Continue), Length, 0));
    }

    [Fact]
    public void A_latched_fault_holds_over_a_reboot()
    {
        Bench before = new(_storage) { Tamper = sample => sample.EmergencyStopPressed = true };
        before.Run(100);
        before.Log.Flush();
        Bench after = new(_storage);
        after.Instrument.TakeUp([], 0, 0);
        after.Run(5000);
        Assert.Equal(InstrumentState.Faulted, after.Instrument.State);
        Assert.Equal(CommandOutcome.Refused, after.Start(ProgramBuilder.CriticalCurrent()));
        Assert.Equal(CommandOutcome.Done, after.Send(CommandName.ClearFault));
        Assert.Equal(CommandOutcome.Done, after.Start(ProgramBuilder.CriticalCurrent()));
    }

    [Theory]
    [InlineData(FaultId.SupplyLow, InstrumentState.Paused)]
    [InlineData(FaultId.PressureHigh, InstrumentState.Running)]
    [InlineData(FaultId.PressureSensorSilent, InstrumentState.Running)]
    public void A_fault_that_is_gone_after_the_reboot_is_cleared_in_the_log(FaultId fault, InstrumentState expected)
    {
        BeginWithFault(fault);
        Bench after = new(_storage);
        after.Instrument.TakeUp(Program(PowerCutResponse.Continue), Length, 0);
        after.Run(2000);
        Assert.Equal(0, after.Instrument.ActiveFaults);
        Assert.Equal(expected, after.Instrument.State);
        Assert.Equal([((long)fault, 1L, 1L << (int)fault), ((long)fault, 0L, 0L)], FaultRecords(after));
    }

    [Fact]
    public void A_fault_that_lasts_over_the_reboot_stays_one_fault_and_no_current_flows_meanwhile()
    {
        BeginWithFault(FaultId.PressureHigh);
        Bench after = new(_storage) { Tamper = Harm(FaultId.PressureHigh) };
        after.Instrument.TakeUp(Program(PowerCutResponse.Continue), Length, 0);
        after.Run(10_000);
        Assert.Equal(InstrumentState.Faulted, after.Instrument.State);
        Assert.Equal(0, after.PassedNanoampHours);
        Assert.Single(FaultRecords(after));
        after.Tamper = null;
        after.Run(2000);
        Assert.Equal(InstrumentState.Running, after.Instrument.State);
    }

    [Fact]
    public void An_empty_log_has_nothing_to_take_up() =>
        Assert.False(new Bench(_storage).Instrument.TakeUp([], 0, 0));

    private static int Length => Program(PowerCutResponse.Continue).Length;

    private static byte[] Program(PowerCutResponse response)
    {
        ProgramBuilder program = ProgramBuilder.CriticalCurrent(60_000);
        program.Head.OnPowerCut = response;
        return program.Encode();
    }

    private static Action<Sample> Harm(FaultId fault) => fault switch
    {
        FaultId.SupplyLow => sample => sample.SupplyMillivolts = 2500,
        FaultId.PressureHigh => sample => sample.StackKilopascals = 61_000,
        _ => sample => sample.StackPressureQuality = SampleQuality.NoAnswer,
    };

    private static IEnumerable<(long Id, long Raised, long Active)> FaultRecords(Bench bench) =>
        Entry.Of(bench.Log, RecordKind.Fault).Select(entry => (entry.Fields[0], entry.Fields[1], entry.Fields[4]));

    private void BeginWithFault(FaultId fault)
    {
        Bench before = Begin(PowerCutResponse.Continue, 10_000);
        before.Tamper = Harm(fault);
        before.Run(6000);
        Assert.Equal(1 << (int)fault, before.Instrument.ActiveFaults);
        before.Log.Flush();
    }

    private Bench Begin(PowerCutResponse response, long milliseconds)
    {
        Bench bench = new(_storage);
        ProgramBuilder program = ProgramBuilder.CriticalCurrent(60_000);
        program.Head.OnPowerCut = response;
        bench.Start(program);
        bench.Run(milliseconds);
        bench.Log.Flush();
        return bench;
    }
}
