using System;
using SolidCell.Core.Link;
using SolidCell.Core.Telemetry;

namespace SolidCell.Device.Link;

/// <summary>The fixture of hardware as its link sees it: the uplink, its reports and the wall clock.</summary>
public sealed class DeviceEndpoint : ILinkEndpoint
{
    private readonly Uplink _uplink;
    private readonly Reporter _reporter;

    public DeviceEndpoint(Uplink uplink, Reporter reporter)
    {
        _uplink = uplink;
        _reporter = reporter;
    }

    public Topics Topics => _uplink.Topics;

    public int NextBatch(byte[] buffer) => _uplink.NextBatch(buffer);

    public void Rewind() => _uplink.Rewind();

    public bool OnAck(byte[] payload, int length) => _uplink.OnAck(payload, length);

    public int OnCommand(byte[] payload, int length, byte[] reply) =>
        _uplink.OnCommand(payload, length, reply, WallClock.UnixMilliseconds(DateTime.UtcNow));

    public int OnProtocolChunk(byte[] payload, int length, byte[] reply) => _uplink.OnProtocolChunk(payload, length, reply);

    public int WriteStatus(byte[] buffer) => _reporter.WriteStatus(_uplink, buffer);

    public int WriteLive(byte[] buffer) => _reporter.WriteLive(_uplink, buffer);
}
