namespace SolidCell.Core.Control;

/// <summary>
/// The cell relay. In hardware it is held by a retriggerable monostable: it stays closed only while
/// <see cref="Beat"/> keeps coming, so a hung processor opens the cell.
/// </summary>
public interface ICellSwitch
{
    void Close();

    void Open();

    /// <summary>One edge on the heartbeat pin. Called once for each measured, checked tick and never otherwise.</summary>
    void Beat();
}
