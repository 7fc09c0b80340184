using System;
using System.Threading;
using SolidCell.Core.Recording;
using SolidCell.Device.Hardware;
using SolidCell.Device.Link;

namespace SolidCell.Device;

/// <summary>Starts the fixture's three threads - measuring, storing, link - and keeps the link alive. The measuring thread waits for neither.</summary>
public sealed class Startup
{
    private const int FlushLookMilliseconds = 500;

    private readonly LinkSettings _settings;
    private LinkThread? _link;
    private bool _stopping;

    public Startup(ILogStorage storage, LinkSettings settings)
    {
        _settings = settings;
        Fixture = new Fixture(storage, settings, (int)(Environment.TickCount64 & 0x7FFFFFFF));
    }

    public Fixture Fixture { get; }

    /// <summary>What the self-test found: bits of <see cref="SelfTest"/>, 0 for a sound board. Also the reason in the log's Booted record.</summary>
    public int SelfTestFailures { get; private set; }

    /// <summary>Links that hung and were replaced.</summary>
    public int HungLinks { get; private set; }

    public void Begin()
    {
        SelfTestFailures = SelfTest.Run(Fixture);
        WriteBoot();
        new Thread(Fixture.Loop.Run).Start();
        new Thread(Store).Start();
        StartLink();
    }

    /// <summary>Called now and then: replaces a link that hangs.</summary>
    public void Watch(long nowMilliseconds)
    {
        Fixture.Led.Write(Fixture.Instrument.IsIdentifying || SelfTestFailures != 0 ? (nowMilliseconds / 1000) % 2 == 0 : Fixture.LinkWork.IsUp);
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
        Fixture.Log.Flush();
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
