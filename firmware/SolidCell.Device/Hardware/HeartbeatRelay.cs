using SolidCell.Core.Control;
using SolidCell.Drivers.Control;

namespace SolidCell.Device.Hardware;

/// <summary>
/// The cell relay behind its monostable: edges on the heartbeat pin hold it while the enable pin is high, and it opens by itself when
/// they stop. A low enable pin, as after a reset, opens it at once; neither pin alone can close it.
/// </summary>
public sealed class HeartbeatRelay : ICellSwitch
{
    private readonly IDigitalOutput _heartbeat;
    private readonly IDigitalOutput _enable;
    private readonly IMonotonicClock _clock;
    private bool _isClosed;
    private bool _level;
    private long _lastEdge;

    public HeartbeatRelay(IDigitalOutput heartbeat, IDigitalOutput enable, IMonotonicClock clock)
    {
        _heartbeat = heartbeat;
        _enable = enable;
        _clock = clock;
    }

    /// <summary>True until the board has passed its self-test: whatever asks, the relay stays open.</summary>
    public bool IsBlocked { get; set; } = true;

    public bool Close()
    {
        if (IsBlocked)
        {
            return false;
        }

        _isClosed = true;
        _enable.Write(true);
        Edge(_clock.Milliseconds);
        return true;
    }

    public void Open()
    {
        _isClosed = false;
        _level = false;
        _enable.Write(false);
        _heartbeat.Write(false);
    }

    public bool Beat()
    {
        if (!_isClosed || IsBlocked)
        {
            return false;
        }

        long now = _clock.Milliseconds;
        if (now - _lastEdge > Board.RelayHoldMilliseconds)
        {
            Open();
            return false;
        }

        Edge(now);
        return true;
    }

    private void Edge(long nowMilliseconds)
    {
        _lastEdge = nowMilliseconds;
        _level = !_level;
        _heartbeat.Write(_level);
    }
}
