using System;
using System.Threading;
using SolidCell.Core.Instrument;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Core.Telemetry;
using SolidCell.Device.Hardware;
using SolidCell.Device.Link;
using SolidCell.Device.Provisioning;
using SolidCell.Device.Storage;
using SolidCell.Drivers;
using SolidCell.Drivers.Measurement;

namespace SolidCell.Device;

/// <summary>
/// Starts the fixture's three threads - measuring, storing, link - and keeps the link alive. The measuring thread waits for neither.
/// </summary>
public sealed class Startup
{
    /// <summary>A boot that has lasted so long is not the beginning of a row of crashes.</summary>
    private const int LastingMilliseconds = 60000;

    /// <summary>Longer than any turn of the measuring or the storing thread.</summary>
    private const int LongestJoinMilliseconds = 5000;

    private readonly LoopWatchdog _watchdog = new LoopWatchdog();
    private readonly Thread _measuring;
    private readonly Thread _storing;
    private long _beganAt;
    private bool _hasLasted;

    /// <param name="module">Which ESP32 is on the board.</param>
    /// <param name="storage">Where the log lives.</param>
    /// <param name="blocks">Where the program of the open test and the other <see cref="Blocks"/> live.</param>
    /// <param name="settings">Who the fixture is and where its broker is.</param>
    /// <param name="starter">Sets a new link going.</param>
    /// <param name="clock">The time by which the relay's heartbeat and the link's pauses are measured.</param>
    /// <param name="mainsTimer">Times the conversions that average the mains out; null for one conversion a tick.</param>
    public Startup(
        Module module, ILogStorage storage, ILogStorage blocks, LinkSettings settings, ILinkStarter starter, IMonotonicClock clock,
        IMicrosecondTimer? mainsTimer = null)
    {
        Fixture = new Fixture(module, storage, blocks, settings.FixtureId, clock, mainsTimer);
        Storing = new StoringLoop(Fixture);

        // Boot ids begin at random, so ten fixtures on one switch do not knock at the broker in step.
        BrokerAddress address = new BrokerAddress(settings.BrokerHost, Fixture.Store, clock);
        Links = new LinkKeeper(settings, address, Fixture.Uplink, new Reporter(Fixture, this), Fixture.Log.BootId, starter);
        RestartCause = Device.RestartCause.Of(DateTime.UtcNow, Environment.TickCount64);
        _measuring = new Thread(Fixture.Loop.Run) { Priority = ThreadPriority.Highest };
        _storing = new Thread(Storing.Run);
    }

    public Fixture Fixture { get; }

    public StoringLoop Storing { get; }

    public LinkKeeper Links { get; }

    /// <summary>Why the processor started, see <see cref="Device.RestartCause"/>.</summary>
    public string RestartCause { get; }

    /// <summary>
    /// What went wrong before there was a board to test, in bits of <see cref="SelfTestFailure"/>; reported with the rest.
    /// </summary>
    public int EarlierFailures { get; set; }

    /// <summary>
    /// What the self-test found: bits of <see cref="SelfTestFailure"/>, 0 for a sound board. Also the reason in the log's Booted record.
    /// </summary>
    public int SelfTestFailures { get; private set; }

    /// <summary>True when the measuring loop stands still for good: only a restart takes the test up again.</summary>
    public bool IsStuck { get; private set; }

    /// <summary>From power-on to a fixture that is ready to measure, with the relay open until the self-test has passed.</summary>
    public void PowerUp(long nowMilliseconds)
    {
        _beganAt = nowMilliseconds;
        Fixture.Boots.Began();
        SelfTestFailures = SelfTest.Run(Fixture) | EarlierFailures;
        Fixture.Relay.IsBlocked = Fixture.Boots.IsSafeMode || !SelfTestFailure.Allows(SelfTestFailures);
        FirmwareRelease.WriteBoot(Fixture.Log, SelfTestFailures, Fixture.Boots.Count);
        if (Fixture.Relay.IsBlocked)
        {
            Fixture.Instrument.RestoreFaults();
        }
        else
        {
            TakeUp();
        }
    }

    public void Begin()
    {
        PowerUp(Environment.TickCount64);
        _measuring.Start();
        _storing.Start();
        Links.Begin(Environment.TickCount64);
    }

    /// <summary>
    /// Called once a second: counts the boot as good once it has lasted, replaces a link that hangs, sees a loop that stands still. Never
    /// throws: without this thread nothing would restart a fixture that no longer measures.
    /// </summary>
    public void Watch(long nowMilliseconds)
    {
        try
        {
            Look(nowMilliseconds);
        }
        catch (Exception problem)
        {
            Fixture.Crashes.Keep("watching", problem);
        }

        if (_watchdog.IsStuck(Fixture.Loop.Ticks) && !IsStuck)
        {
            IsStuck = true;
            Fixture.Crashes.Keep("measuring", new InvalidOperationException("no tick for half a minute"));
        }
    }

    /// <summary>Ends all threads, with everything measured so far on the storage.</summary>
    public void Stop()
    {
        Fixture.Loop.Stop();
        Storing.Stop();
        Links.End();
        _measuring.Join(LongestJoinMilliseconds);
        _storing.Join(LongestJoinMilliseconds);
        Fixture.Log.Flush();
    }

    private void Look(long nowMilliseconds)
    {
        Count(nowMilliseconds);
        Links.Watch(nowMilliseconds);
        Fixture.Led.Write(IsLit(nowMilliseconds / 1000));
    }

    /// <summary>What the LED says is in docs/firmware.md.</summary>
    private bool IsLit(long seconds)
    {
        if (Fixture.Instrument.IsIdentifying || SelfTestFailures != 0)
        {
            return seconds % 2 == 0;
        }

        return Fixture.Instrument.State == InstrumentState.Faulted ? seconds % 4 != 0 : Links.IsUp;
    }

    private void Count(long nowMilliseconds)
    {
        if (_hasLasted || nowMilliseconds - _beganAt < LastingMilliseconds)
        {
            return;
        }

        _hasLasted = true;
        Fixture.Boots.Lasted();
    }

    /// <summary>
    /// Faults hold again and an open test goes on. How long the power was off is not known: there is no clock that runs without it.
    /// </summary>
    private void TakeUp()
    {
        byte[] program = new byte[ProgramReader.MaximumBytes];
        int length = Fixture.Programs.Load(program);
        Fixture.Instrument.TakeUp(program, length, 0);
    }
}
