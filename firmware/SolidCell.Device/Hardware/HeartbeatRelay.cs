using SolidCell.Core.Control;
using SolidCell.Drivers.Control;

namespace SolidCell.Device.Hardware;

/// <summary>
/// The cell relay behind its monostable: edges on the heartbeat pin hold it, and it opens by itself when they stop. There is no
/// line that could hold it without them.
/// </summary>
public sealed class HeartbeatRelay : ICellSwitch
{
    private readonly IDigitalOutput _heartbeat;
    private bool _isClosed;
    private bool _level;

    public HeartbeatRelay(IDigitalOutput heartbeat) => _heartbeat = heartbeat;

    /// <summary>True until the board has passed its self-test: whatever asks, the relay stays open.</summary>
    public bool IsBlocked { get; set; } = true;

    public void Close()
    {
        _isClosed = true;
        Beat();
    }

    public void Open()
    {
        _isClosed = false;
        _level = false;
        _heartbeat.Write(false);
    }

    public void Beat()
    {
        if (!_isClosed || IsBlocked) return;
        _level = !_level;
        _heartbeat.Write(_level);
    }
}
