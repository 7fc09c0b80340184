using SolidCell.Core.Control;
using SolidCell.Drivers.Control;

namespace SolidCell.Device.Hardware;

/// <summary>
/// The cell relay behind its monostable: edges on the heartbeat pin hold it while the enable pin is high, and it opens by itself when
/// they stop. A low enable pin, as after a reset, opens it at once; neither pin alone can close it. While the meter's pin is high, that
/// enable closes the relay of the impedance meter, K2, in place of K1.
/// </summary>
public sealed class HeartbeatRelay : ICellSwitch, IMeterSwitch
{
    private readonly IDigitalOutput _heartbeat;
    private readonly IDigitalOutput _enable;
    private readonly IDigitalOutput _meter;
    private readonly IDigitalOutput _direct;
    private readonly IMonotonicClock _clock;
    private bool _isClosed;
    private bool _level;
    private long _lastEdge;

    /// <param name="heartbeat">Edges.</param>
    /// <param name="enable">Permits either relay.</param>
    /// <param name="meter">Chooses K2 in place of K1.</param>
    /// <param name="direct">Bridges the resistor in the meter's leads.</param>
    /// <param name="clock">Times the edges.</param>
    public HeartbeatRelay(
        IDigitalOutput heartbeat, IDigitalOutput enable, IDigitalOutput meter, IDigitalOutput direct, IMonotonicClock clock)
    {
        _heartbeat = heartbeat;
        _enable = enable;
        _meter = meter;
        _direct = direct;
        _clock = clock;
    }

    /// <summary>True until the board has passed its self-test: whatever asks, the relay stays open.</summary>
    public bool IsBlocked { get; set; } = true;

    public bool Close() => CloseOne(false);

    public void Open()
    {
        _isClosed = false;
        _level = false;
        Break();
        _heartbeat.Write(false);
    }

    public void Break()
    {
        _enable.Write(false);
        _meter.Write(false);
        _direct.Write(false);
    }

    public bool Join() => CloseOne(true);

    public void Bridge() => _direct.Write(true);

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

    private bool CloseOne(bool meter)
    {
        if (IsBlocked)
        {
            return false;
        }

        _isClosed = true;
        _meter.Write(meter);
        _enable.Write(true);
        Edge(_clock.Milliseconds);
        return true;
    }

    private void Edge(long nowMilliseconds)
    {
        _lastEdge = nowMilliseconds;
        _level = !_level;
        _heartbeat.Write(_level);
    }
}
