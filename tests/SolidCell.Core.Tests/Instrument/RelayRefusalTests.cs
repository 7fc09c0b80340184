using SolidCell.Core.Commands;
using SolidCell.Core.Instrument;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Safety;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Tests.Instrument;

/// <summary>A relay that refuses to close, as while a failed self-test blocks it: no test runs without a cell.</summary>
public class RelayRefusalTests
{
    private static readonly byte[] Program = new ProgramBuilder
    {
        Head = { OnPowerCut = PowerCutResponse.Continue },
    }.Current(500_000, 60_000).Encode();

    private readonly MemoryLogStorage _storage = new();

    [Fact]
    public void A_start_is_refused_and_no_test_begins()
    {
        Bench bench = new(_storage) { IsRelayBlocked = true };
        Assert.Equal(CommandOutcome.Refused, bench.StartWith(Program));
        Assert.Contains("relay does not close", bench.Instrument.LastRefusal, StringComparison.Ordinal);
        bench.Run(1000);
        Assert.Equal((InstrumentState.Idle, 0), (bench.Instrument.State, bench.Instrument.SetPointNanoamps));
        Assert.Empty(Entry.Of(bench.Log, RecordKind.TestStarted));
    }

    [Fact]
    public void A_paused_test_stays_paused_when_the_relay_refuses_to_close_again()
    {
        Bench bench = Running();
        bench.Tamper = sample => sample.SupplyMillivolts = 2500;
        bench.Run(200);
        bench.Tamper = null;
        bench.Run(1200);
        bench.IsRelayBlocked = true;
        Assert.Equal(CommandOutcome.Refused, bench.Send(CommandName.Resume));
        bench.Run(1000);
        Assert.Equal((InstrumentState.Paused, 0), (bench.Instrument.State, bench.Instrument.SetPointNanoamps));
    }

    [Fact]
    public void A_test_that_a_power_cut_interrupted_waits_for_the_operator()
    {
        Running().Run(10_000);
        Bench after = new(_storage) { IsRelayBlocked = true };
        Assert.True(after.Instrument.TakeUp(Program, Program.Length, 0));
        after.Run(5000);
        Assert.Equal((InstrumentState.Paused, 0), (after.Instrument.State, after.Instrument.SetPointNanoamps));
        Assert.Empty(Entry.Of(after.Log, RecordKind.Resumed));
        after.IsRelayBlocked = false;
        Assert.Equal(CommandOutcome.Done, after.Send(CommandName.Resume));
        after.Run(1000);
        Assert.Equal((InstrumentState.Running, true), (after.Instrument.State, after.IsClosed));
    }

    [Fact]
    public void A_boot_that_leaves_the_test_in_the_log_keeps_its_latched_faults_for_the_next_one()
    {
        Bench first = Running();
        first.Tamper = sample => sample.CellMicrovolts = 5_100_000;
        first.Run(200);
        Bench second = new(_storage) { IsRelayBlocked = true };
        second.Instrument.RestoreFaults();
        second.Tamper = sample => sample.CellCurrentQuality = SampleQuality.NoAnswer;
        second.Run(1000);
        Bench third = new(_storage);
        Assert.True(third.Instrument.TakeUp(Program, Program.Length, 0));
        Assert.NotEqual(0, third.Instrument.ActiveFaults & Interlocks.Bit(FaultId.CellOverVoltage));
        third.Run(5000);
        Assert.Equal(InstrumentState.Faulted, third.Instrument.State);
    }

    private Bench Running()
    {
        Bench bench = new(_storage);
        Assert.Equal(CommandOutcome.Done, bench.StartWith(Program));
        bench.Run(1000);
        return bench;
    }
}
