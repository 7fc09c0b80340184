using SolidCell.Core.Commands;
using SolidCell.Core.Instrument;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Tests.Instrument;

/// <summary>Every arrow of the state machine in docs/safety.md, by name.</summary>
public class StateMachineTests
{
    private readonly Bench _bench = new();

    [Fact]
    public void Idle_to_running_by_start()
    {
        Assert.False(_bench.IsClosed);
        Run();
        Expect(InstrumentState.Running);
        Assert.True(_bench.IsClosed);
    }

    [Fact]
    public void Idle_stays_idle_when_a_start_is_refused()
    {
        Assert.Equal(CommandOutcome.Refused, _bench.Start(new ProgramBuilder().Current(20_000_000, 1000)));
        Expect(InstrumentState.Idle);
        Assert.NotEqual("", _bench.Instrument.LastRefusal);
    }

    [Fact]
    public void Idle_to_faulted_and_back_when_the_supply_dips()
    {
        _bench.Tamper = LowSupply;
        _bench.Run(200);
        Expect(InstrumentState.Faulted);
        _bench.Tamper = null;
        _bench.Run(1200);
        Expect(InstrumentState.Idle);
    }

    [Fact]
    public void Idle_to_running_when_the_power_comes_back_and_the_protocol_continues() =>
        ComesBack(PowerCutResponse.Continue, InstrumentState.Running);

    [Fact]
    public void Idle_to_paused_when_the_power_comes_back_and_the_protocol_waits() =>
        ComesBack(PowerCutResponse.Wait, InstrumentState.Paused);

    [Fact]
    public void Running_to_faulted_and_back_when_a_pausing_fault_clears()
    {
        Run();
        _bench.Tamper = sample => sample.StackKilopascals = 61_000;
        _bench.Run(2200);
        Expect(InstrumentState.Faulted);
        Assert.True(_bench.IsClosed);
        Assert.Equal(0, _bench.Instrument.SetPointNanoamps);
        _bench.Tamper = null;
        _bench.Run(1200);
        Expect(InstrumentState.Running);
    }

    [Fact]
    public void Faulted_to_paused_when_the_fault_had_opened_the_relay()
    {
        Run();
        _bench.Tamper = LowSupply;
        _bench.Run(200);
        Expect(InstrumentState.Faulted);
        Assert.False(_bench.IsClosed);
        _bench.Tamper = null;
        _bench.Run(1200);
        Expect(InstrumentState.Paused);
        Assert.False(_bench.IsClosed);
    }

    [Fact]
    public void Finished_to_faulted_and_back_when_the_supply_dips()
    {
        Run();
        Send(CommandName.Stop);
        _bench.Tamper = LowSupply;
        _bench.Run(200);
        Expect(InstrumentState.Faulted);
        _bench.Tamper = null;
        _bench.Run(1200);
        Expect(InstrumentState.Finished);
    }

    [Fact]
    public void Running_to_paused_and_back_by_the_operator()
    {
        Run();
        _bench.Run(1000);
        Send(CommandName.Pause);
        _bench.Run(5000);
        Expect(InstrumentState.Paused);
        Assert.Equal(0, _bench.Instrument.SetPointNanoamps);
        Assert.True(_bench.IsClosed);
        Send(CommandName.Resume);
        _bench.Run(1000);
        Expect(InstrumentState.Running);
        Assert.Equal(500_000, _bench.Instrument.SetPointNanoamps);
    }

    [Fact]
    public void A_pause_does_not_count_as_time_in_the_step()
    {
        Run();
        _bench.Run(50_000);
        Send(CommandName.Pause);
        _bench.Run(100_000);
        Send(CommandName.Resume);
        _bench.Run(9000);
        Expect(InstrumentState.Running);
        _bench.Run(2000);
        Expect(InstrumentState.Finished);
    }

    [Fact]
    public void Running_to_finished_by_the_programs_end()
    {
        Run();
        _bench.Run(60_100);
        Expect(InstrumentState.Finished);
        Assert.Equal(TestEndReason.Completed, _bench.Instrument.TestEnd);
        Assert.False(_bench.IsClosed);
    }

    [Fact]
    public void Running_to_finished_by_the_operator()
    {
        Run();
        Send(CommandName.Stop);
        Expect(InstrumentState.Finished);
        Assert.Equal(TestEndReason.StoppedByOperator, _bench.Instrument.TestEnd);
    }

    [Fact]
    public void Paused_to_finished_by_the_operator()
    {
        Run();
        Send(CommandName.Pause);
        Send(CommandName.Stop);
        Expect(InstrumentState.Finished);
    }

    [Fact]
    public void Paused_to_faulted_and_back_to_paused()
    {
        Run();
        Send(CommandName.Pause);
        _bench.Tamper = LowSupply;
        _bench.Run(200);
        Expect(InstrumentState.Faulted);
        _bench.Tamper = null;
        _bench.Run(1200);
        Expect(InstrumentState.Paused);
    }

    [Fact]
    public void Faulted_to_finished_when_a_held_test_is_stopped_and_the_fault_clears()
    {
        Run();
        _bench.Tamper = LowSupply;
        _bench.Run(200);
        Send(CommandName.Stop);
        Expect(InstrumentState.Faulted);
        _bench.Tamper = null;
        _bench.Run(1200);
        Expect(InstrumentState.Finished);
    }

    [Fact]
    public void Finished_to_running_by_the_next_start()
    {
        Run();
        Send(CommandName.Stop);
        Run();
        Expect(InstrumentState.Running);
        Assert.Equal(1, _bench.Instrument.StepCount);
    }

    [Fact]
    public void A_second_start_is_busy()
    {
        Run();
        Assert.Equal(CommandOutcome.Busy, _bench.Start(new ProgramBuilder().Rest(1000)));
    }

    [Theory]
    [InlineData(CommandName.Pause)]
    [InlineData(CommandName.Resume)]
    [InlineData(CommandName.Stop)]
    [InlineData(CommandName.SetClock)]
    [InlineData((CommandName)99)]
    public void A_command_that_makes_no_sense_now_is_refused_in_words(CommandName name)
    {
        Assert.Equal(CommandOutcome.Refused, _bench.Send(name));
        Assert.NotEqual("", _bench.Instrument.LastRefusal);
    }

    private static void ComesBack(PowerCutResponse response, InstrumentState expected)
    {
        MemoryLogStorage storage = new();
        ProgramBuilder program = new ProgramBuilder().Current(500_000, 60_000);
        program.Head.OnPowerCut = response;
        byte[] bytes = program.Encode();
        Bench before = new(storage);
        before.StartWith(bytes);
        before.Run(10_000);
        Bench after = new(storage);
        Assert.Equal(InstrumentState.Idle, after.Instrument.State);
        after.Instrument.TakeUp(bytes, bytes.Length, 0);
        Assert.Equal(expected, after.Instrument.State);
        after.Run(1000);
        Assert.Equal(expected, after.Instrument.State);
    }

    private static void LowSupply(Sample sample) => sample.SupplyMillivolts = 2500;

    private void Run() => Assert.Equal(CommandOutcome.Done, _bench.Start(new ProgramBuilder().Current(500_000, 60_000)));

    private void Send(CommandName name) => Assert.Equal(CommandOutcome.Done, _bench.Send(name));

    private void Expect(InstrumentState state) => Assert.Equal(state, _bench.Instrument.State);
}
