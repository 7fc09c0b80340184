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
    private bool _isClosed;
    private bool _level;

    public HeartbeatRelay(IDigitalOutput heartbeat, IDigitalOutput enable)
    {
        _heartbeat = heartbeat;
        _enable = enable;
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
        Beat();
        return true;
    }

    public void Open()
    {
        _isClosed = false;
        _level = false;
        _enable.Write(false);
        _heartbeat.Write(false);
    }

    public void Beat()
    {
        if (!_isClosed || IsBlocked)
        {
            return;
        }

        _level = !_level;
        _heartbeat.Write(_level);
    }
}
