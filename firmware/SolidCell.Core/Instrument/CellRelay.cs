using SolidCell.Core.Control;

namespace SolidCell.Core.Instrument;

/// <summary>The cell relay as it was last told to be, and the heartbeat that keeps it closed.</summary>
internal sealed class CellRelay
{
    private readonly ICellSwitch _switch;

    public CellRelay(ICellSwitch cellSwitch) => _switch = cellSwitch;

    public bool IsClosed { get; private set; }

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

    /// <summary>Once for each tick that came through everything before it; an open relay needs none.</summary>
    public void Beat()
    {
        if (IsClosed)
            _switch.Beat();
    }
}
