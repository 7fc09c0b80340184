namespace SolidCell.Core.Control;

/// <summary>
/// The second relay (K2): it takes the leads of the impedance meter from a known resistor to the cell, and the voltage input with them. It
/// hangs on the monostable of the cell relay, K1, so that a hung processor opens both, and <see cref="ICellSwitch.Open"/> opens it too. The
/// two are never closed together: from one to the other it goes by <see cref="Break"/>, and at least a tick later by <see cref="Join"/> or
/// <see cref="ICellSwitch.Close"/>.
/// </summary>
public interface IMeterSwitch
{
    /// <summary>Opens both relays while the beats go on.</summary>
    void Break();

    /// <summary>
    /// Connects the cell to the meter through a resistor that fills the coupling capacitors. False when it refuses: it is open then.
    /// </summary>
    bool Join();

    /// <summary>Bridges that resistor.</summary>
    void Bridge();
}
