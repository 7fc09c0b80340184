using SolidCell.Core.Instrument;
using SolidCell.Core.Safety;

namespace SolidCell.Simulation.Tests.Faults;

/// <summary>What fails on the board besides a sensor: the bus, the leads, the supply of the DAC.</summary>
public class BoardFaultTests
{
    public static TheoryData<Phase> Phases => [.. Enum.GetValues<Phase>()];

    public static TheoryData<Phase> Driven => [Phase.Deposition, Phase.Stripping, Phase.Pulse];

    [Theory]
    [MemberData(nameof(Phases))]
    public void A_hung_bus_opens_the_relay_within_the_debounce(Phase phase)
    {
        FaultBench bench = new(phase, 5);
        bench.Board.Converter.BusHung = true;
        bench.Run(FaultTable.DebounceMilliseconds(FaultId.VoltageSensorSilent) + 100);
        Assert.Equal(InstrumentState.Faulted, bench.Instrument.State);
        Assert.False(bench.Board.Relay.IsClosed);
    }

    [Theory]
    [MemberData(nameof(Driven))]
    public void A_lead_that_comes_off_under_current_opens_the_relay_within_the_debounce(Phase phase)
    {
        FaultBench bench = new(phase, 6);
        bench.Board.ContactLost = true;
        bench.Run(FaultTable.DebounceMilliseconds(FaultId.ContactLost) + 100);
        Assert.NotEqual(0, bench.Instrument.ActiveFaults & Interlocks.Bit(FaultId.ContactLost));
        Assert.False(bench.Board.Relay.IsClosed);
    }

    [Theory]
    [MemberData(nameof(Driven))]
    public void A_source_that_was_reset_by_a_dip_has_its_code_again_in_two_samples(Phase phase)
    {
        FaultBench bench = new(phase, 7);
        double before = bench.Board.Amps;
        bench.Board.Dac.Reset();
        Assert.True(Math.Abs(bench.Board.Amps - before) > 0.5e-3);
        bench.Run(100);
        Assert.InRange(bench.Board.Amps - before, -20e-6, 20e-6);
        bench.Run(5000);
        Assert.Equal(InstrumentState.Running, bench.Instrument.State);
    }
}
