using System;
using System.Threading;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Device.Hardware;
using SolidCell.Device.Link;

namespace SolidCell.Device;

/// <summary>Starts the fixture's three threads - measuring, storing, link - and keeps the link alive. The measuring thread waits for neither.</summary>
public sealed class Startup
{
    private const int FlushLookMilliseconds = 500;

    /// <summary>A boot that has lasted so long is not the beginning of a row of crashes.</summary>
    private const int LastingMilliseconds = 60000;

    /// <summary>Longer than any turn of the measuring or the storing thread.</summary>
    private const int LongestJoinMilliseconds = 5000;

    private readonly LinkSettings _settings;
    private readonly Thread _measuring;
    private readonly Thread _storing;
    private LinkThread? _link;
    private long _beganAt;
    private bool _hasLasted;
    private bool _stopping;

    /// <param name="storage">Where the log lives.</param>
    /// <param name="blocks">Where the program of the open test and the boot count live.</param>
    /// <param name="settings">Who the fixture is and where its broker is.</param>
    public Startup(ILogStorage storage, ILogStorage blocks, LinkSettings settings)
    {
        _settings = settings;
        Fixture = new Fixture(storage, blocks, settings, (int)(Environment.TickCount64 & 0x7FFFFFFF));
        _measuring = new Thread(Fixture.Loop.Run) { Priority = ThreadPriority.Highest };
        _storing = new Thread(Store);
    }

    public Fixture Fixture { get; }

    /// <summary>What the self-test found: bits of <see cref="SelfTest"/>, 0 for a sound board. Also the reason in the log's Booted record.</summary>
    public int SelfTestFailures => Fixture.SelfTestFailures;

    /// <summary>Links that hung and were replaced.</summary>
    public int HungLinks { get; private set; }

    public void Begin()
    {
        _beganAt = Environment.TickCount64;
        Fixture.Boots.Began();
        Fixture.SelfTestFailures = SelfTest.Run(Fixture);
        Fixture.Relay.IsBlocked = Fixture.Boots.IsSafeMode || !SelfTest.Allows(SelfTestFailures);
        WriteBoot();
        if (!Fixture.Boots.IsSafeMode) TakeUp();
        _measuring.Start();
        _storing.Start();
        StartLink();
    }

    /// <summary>Called now and then: counts the boot as good once it has lasted, replaces a link that hangs.</summary>
    public void Watch(long nowMilliseconds)
    {
        Fixture.Led.Write(Fixture.Instrument.IsIdentifying || SelfTestFailures != 0 ? (nowMilliseconds / 1000) % 2 == 0 : Fixture.LinkWork.IsUp);
        Count(nowMilliseconds);
        if (_link == null || !_link.IsHung(nowMilliseconds)) return;
        HungLinks++;
        _link.GiveUp();
        Fixture.RenewLink();
        StartLink();
    }

    /// <summary>Ends all threads, with everything measured so far on the storage.</summary>
    public void Stop()
    {
        _stopping = true;
        Fixture.Loop.Stop();
        if (_link != null) _link.GiveUp();
        _measuring.Join(LongestJoinMilliseconds);
        _storing.Join(LongestJoinMilliseconds);
        Fixture.Log.Flush();
    }

    private void Count(long nowMilliseconds)
    {
        if (_hasLasted || nowMilliseconds - _beganAt < LastingMilliseconds) return;
        _hasLasted = true;
        Fixture.Boots.Lasted();
    }

    /// <summary>Latched faults hold again and an open test goes on. How long the power was off is not known: there is no clock that runs without it.</summary>
    private void TakeUp()
    {
        byte[] program = new byte[ProgramReader.MaximumBytes];
        int length = Fixture.Programs.Load(program);
        Fixture.Instrument.TakeUp(program, length, 0);
    }

    private void StartLink()
    {
        if (_settings.BrokerHost.Length == 0) return;
        _link = new LinkThread(_settings, Fixture.LinkWork);
        _link.Start();
    }

    private void Store()
    {
        while (!_stopping)
        {
            Thread.Sleep(FlushLookMilliseconds);
            if (Fixture.Log.IsFlushDue(Fixture.Instrument.Sample.Milliseconds)) Fixture.Log.Flush();
        }
    }

    private void WriteBoot()
    {
        LogRecord record = Fixture.Log.Begin(RecordKind.Booted, 0);
        record.Fields[0] = SelfTestFailures;
        record.Fields[1] = Fixture.Log.BootId;
        record.Fields[2] = Fixture.FirmwareVersion;
        Fixture.Log.Append(record);
    }
}
