using SolidCell.Core.Commands;
using SolidCell.Core.Instrument;
using SolidCell.Core.Recording;
using SolidCell.Core.Safety;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Tests.Instrument;

/// <summary>
/// The measuring loop stands still for longer than the relay holds: it has opened by itself, and nobody may believe that current flowed.
/// </summary>
public class LoopStallTests
{
    private const int Nanoamps = 7_200_000;
    private const int Hold = 2000;

    /// <summary>What the current passes while the relay still holds: 4000 nAh.</summary>
    private const long HeldNanoampHours = Nanoamps / 3600 * Hold / 1000;

    private readonly MemoryLogStorage _storage = new();

    [Fact]
    public void A_gap_within_the_hold_time_is_integrated_and_is_no_fault()
    {
        Bench bench = Running(PowerCutResponse.Wait);
        bench.Stall(Hold);
        bench.Run(1000);
        Assert.Equal((InstrumentState.Running, 0), (bench.Instrument.State, bench.Instrument.ActiveFaults));
        Assert.Equal(0, Stop(bench));
    }

    [Fact]
    public void A_longer_gap_is_a_fault_with_its_length_and_opens_the_relay_at_once()
    {
        Bench bench = Running(PowerCutResponse.Continue);
        bench.Stall(Hold + 1);
        Assert.Equal((InstrumentState.Faulted, false, 0), (bench.Instrument.State, bench.IsClosed, bench.Instrument.SetPointNanoamps));
        Entry fault = Assert.Single(Entry.Of(bench.Log, RecordKind.Fault));
        Assert.Equal([(long)FaultId.LoopStalled, 1, Hold + 1, (long)FaultAction.Pause], fault.Fields[..4]);
    }

    [Fact]
    public void A_test_whose_protocol_continues_after_a_power_cut_goes_on_a_second_later_with_the_charge_of_the_gap_unaccounted()
    {
        Bench bench = Running(PowerCutResponse.Continue);
        bench.Stall(5000);
        bench.Run(FaultTable.ClearMilliseconds - 50);
        Assert.False(bench.IsClosed);
        bench.Run(100);
        Assert.Equal((InstrumentState.Running, true, 0), (bench.Instrument.State, bench.IsClosed, bench.Instrument.ActiveFaults));
        Assert.Equal((long)HaltReason.LoopStalled, Assert.Single(Entry.Of(bench.Log, RecordKind.Halted)).Fields[0]);
        Entry resumed = Assert.Single(Entry.Of(bench.Log, RecordKind.Resumed));
        Assert.Equal([5000 + FaultTable.ClearMilliseconds, HeldNanoampHours], resumed.Fields[..2]);
        bench.Run(10_000);
        Assert.Equal(HeldNanoampHours, Stop(bench));
    }

    [Fact]
    public void A_test_whose_protocol_waits_after_a_power_cut_is_paused_for_the_operator()
    {
        Bench bench = Running(PowerCutResponse.Wait);
        bench.Stall(5000);
        bench.Run(60_000);
        Assert.Equal((InstrumentState.Paused, false), (bench.Instrument.State, bench.IsClosed));
        Assert.Equal(CommandOutcome.Done, bench.Send(CommandName.Resume));
        bench.Run(1000);
        Assert.Equal((InstrumentState.Running, true), (bench.Instrument.State, bench.IsClosed));
        Assert.Equal(HeldNanoampHours, Assert.Single(Entry.Of(bench.Log, RecordKind.Resumed)).Fields[1]);
    }

    [Fact]
    public void The_gap_does_not_count_as_time_in_the_step()
    {
        Bench bench = Running(PowerCutResponse.Continue);
        bench.Stall(30_000);
        bench.Run(FaultTable.ClearMilliseconds);
        bench.Run(49_900);
        Assert.Equal(InstrumentState.Running, bench.Instrument.State);
        bench.Run(200);
        Assert.Equal((InstrumentState.Finished, TestEndReason.Completed), (bench.Instrument.State, bench.Instrument.TestEnd));
    }

    [Fact]
    public void A_beat_that_came_too_late_within_a_tick_opens_the_relay_in_that_tick()
    {
        Bench bench = Running(PowerCutResponse.Continue);
        bench.IsHeld = false;
        bench.Run(50);
        Assert.False(bench.IsClosed);
        bench.IsHeld = true;
        bench.Run(50);
        Assert.Equal((InstrumentState.Faulted, Interlocks.Bit(FaultId.LoopStalled)),
            (bench.Instrument.State, bench.Instrument.ActiveFaults));
        bench.Run(FaultTable.ClearMilliseconds + 50);
        Assert.Equal((InstrumentState.Running, true), (bench.Instrument.State, bench.IsClosed));
    }

