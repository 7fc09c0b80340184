using SolidCell.Core.Instrument;
using SolidCell.Core.Telemetry;

namespace SolidCell.Device.Link;

/// <summary>Reads the instrument for the status and live messages, between two ticks.</summary>
public sealed class Reporter
{
    private readonly Fixture _fixture;
    private readonly FixtureInstrument _instrument;
    private readonly object _gate;
    private readonly FixtureStatus _status = new FixtureStatus();

    public Reporter(Fixture fixture)
    {
        _fixture = fixture;
        _instrument = fixture.Instrument;
        _gate = fixture.Loop.Gate;
        _status.FirmwareVersion = Fixture.FirmwareVersion;
    }

    public int WriteStatus(Uplink uplink, byte[] buffer)
    {
        Look();
        return uplink.WriteStatus(buffer, _status);
    }

    public int WriteLive(Uplink uplink, byte[] buffer)
    {
        Look();
        return uplink.WriteLive(buffer, _instrument.Sample, _status);
    }

    private void Look()
    {
        lock (_gate)
        {
            _status.SelfTestFailures = _fixture.SelfTestFailures;
            _status.IsSafeMode = _fixture.Boots.IsSafeMode;
            StatusReport.Fill(_status, _instrument);
        }
    }
}
