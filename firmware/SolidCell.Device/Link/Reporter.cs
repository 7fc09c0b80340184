using SolidCell.Core.Instrument;
using SolidCell.Core.Telemetry;
using SolidCell.Drivers;

namespace SolidCell.Device.Link;

/// <summary>Reads the instrument for the status and live messages, between two ticks.</summary>
public sealed class Reporter
{
    private readonly Startup _startup;
    private readonly Fixture _fixture;
    private readonly FixtureStatus _status = new FixtureStatus();

    public Reporter(Fixture fixture, Startup startup)
    {
        _startup = startup;
        _fixture = fixture;
        _status.FirmwareVersion = FirmwareRelease.Version;
    }

    /// <summary>True while a test is on; read without the gate, because it is one word.</summary>
    public bool IsTestOn => _fixture.Instrument.IsTestOn;

    public int WriteStatus(Uplink uplink, byte[] buffer)
    {
        LookAtDevice();
        LookAtInstrument();
        return uplink.WriteStatus(buffer, _status);
    }

    public int WriteLive(Uplink uplink, byte[] buffer)
    {
        LookAtInstrument();
        return uplink.WriteLive(buffer, _fixture.Instrument.Sample, _status);
    }

    private void LookAtDevice()
    {
        _status.SelfTestFailures = _startup.SelfTestFailures;
        _status.IsSafeMode = _fixture.Boots.IsSafeMode;
        _status.RestartCause = _startup.RestartCause;
        _status.Crash = _fixture.Crashes.Last;
        _status.TickOverruns = _fixture.Loop.Overruns;
        _status.TickFailures = _fixture.Loop.Failures;
        _status.BusReleases = _fixture.Bus.Count;
        _status.HungLinks = _startup.Links.HungLinks;
        _status.LinkFailures = _startup.Links.Failures;
    }

    private void LookAtInstrument()
    {
        lock (_fixture.Loop.Gate)
        {
            StatusReport.Fill(_status, _fixture.Instrument);
        }
    }
}
