using SolidCell.Core.Commands;
using SolidCell.Core.Instrument;
using SolidCell.Core.Recording;
using SolidCell.Core.Safety;
using SolidCell.Device.StandIns.Simulation;
using static SolidCell.Device.Boot.Tests.Bench.Story;

namespace SolidCell.Device.Boot.Tests;

/// <summary>What the measuring thread owes to nobody: it waits for no other thread, and its deadlines are whole periods.</summary>
[Collection(BootTests.Collection)]
public sealed class MeasuringTests
{
    private const int Period = 50;

    private readonly PoweredStorage _storage = new(new MemoryLogStorage());
    private readonly SteppedFixture _stepped;
    private readonly Startup _startup;

    public MeasuringTests()
    {
        _stepped = new SteppedFixture(_storage);
        _startup = _stepped.Startup;
    }

    [Fact]
    public async Task No_tick_waits_for_a_write_that_takes_long_or_a_client_that_hangs()
    {
        _stepped.StartTest(HalfCycles(3_600_000));
        _stepped.Tick(RecordLog.FlushMilliseconds / Period);
        var writing = Turn.Begin(me =>
        {
            _storage.Writing = me.Stick;
            _startup.Storing.StoreWhatIsDue();
        });
        var hanging = Turn.Begin(me =>
        {
            SimulatedNetwork.Entering = call => Hang(me, call);
            _stepped.Step();
        });
        Assert.False(writing.IsOver);
        Assert.False(hanging.IsOver);
        await Task.Run(() => _stepped.Tick(200), Cancellation).WaitAsync(Cancellation);
        _storage.Writing = () => { };
        writing.End();
        hanging.End();
        _startup.Fixture.Log.Flush();
        Assert.Equal(0, _startup.Fixture.Log.Overflowed);
        Assert.Equal(Enumerable.Range(0, (int)_startup.Fixture.Log.NextSequence).Select(i => (long)i),
            Stored().Select(record => record.Sequence));
    }

    [Fact]
    public void A_change_of_state_is_on_the_storage_with_the_next_look_of_the_storing_thread()
    {
        Assert.InRange(StoringLoop.LookMilliseconds, Period, 100);
        _stepped.StartTest(HalfCycles(1000));
        for (var ticks = 0; !Stored().Any(record => record.Kind == RecordKind.StepEnded); ticks++)
        {
            Assert.InRange(ticks, 0, (1000 / Period) + 2);
            _stepped.Tick(StoringLoop.LookMilliseconds / Period);
            _startup.Storing.StoreWhatIsDue();
        }
    }

    [Fact]
    public void A_command_that_throws_opens_the_relay_and_latches_as_a_tick_does()
    {
        var blocks = new PoweredStorage(new MemoryLogStorage());
        var stepped = new SteppedFixture(new MemoryLogStorage(), blocks);
        stepped.Tick(2000 / Period);

        // The first write keeps the command's counter, before anything is carried out; the second is the tare's.
        var writes = 0;
        blocks.Writing = () => _ = ++writes == 1 ? 0 : throw new InvalidOperationException("a bug");
        var reply = new byte[1024];
        var tare = HostMessages.Command(HostSide.NewId(), CommandName.Tare, [1], HostSide.NewId(), new byte[32]);
        Assert.True(stepped.Startup.Fixture.Uplink.OnCommand(tare, tare.Length, reply) > 0);
        Assert.Equal((InstrumentState.Faulted, Interlocks.Bit(FaultId.InternalError)),
            (stepped.Startup.Fixture.Instrument.State, stepped.Startup.Fixture.Instrument.ActiveFaults));
        Assert.Equal((1, "a bug"), (stepped.Startup.Fixture.Loop.Failures, stepped.Startup.Fixture.Loop.FirstProblem?.Message));
        stepped.Tick(10);
        Assert.Equal(1, stepped.Startup.Fixture.Loop.Failures);
    }

    [Fact]
    public void A_loop_that_stands_still_for_half_a_minute_is_seen_and_kept_as_a_crash()
    {
        for (var look = 0; look < LoopWatchdog.LooksBeforeStuck; look++)
        {
            _startup.Watch(_stepped.Now += 1000);
        }

        Assert.False(_startup.IsStuck);
        _stepped.Tick(1);
        for (var look = 0; look <= LoopWatchdog.LooksBeforeStuck; look++)
        {
            Assert.False(_startup.IsStuck);
            _startup.Watch(_stepped.Now += 1000);
        }

        Assert.True(_startup.IsStuck);
        Assert.EndsWith("measuring: System.InvalidOperationException: no tick for half a minute", _startup.Fixture.Crashes.Last,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_watch_that_throws_is_kept_as_a_crash_and_still_sees_a_loop_that_stands_still()
    {
        SimulatedHardware.PinWritten = (pin, _) =>
        {
            if (pin == Module.Esp32S3().StatusLedPin)
            {
                throw new InvalidOperationException("the pin is broken");
            }
        };
        for (var look = 0; look <= LoopWatchdog.LooksBeforeStuck; look++)
        {
            _startup.Watch(_stepped.Now += 1000);
        }

        Assert.True(_startup.IsStuck);
        Assert.EndsWith("watching: System.InvalidOperationException: the pin is broken", _startup.Fixture.Crashes.Last,
            StringComparison.Ordinal);
    }

    /// <summary>Memory that has run out is short for the text of the crash too.</summary>
    [Fact]
    public void A_crash_that_cannot_be_kept_ends_neither_the_storing_nor_the_watching_thread()
    {
        var log = new PoweredStorage(new MemoryLogStorage());
        var blocks = new PoweredStorage(new MemoryLogStorage());
        var stepped = new SteppedFixture(log, blocks);
        stepped.StartTest(HalfCycles(3_600_000));
        stepped.Tick(RecordLog.FlushMilliseconds / Period);
        log.Writing = blocks.Writing = () => throw new InvalidOperationException("no memory");
        stepped.Startup.Storing.StoreWhatIsDue();
        Assert.EndsWith("storing: System.InvalidOperationException: no memory", stepped.Startup.Fixture.Crashes.Last,
            StringComparison.Ordinal);
        for (var look = 0; look <= LoopWatchdog.LooksBeforeStuck; look++)
        {
            stepped.Startup.Watch(stepped.Now += 1000);
        }

        Assert.True(stepped.Startup.IsStuck);
    }

    [Theory]
    [InlineData(1000, 1050, 0)]
    [InlineData(1049, 1050, 0)]
    [InlineData(1099, 1050, 0)]
    [InlineData(1100, 1100, 1)]
    [InlineData(1149, 1100, 1)]
    [InlineData(3017, 3000, 39)]
    public void Deadlines_stay_on_the_grid_of_the_first_and_those_that_passed_are_counted(long now, long next, int missed)
    {
        var loop = new MeasuringLoop(_startup.Fixture.Instrument, Period);
        Assert.Equal(next, loop.NextDeadline(1000, now));
        Assert.Equal(missed, loop.Overruns);
    }

    private static void Hang(Turn turn, MqttCall call)
    {
        if (call == MqttCall.Publish)
        {
            SimulatedNetwork.Entering = _ => { };
            turn.Stick();
        }
    }

    private List<(RecordKind Kind, long Sequence)> Stored()
    {
        var reader = new LogReader(_startup.Fixture.Log, storedOnly: true);
        var record = new LogRecord();
        var found = new List<(RecordKind, long)>();
        while (reader.TryRead(record))
        {
            found.Add((record.Kind, record.Sequence));
        }

        return found;
    }
}