    [Fact]
    public void A_test_that_an_operator_had_paused_stays_paused_with_the_relay_open()
    {
        Bench bench = Running(PowerCutResponse.Continue);
        bench.Send(CommandName.Pause);
        bench.Run(1000);
        bench.Stall(5000);
        bench.Run(5000);
        Assert.Equal((InstrumentState.Paused, false), (bench.Instrument.State, bench.IsClosed));
        bench.Send(CommandName.Resume);
        bench.Run(100);
        Assert.Equal((InstrumentState.Running, true), (bench.Instrument.State, bench.IsClosed));
        Assert.Equal(0, Assert.Single(Entry.Of(bench.Log, RecordKind.Resumed)).Fields[1]);
    }

    [Fact]
    public void A_test_that_a_fault_held_goes_on_with_its_cell_connected_when_the_fault_is_over()
    {
        Bench bench = Running(PowerCutResponse.Continue);
        bench.Tamper = sample => sample.StackKilopascals = 61_000;
        bench.Run(3000);
        Assert.True(bench.IsClosed);
        bench.Stall(5000);
        bench.Run(5000);
        Assert.Equal((InstrumentState.Faulted, false), (bench.Instrument.State, bench.IsClosed));
        bench.Tamper = null;
        bench.Run(1200);
        Assert.Equal((InstrumentState.Running, true), (bench.Instrument.State, bench.IsClosed));
    }

    [Fact]
    public void A_fault_that_opens_the_relay_meanwhile_makes_the_test_wait_for_the_operator_whatever_the_protocol_says()
    {
        Bench bench = Running(PowerCutResponse.Continue);
        bench.Stall(5000);
        bench.Tamper = sample => sample.SupplyMillivolts = 2500;
        bench.Run(500);
        bench.Tamper = null;
        bench.Run(5000);
        Assert.Equal((InstrumentState.Paused, false), (bench.Instrument.State, bench.IsClosed));
    }

    [Fact]
    public void Without_a_closed_relay_a_gap_is_no_fault()
    {
        Bench bench = new();
        bench.Run(1000);
        bench.Stall(60_000);
        Assert.Equal((InstrumentState.Idle, 0), (bench.Instrument.State, bench.Instrument.ActiveFaults));
    }

    [Theory]
    [InlineData(PowerCutResponse.Continue, InstrumentState.Running)]
    [InlineData(PowerCutResponse.Wait, InstrumentState.Paused)]
    public void A_power_cut_within_the_second_after_the_gap_loses_neither_the_policy_nor_the_unaccounted_charge(
        PowerCutResponse response, InstrumentState expected)
    {
        byte[] program = Program(response);
        Bench bench = Running(response);
        bench.Stall(5000);
        bench.Run(200);
        Bench after = new(_storage);
        Assert.True(after.Instrument.TakeUp(program, program.Length, 0));
        after.Run(2000);
        Assert.Equal(expected, after.Instrument.State);
        if (expected == InstrumentState.Paused)
        {
            after.Send(CommandName.Resume);
        }

        Assert.InRange(Entry.Of(after.Log, RecordKind.Resumed)[0].Fields[1], HeldNanoampHours, HeldNanoampHours + (Nanoamps / 360));
    }

    private static byte[] Program(PowerCutResponse response) =>
        new ProgramBuilder { Head = { OnPowerCut = response } }.Current(Nanoamps, 60_000).Encode();

    private Bench Running(PowerCutResponse response)
    {
        Bench bench = new(_storage);
        Assert.Equal(CommandOutcome.Done, bench.StartWith(Program(response)));
        bench.Run(10_000);
        return bench;
    }

    /// <summary>Ends the test; what passed through the cell and is not in its records, in nanoampere-hours, to a ten-thousandth.</summary>
    private static long Stop(Bench bench)
    {
        bench.Send(CommandName.Stop);
        long recorded = Assert.Single(Entry.Of(bench.Log, RecordKind.TestEnded)).Fields[1];
        double missing = bench.PassedNanoampHours - recorded;
        double told = Math.Round(missing / HeldNanoampHours) * HeldNanoampHours;
        Assert.InRange(missing - told, -bench.PassedNanoampHours * 1e-3, bench.PassedNanoampHours * 1e-3);
        return (long)told;
    }
}
