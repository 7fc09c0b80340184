using System.Text.Json.Nodes;
using SolidCell.Core.Calibration;
using SolidCell.Core.Commands;
using SolidCell.Core.Encoding;
using SolidCell.Core.Instrument;
using SolidCell.Core.Recording;
using SolidCell.Device.StandIns.Simulation;
using SolidCell.Mqtt;
using static SolidCell.Device.Boot.Tests.Bench.Story;

namespace SolidCell.Device.Boot.Tests;

/// <summary>Every command, from a host through a real broker to the booted application and back.</summary>
[Collection(BootTests.Collection)]
public sealed class CommandTests : IAsyncLifetime
{
    private readonly MemoryLogStorage _log = new();
    private readonly MemoryLogStorage _blocks = new();
    private EmbeddedBroker _broker = null!;
    private HostSide _host = null!;
    private BoardBehindStandIns _board = null!;
    private Startup _startup = null!;

    private FixtureInstrument Instrument => _startup.Fixture.Instrument;

    public async ValueTask InitializeAsync()
    {
        _broker = await EmbeddedBroker.StartAsync(0);
        _host = await HostSide.ConnectAsync(_broker.Port, FixtureId);
        _board = new BoardBehindStandIns();
        _startup = Started(_broker.Port, _log, _blocks);
        await _host.AwaitAsync(RecordKind.Booted, Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        _startup.Stop();
        await _host.DisposeAsync();
        await _broker.DisposeAsync();
    }

    [Fact]
    public async Task A_test_is_started_paused_resumed_and_stopped_and_each_is_answered_and_recorded()
    {
        await StartAsync(_host, HalfCycles(3_600_000), Cancellation);
        await DoneAsync(CommandName.Pause);
        Assert.Equal(InstrumentState.Paused, Instrument.State);
        await DoneAsync(CommandName.Resume);
        Assert.Equal(InstrumentState.Running, Instrument.State);
        await DoneAsync(CommandName.Stop);
        Assert.False(Instrument.IsTestOn);
        await _host.AwaitAsync(RecordKind.TestEnded, Cancellation);
        Assert.Equal(
            [(int)CommandName.Start, (int)CommandName.Pause, (int)CommandName.Resume, (int)CommandName.Stop],
            _host.Log.Of(RecordKind.Command).Select(record => record.Fields[0]));
    }

    [Fact]
    public async Task A_command_that_comes_again_is_answered_again_and_carried_out_once()
    {
        await StartAsync(_host, HalfCycles(3_600_000), Cancellation);
        byte[] id = HostSide.NewId();
        Reply first = await _host.CommandAsync(CommandName.Pause, [], [], id, Cancellation);
        await DoneAsync(CommandName.Resume);
        Reply again = await _host.CommandAsync(CommandName.Pause, [], [], id, Cancellation);
        Assert.Equal((Convert.ToHexString(id), CommandOutcome.Done), (first.CorrelationId, first.Outcome));
        Assert.Equal((first.CorrelationId, CommandOutcome.Repeated), (again.CorrelationId, again.Outcome));
        Assert.Equal(InstrumentState.Running, Instrument.State);
    }

    [Fact]
    public async Task A_captured_start_is_not_carried_out_again_after_a_reboot_and_a_captured_stop_is()
    {
        byte[] program = HalfCycles(3_600_000);
        byte[] hash = Sha256.Of(program, program.Length);
        Assert.Equal((int)CommandOutcome.Done, await _host.UploadAsync(program, hash, Cancellation));
        byte[] start = HostMessages.Command(HostSide.NewId(), CommandName.Start, Cell, HostSide.NewId(), hash);
        byte[] stop = HostMessages.Command(HostSide.NewId(), CommandName.Stop, [], [], []);
        Assert.Equal(CommandOutcome.Done, (await _host.AskAsync("command", start, Cancellation)).Outcome);
        Assert.Equal(CommandOutcome.Done, (await _host.AskAsync("command", stop, Cancellation)).Outcome);
        for (int i = 0; i <= RecentCommands.Size; i++)
        {
            await DoneAsync(CommandName.Identify);
        }

        _startup.Stop();
        _startup = Started(_broker.Port, _log, _blocks);
        await _host.AwaitAsync(RecordKind.Booted, Cancellation);
        Assert.Equal((int)CommandOutcome.Done, await _host.UploadAsync(program, hash, Cancellation));
        Assert.Equal(CommandOutcome.Stale, (await _host.AskAsync("command", start, Cancellation)).Outcome);
        Assert.False(Instrument.IsTestOn);
        Assert.Equal((int)CommandOutcome.Done, await _host.SendAsync(CommandName.Start, Cell, hash, Cancellation));
        Assert.Equal(CommandOutcome.Done, (await _host.AskAsync("command", stop, Cancellation)).Outcome);
        Assert.False(Instrument.IsTestOn);
    }

    [Fact]
    public void The_clock_counts_once_a_time_server_has_set_it()
    {
        Assert.Equal(0, WallClock.UnixMilliseconds(DateTime.UnixEpoch.AddDays(3)));
        Assert.Equal(1_788_000_000_000, WallClock.UnixMilliseconds(DateTime.UnixEpoch.AddMilliseconds(1_788_000_000_000)));
    }

    [Fact]
    public async Task What_makes_no_sense_now_is_refused_in_words()
    {
        Assert.Equal((CommandOutcome.Refused, "no test is running"), await AskAsync(CommandName.Pause));
        Assert.Equal((CommandOutcome.Refused, "no test is paused"), await AskAsync(CommandName.Resume));
        Assert.Equal((CommandOutcome.Refused, "no test is on"), await AskAsync(CommandName.Stop));
        Assert.Equal(CommandOutcome.Malformed, (await AskAsync((CommandName)99)).Outcome);
        await StartAsync(_host, HalfCycles(3_600_000), Cancellation);
        Assert.Equal(CommandOutcome.Busy, (await AskAsync(CommandName.Tare)).Outcome);
        Assert.Equal(CommandOutcome.Busy, (await AskAsync(CommandName.Calibrate, (int)CalibrationChannel.CellVoltage)).Outcome);
        Assert.Equal(CommandOutcome.Malformed, (await _host.AskAsync("command", [0x01], Cancellation)).Outcome);
    }

    [Fact]
    public async Task A_latched_fault_is_cleared_once_its_cause_is_gone()
    {
        SimulatedHardware.Levels[Module.Esp32S3().EmergencyStopPin] = true;
        await _host.AwaitAsync(RecordKind.Fault, Cancellation);
        Assert.Equal([false, true, true, true, false], LedFrom(4000, 5));
        Assert.Equal(CommandOutcome.Refused, (await AskAsync(CommandName.ClearFault)).Outcome);
        SimulatedHardware.Levels[Module.Esp32S3().EmergencyStopPin] = false;
        await TicksAsync(2);
        await DoneAsync(CommandName.ClearFault);
        Assert.Equal((0, InstrumentState.Idle), (Instrument.ActiveFaults, Instrument.State));
    }

    [Fact]
    public async Task Tare_and_calibration_are_kept_over_a_reboot_and_read_back()
    {
        string before = (await AskAsync(CommandName.ReadConfiguration)).Detail;
        await TicksAsync(25);
        Assert.Equal((CommandOutcome.Refused, "the stack looks loaded: more than 157 N is tared away by force only"),
            await AskAsync(CommandName.Tare));
        await DoneAsync(CommandName.Tare, 1);
        await DoneAsync(CommandName.Calibrate, (int)CalibrationChannel.CellVoltage, 0, 0, 1_000_000, 1_001_000);
        string after = (await AskAsync(CommandName.ReadConfiguration)).Detail;
        Assert.NotEqual(before, after);
        Assert.Equal([0, 0, 1_000_000, 1_001_000],
            JsonNode.Parse(after)!["calibration_cell_voltage_microvolts"]!.AsArray().Select(number => (int)number!));
        _startup.Stop();
        _startup = Started(_broker.Port, _log, _blocks);
        await _host.AwaitAsync(RecordKind.Booted, Cancellation);
        Assert.Equal(after, (await AskAsync(CommandName.ReadConfiguration)).Detail);
    }

    [Fact]
    public async Task Identify_blinks_the_led_and_the_clock_is_put_on_record()
    {
        Assert.Equal([true, true, true], LedFrom(4000, 3));
        await DoneAsync(CommandName.Identify);
        Assert.Equal([true, false, true, false, true], LedFrom(4000, 5));
        await DoneAsync(CommandName.SetClock, 1_764_000_000_000);
        await _host.AwaitAsync(RecordKind.ClockSet, Cancellation);
        Assert.Equal(1_764_000_000_000, Assert.Single(_host.Log.Of(RecordKind.ClockSet)).Fields[0]);
    }

    [Fact]
    public async Task A_program_comes_in_parts_goes_on_after_a_break_and_is_taken_whole_or_not_at_all()
    {
        byte[] program = HalfCycles(3_600_000);
        byte[] hash = Sha256.Of(program, program.Length);
        Assert.Equal(CommandOutcome.Done, (await PartAsync(program, hash, 0, 40)).Outcome);
        Assert.Equal(CommandOutcome.Repeated, (await PartAsync(program, hash, 0, 40)).Outcome);
        Reply hole = await PartAsync(program, hash, 60, 10);
        Assert.Equal((CommandOutcome.Refused, "next offset 40"), (hole.Outcome, hole.Detail));
        Assert.False(Instrument.HasProgram);
        Assert.Equal(CommandOutcome.Done, (await PartAsync(program, hash, 40, program.Length - 40)).Outcome);
        Assert.Equal(hash, Instrument.ProgramHash);

        byte[] damaged = [.. program[..^1], (byte)(program[^1] ^ 1)];
        byte[] other = Sha256.Of(ShortProgram(), ShortProgram().Length);
        Reply refused = await PartAsync(damaged, other, 0, damaged.Length);
        Assert.Equal((CommandOutcome.Refused, "the program's SHA-256 is not the announced one"), (refused.Outcome, refused.Detail));
        Assert.Equal(hash, Instrument.ProgramHash);
    }

    [Fact]
    public async Task A_program_that_comes_while_a_test_is_on_waits_for_the_next_start()
    {
        byte[] running = HalfCycles(3_600_000);
        await StartAsync(_host, running, Cancellation);
        byte[] next = ShortProgram();
        byte[] hash = Sha256.Of(next, next.Length);
        Assert.Equal((int)CommandOutcome.Done, await _host.UploadAsync(next, hash, Cancellation));
        Assert.Equal(
            CommandOutcome.Busy, (await _host.CommandAsync(CommandName.Start, Cell, hash, HostSide.NewId(), Cancellation)).Outcome);
        byte[] kept = new byte[running.Length];
        Assert.Equal(running.Length, _startup.Fixture.Programs.Load(kept));
        Assert.Equal(running, kept);
        await DoneAsync(CommandName.Stop);
        Assert.Equal((int)CommandOutcome.Done, await _host.SendAsync(CommandName.Start, Cell, hash, Cancellation));
    }

    private Task<Reply> PartAsync(byte[] program, byte[] hash, int offset, int count) =>
        _host.AskAsync("protocol", HostMessages.Part(HostSide.NewId(), hash, program.Length, offset, program[offset..(offset + count)]),
            Cancellation);

    private async Task<(CommandOutcome Outcome, string Detail)> AskAsync(CommandName name, params long[] arguments)
    {
        byte[] id = HostSide.NewId();
        Reply reply = await _host.CommandAsync(name, arguments, [], id, Cancellation);
        Assert.Equal(Convert.ToHexString(id), reply.CorrelationId);
        return (reply.Outcome, reply.Detail);
    }

    private async Task DoneAsync(CommandName name, params long[] arguments)
    {
        (CommandOutcome outcome, string detail) = await AskAsync(name, arguments);
        Assert.True(outcome == CommandOutcome.Done, $"{name}: {outcome} {detail}");
    }

    /// <summary>The LED at each of so many looks of the main thread, a second apart.</summary>
    private bool[] LedFrom(long milliseconds, int looks) => [.. Enumerable.Range(0, looks).Select(look =>
    {
        _startup.Watch(milliseconds + (1000 * look));
        return SimulatedHardware.Levels[Module.Esp32S3().StatusLedPin];
    })];

    private Task TicksAsync(int count) => _board.ConversionsAsync(2 * count).WaitAsync(Cancellation);
}
