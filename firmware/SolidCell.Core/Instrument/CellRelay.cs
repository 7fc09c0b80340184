using SolidCell.Core.Control;

namespace SolidCell.Core.Instrument;

/// <summary>The cell relay as the switch said that it is.</summary>
internal sealed class CellRelay
{
    /// <summary>A field, because every tick reads it; set here only.</summary>
    public bool IsClosed;

    /// <summary>True from the beat that closes it on: before, the voltage input has no cell. A field too; the beat sets it.</summary>
    public bool IsSettled;

    private readonly ICellSwitch _switch;

    public CellRelay(ICellSwitch cellSwitch) => _switch = cellSwitch;

    /// <summary>False when the switch refuses. One that is closed already is left alone: an edge between two ticks would vouch for no measurement.</summary>
    public bool Close()
    {
        if (!IsClosed)
        {
            IsClosed = _switch.Close();
        }

        return IsClosed;
    }

    public void Open()
    {
        _switch.Open();
        IsClosed = false;
        IsSettled = false;
    }
}
