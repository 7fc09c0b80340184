using SolidCell.Core.Commands;
using SolidCell.Core.Encoding;
using SolidCell.Core.Recording;
using SolidCell.Core.Telemetry;
using SolidCell.Device.Provisioning;
using SolidCell.Device.StandIns.Simulation;
using SolidCell.Mqtt;
using SolidCell.Simulation.Bench;
using static SolidCell.Device.Boot.Tests.Bench.Story;

namespace SolidCell.Device.Boot.Tests;

/// <summary>The device application, from power-on, on the simulated board and a real broker, in real time.</summary>
[Collection(Collection)]
public sealed class BootTests
{
    /// <summary>One simulated board a process: what boots on it takes turns.</summary>
    internal const string Collection = "the board";

    [Fact]
    public async Task A_program_is_uploaded_started_run_and_every_record_arrives()
    {
        await using var broker = await EmbeddedBroker.StartAsync(0);
        await using var host = await HostSide.ConnectAsync(broker.Port, FixtureId);
        var board = new BoardBehindStandIns();
        var startup = Started(broker.Port);
        Assert.Equal(0, startup.SelfTestFailures);
        await host.AwaitAsync(RecordKind.Booted, Cancellation);

        await StartAsync(host, ShortProgram(), Cancellation);
        await host.AwaitAsync(RecordKind.TestEnded, Cancellation);
        startup.Stop();

        Assert.Equal(Enumerable.Range(0, host.Sequences.Count).Select(i => (long)i), host.Sequences);
        Assert.Equal(0, startup.Fixture.Loop.Failures);

        // At once, not when the monostable has run out.
        Assert.False(board.Simulated.Relay.IsClosed);
    }

    [Fact]
    public async Task A_broker_that_comes_back_gets_the_rest_of_the_log()
    {
        _ = new BoardBehindStandIns();
        var first = await EmbeddedBroker.StartAsync(0);
        var port = first.Port;
        var startup = Started(port);
        await using (var host = await HostSide.ConnectAsync(port, FixtureId))
        {
            await host.AwaitAsync(RecordKind.Booted, Cancellation);
        }

        await first.DisposeAsync();
        await using var second = await EmbeddedBroker.StartAsync(port);
        await using var later = await HostSide.ConnectAsync(port, FixtureId);
        await later.AwaitStatusAsync(Cancellation);
        Assert.Equal((int)CommandOutcome.Done, await later.SendAsync(CommandName.Identify, [], [], Cancellation));
        await later.AwaitAsync(RecordKind.Command, Cancellation);
        startup.Stop();
        Assert.True(startup.Links.Failures > 0);
    }

    [Fact]
    public void A_silent_chip_fails_the_self_test_and_the_relay_stays_open()
    {
        var board = new BoardBehindStandIns();
        SimulatedHardware.Chips.TryRemove(Board.Ads1115Address, out _);
        var startup = Powered(new MemoryLogStorage(), new MemoryLogStorage(), new LinkSettings());
        startup.Begin();
        startup.Stop();
        Assert.Equal(SelfTestFailure.ConverterSilent, startup.SelfTestFailures);
        Assert.True(startup.Fixture.Relay.IsBlocked);
        startup.Fixture.Relay.Close();
        board.Simulated.Advance(Environment.TickCount64 + (2 * SimulatedBoard.RelayHoldMilliseconds));
        startup.Fixture.Relay.Beat();
        Assert.False(board.Simulated.Relay.IsClosed);
    }

