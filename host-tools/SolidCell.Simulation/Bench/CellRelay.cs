using SolidCell.Core.Control;

namespace SolidCell.Simulation.Bench;

/// <summary>The cell relay behind its retriggerable monostable: without a heartbeat it opens by itself.</summary>
public sealed class CellRelay : ICellSwitch
{
    private readonly long _holdMilliseconds;
    private readonly Action _changed;
    private long _now;
    private long _lastBeat = long.MinValue / 2;
    private bool _enabled;
    private bool _hasLetGo;

    public CellRelay(long holdMilliseconds, Action changed)
    {
        _holdMilliseconds = holdMilliseconds;
        _changed = changed;
    }

    public bool IsClosed { get; private set; }

    /// <summary>How long it stays closed after an edge.</summary>
    public long HoldMilliseconds => _holdMilliseconds;

    public bool Close()
    {
        _enabled = true;
        _hasLetGo = false;
        Settle();
        return true;
    }

    public void Open()
    {
        _enabled = false;
        Settle();
    }

    public bool Beat()
    {
        if (_enabled && _hasLetGo)
        {
            return false;
        }

        Edge();
        return true;
    }

    /// <summary>An edge on the heartbeat line as the hardware takes it: one that comes late closes the relay again.</summary>
    public void Edge()
    {
        _lastBeat = _now;
        if (_enabled && !IsClosed)
        {
            Settle();
        }
    }

    public void Advance(long nowMilliseconds)
    {
        _now = nowMilliseconds;
        if (IsClosed && nowMilliseconds - _lastBeat > _holdMilliseconds)
        {
            _hasLetGo = true;
            Settle();
        }
    }

    private void Settle()
    {
        bool closed = _enabled && _now - _lastBeat <= _holdMilliseconds;
        if (closed == IsClosed)
        {
            return;
        }

        IsClosed = closed;
        _changed();
    }
}
