using SolidCell.Core.Control;

namespace SolidCell.Simulation.Bench;

/// <summary>
/// The cell relay, K1, and that of the impedance meter, K2, behind their retriggerable monostable: without a heartbeat both open by
/// themselves.
/// </summary>
public sealed class CellRelay : ICellSwitch, IMeterSwitch
{
    private readonly long _holdMilliseconds;
    private readonly Action _changed;
    private long _now;
    private long _lastBeat = long.MinValue / 2;
    private bool _enabled;
    private bool _meterEnabled;
    private bool _hasLetGo;

    public CellRelay(long holdMilliseconds, Action changed)
    {
        _holdMilliseconds = holdMilliseconds;
        _changed = changed;
    }

    /// <summary>K1: the current source is on the cell.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>K2: the leads of the impedance meter are on the cell, and not on its known resistor.</summary>
    public bool IsMeterClosed { get; private set; }

    /// <summary>The resistor that fills the coupling capacitors is bridged.</summary>
    public bool IsBridged { get; private set; }

    /// <summary>K2 stays open whatever asks, as with a broken coil.</summary>
    public bool IsMeterStuckOpen { get; set; }

    /// <summary>How long it stays closed after an edge.</summary>
    public long HoldMilliseconds => _holdMilliseconds;

    public bool Close()
    {
        _enabled = true;
        _hasLetGo = false;
        Rearm();
        Settle();
        return true;
    }

    public void Open() => Break();

    public void Break()
    {
        _enabled = false;
        _meterEnabled = false;
        IsBridged = false;
        Settle();
    }

    public bool Join()
    {
        _meterEnabled = true;
        Rearm();
        Settle();
        return true;
    }

    public void Bridge() => IsBridged = IsMeterClosed;

    public bool Beat()
    {
        if ((_enabled || _meterEnabled) && _hasLetGo)
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
        if (_enabled != IsClosed || _meterEnabled != IsMeterClosed)
        {
            Settle();
        }
    }

    public void Advance(long nowMilliseconds)
    {
        _now = nowMilliseconds;
        if ((IsClosed || IsMeterClosed) && nowMilliseconds - _lastBeat > _holdMilliseconds)
        {
            _hasLetGo = true;
            Settle();
        }
    }

    /// <summary>
    /// Closing gives an edge, as the firmware's relay does: what an earlier test has left of the hold does not run out before the first
    /// beat. Where nothing is left of it, the relay closes with that beat.
    /// </summary>
    private void Rearm()
    {
        if (_now - _lastBeat <= _holdMilliseconds)
        {
            _lastBeat = _now;
        }
    }

    private void Settle()
    {
        bool held = _now - _lastBeat <= _holdMilliseconds;
        bool closed = _enabled && held;
        bool meter = _meterEnabled && held && !IsMeterStuckOpen;
        if (closed == IsClosed && meter == IsMeterClosed)
        {
            return;
        }

        (IsClosed, IsMeterClosed) = (closed, meter);
        _changed();
    }
}
