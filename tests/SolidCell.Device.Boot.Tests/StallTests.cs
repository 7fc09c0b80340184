using System.Device.I2c;
using SolidCell.Core.Instrument;
using SolidCell.Core.Recording;
using SolidCell.Core.Safety;
using SolidCell.Device.StandIns.Simulation;
using static SolidCell.Device.Boot.Tests.Bench.Story;

namespace SolidCell.Device.Boot.Tests;

/// <summary>
/// Something stops the processor for longer than the monostable holds the relay: a name server that does not answer, a bus that is held.
/// </summary>
[Collection(BootTests.Collection)]
public sealed class StallTests
{
    private const int TicksOfASecond = 20;

    private readonly SteppedFixture _stepped = new(new MemoryLogStorage());

    public StallTests()
    {
        _stepped.StartTest(HalfCycles(3_600_000));
        _stepped.Tick(TicksOfASecond);
        Assert.True(IsClosed());
    }

    [Fact]
    public void A_processor_that_comes_back_after_seven_seconds_leaves_the_relay_open_says_so_and_goes_on_a_second_later()
    {
        _stepped.Now += 7000;
        _stepped.Tick(1);
        AssertHeld();
        _stepped.Tick(FaultTable.ClearMilliseconds / 50);
        AssertGoesOn();
    }

    [Fact]
    public void A_chip_that_holds_the_bus_for_longer_within_a_tick_closes_the_relay_no_more_than_one_between_two_ticks()
    {
        var usual = SimulatedHardware.Chips[Board.Ads1115Address];
        SimulatedHardware.Chips[Board.Ads1115Address] = new SlowChip(() => _stepped.Now += 3000, usual);
        _stepped.Tick(1);
        Assert.False(IsClosed());
        SimulatedHardware.Chips[Board.Ads1115Address] = usual;
        _stepped.Tick(1);
        AssertHeld();
        _stepped.Tick(FaultTable.ClearMilliseconds / 50);
        AssertGoesOn();
    }

    [Fact]
    public void A_stall_that_the_relay_outlasts_changes_nothing()
    {
        _stepped.Now += Board.RelayHoldMilliseconds - 50;
        _stepped.Tick(1);
        Assert.True(IsClosed());
        Assert.Equal((InstrumentState.Running, 0), (Instrument.State, Instrument.ActiveFaults));
    }

    private FixtureInstrument Instrument => _stepped.Startup.Fixture.Instrument;

    private bool IsClosed()
    {
        _stepped.Board.Simulated.Advance(_stepped.Now);
        return _stepped.Board.Simulated.Relay.IsClosed;
    }

    private void AssertHeld()
    {
        Assert.False(IsClosed());
        Assert.Equal((InstrumentState.Faulted, Interlocks.Bit(FaultId.LoopStalled)), (Instrument.State, Instrument.ActiveFaults));
    }

    private void AssertGoesOn()
    {
        Assert.True(IsClosed());
        Assert.Equal((InstrumentState.Running, 0), (Instrument.State, Instrument.ActiveFaults));
        var record = new LogRecord();
        Assert.True(_stepped.Startup.Fixture.Log.TryGetLast(RecordKind.Resumed, record));
        Assert.InRange(record.Fields[1], 1, 100);
    }

    private sealed class SlowChip(Action wait, ISimulatedChip chip) : ISimulatedChip
    {
        public I2cTransferStatus Transfer(byte[] written, byte[] read)
        {
            wait();
            return chip.Transfer(written, read);
        }
    }
}