    [Fact]
    public async Task A_test_stays_in_the_log_while_the_self_test_blocks_the_relay_and_goes_on_in_the_boot_after_the_repair()
    {
        await using var broker = await EmbeddedBroker.StartAsync(0);
        await using var host = await HostSide.ConnectAsync(broker.Port, FixtureId);
        var (log, blocks) = (new MemoryLogStorage(), new MemoryLogStorage());
        _ = new BoardBehindStandIns();
        var first = Started(broker.Port, log, blocks);
        await host.AwaitAsync(RecordKind.Booted, Cancellation);
        await StartAsync(host, HalfCycles(3_600_000), Cancellation);
        await host.AwaitAsync(RecordKind.StepStarted, Cancellation);
        first.Stop();

        var board = new BoardBehindStandIns();
        BoardBehindStandIns.Silence(Board.Ads1115Address);
        var second = Powered(log, blocks, new LinkSettings());
        second.Begin();
        second.Stop();
        Assert.False(second.Fixture.Instrument.IsTestOn);
        Assert.False(board.Simulated.Relay.IsClosed);

        _ = new BoardBehindStandIns();
        var third = Started(broker.Port, log, blocks);
        await host.AwaitAsync(RecordKind.Resumed, Cancellation);
        third.Stop();
        Assert.Equal(Core.Instrument.InstrumentState.Running, third.Fixture.Instrument.State);
        Assert.Equal([1L, 2, 3], host.Log.Of(RecordKind.Booted).Select(record => record.Fields[1]));
    }

    [Fact]
    public async Task A_start_is_refused_while_the_self_test_blocks_the_relay()
    {
        await using var broker = await EmbeddedBroker.StartAsync(0);
        await using var host = await HostSide.ConnectAsync(broker.Port, FixtureId);
        _ = new BoardBehindStandIns();
        SimulatedHardware.Chips.TryRemove(Board.Ad5693rAddress, out _);
        var startup = Started(broker.Port);
        await host.AwaitAsync(RecordKind.Booted, Cancellation);
        var program = ShortProgram();
        var hash = Sha256.Of(program, program.Length);
        Assert.Equal((int)CommandOutcome.Done, await host.UploadAsync(program, hash, Cancellation));
        Assert.Equal((int)CommandOutcome.Refused, await host.SendAsync(CommandName.Start, Cell, hash, Cancellation));
        startup.Stop();
        Assert.False(startup.Fixture.Instrument.IsTestOn);
    }

    [Fact]
    public async Task A_test_that_was_on_when_the_power_went_goes_on_with_its_own_program()
    {
        await using var broker = await EmbeddedBroker.StartAsync(0);
        var (log, blocks) = (new MemoryLogStorage(), new MemoryLogStorage());
        await using (var host = await HostSide.ConnectAsync(broker.Port, FixtureId))
        {
            _ = new BoardBehindStandIns();
            var startup = Started(broker.Port, log, blocks);
            await host.AwaitAsync(RecordKind.Booted, Cancellation);
            await StartAsync(host, HalfCycles(3_600_000), Cancellation);
            await host.AwaitAsync(RecordKind.StepStarted, Cancellation);

            // The next test's program is already there; the one that runs must survive it.
            var next = ShortProgram();
            Assert.Equal((int)CommandOutcome.Done, await host.UploadAsync(next, Sha256.Of(next, next.Length), Cancellation));
            startup.Stop();
        }

        await using var later = await HostSide.ConnectAsync(broker.Port, FixtureId);
        _ = new BoardBehindStandIns();
        var again = Started(broker.Port, log, blocks);
        await later.AwaitAsync(RecordKind.Resumed, Cancellation);
        again.Stop();
        Assert.True(again.Fixture.Instrument.IsTestOn);
        Assert.Equal(0, again.Fixture.Instrument.ActiveFaults);

        // The boot does not count as time of the test: the desktop's clock stands at hours or days, the test at seconds.
        Assert.InRange(again.Fixture.Instrument.TestMilliseconds, 0, 60_000);
    }

    [Fact]
    public void The_fourth_boot_after_three_that_did_not_last_is_in_safe_mode_and_the_one_after_it_is_not()
    {
        var (log, blocks) = (new MemoryLogStorage(), new MemoryLogStorage());
        var modes = new List<bool>();
        for (var boot = 1; boot <= 5; boot++)
        {
            _ = new BoardBehindStandIns();
            var startup = Powered(log, blocks, new LinkSettings());
            startup.Begin();
            modes.Add(startup.Fixture.Boots.IsSafeMode);
            Assert.Equal(modes[^1], startup.Fixture.Relay.IsBlocked);
            if (boot == 4)
            {
                startup.Watch(Environment.TickCount64 + 60_000);
            }

            startup.Stop();
        }

        Assert.Equal([false, false, false, true, false], modes);
    }
}
