using SolidCell.Core.Control;

namespace SolidCell.Core.Instrument;

/// <summary>
/// The two ways to the cell, of which one is closed at most: the cell relay, K1, to the current source, and K2 to the impedance meter.
/// Between the two there is a tick in which both are open.
/// </summary>
internal sealed class CellRelay : ICellPath
{
    /// <summary>The cell is connected, or changes from one way to the other. A field, because every tick reads it; set here only.</summary>
    public bool IsClosed;

    /// <summary>True from the beat that closes it on: before, the voltage input has no cell. A field too; the beat sets it.</summary>
    public bool IsSettled;

    /// <summary>False between the ways. A field too.</summary>
    public bool IsMade = true;

    private readonly ICellSwitch _switch;
    private readonly IMeterSwitch? _meter;
    private bool _isOnMeter;

    public CellRelay(ICellSwitch cellSwitch, IMeterSwitch? meter = null)
    {
        _switch = cellSwitch;
        _meter = meter;
    }

    /// <summary>
    /// Connects the source. False when the switch refuses. One that is closed already is left alone: an edge between two ticks would vouch
    /// for no measurement.
    /// </summary>
    public bool Close()
    {
        if (!IsClosed)
        {
            IsClosed = _switch.Close();
        }

        return IsClosed;
    }

    /// <summary>Opens both.</summary>
    public void Open()
    {
        _switch.Open();
        IsClosed = false;
        IsSettled = false;
        IsMade = true;
        _isOnMeter = false;
    }

    public bool GoTo(bool meter)
    {
        if (!IsClosed || (IsMade && _isOnMeter == meter))
        {
            return IsClosed;
        }

        if (_meter == null)
        {
            throw Invariant.Broken("a fixture without an impedance meter goes to it");
        }

        if (IsMade)
        {
            _meter.Break();
            IsMade = false;
            IsSettled = false;
            _isOnMeter = false;
            return false;
        }

        IsMade = meter ? _meter.Join() : _switch.Close();
        _isOnMeter = meter && IsMade;
        return false;
    }

    public void Bridge()
    {
        if (IsMade && _isOnMeter)
        {
            _meter?.Bridge();
        }
    }
}
