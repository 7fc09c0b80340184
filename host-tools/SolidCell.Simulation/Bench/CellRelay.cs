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

    public CellRelay(long holdMilliseconds, Action changed)
    {
        _holdMilliseconds = holdMilliseconds;
        _changed = changed;
    }

    public bool IsClosed { get; private set; }

    public bool Close()
    {
        _enabled = true;
        Settle();
        return true;
    }

    public void Open()
    {
        _enabled = false;
        Settle();
    }

    public void Beat()
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
