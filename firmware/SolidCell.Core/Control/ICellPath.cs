namespace SolidCell.Core.Control;

/// <summary>The two ways to the cell, of which one is closed at most: to the current source, and to the impedance meter.</summary>
public interface ICellPath
{
    /// <summary>
    /// Changes to the meter or back, in two ticks: in the first the way opens, in the next the other closes. Call it once a tick until it
    /// says true; on a cell that is not connected it does nothing. A relay that refuses to close leaves both open, and is asked again.
    /// </summary>
    bool GoTo(bool meter);

    /// <summary>The meter's way has filled its capacitors.</summary>
    void Bridge();
}
