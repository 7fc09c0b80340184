using SolidCell.Core.Control;

namespace SolidCell.Core.Instrument;

/// <summary>The cell relay as it was last told to be.</summary>
internal sealed class CellRelay
{
    /// <summary>A field, because every tick reads it; set here only.</summary>
    public bool IsClosed;

    private readonly ICellSwitch _switch;

    public CellRelay(ICellSwitch cellSwitch) => _switch = cellSwitch;

    public void Close()
    {
        _switch.Close();
        IsClosed = true;
    }

    public void Open()
    {
        _switch.Open();
        IsClosed = false;
    }
}
