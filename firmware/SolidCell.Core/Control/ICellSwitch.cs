namespace SolidCell.Core.Control;

/// <summary>
/// The cell relay. In hardware it is held by a retriggerable monostable: it stays closed only while
/// <see cref="Beat"/> keeps coming, so a hung processor opens the cell.
/// </summary>
public interface ICellSwitch
{
    /// <summary>
    /// True when it is closed from now on; false when it refuses, as while a failed self-test blocks it: it is open then.
    /// </summary>
    bool Close();

    /// <summary>Opens it, and the relay of the impedance meter with it (<see cref="IMeterSwitch"/>).</summary>
    void Open();

    /// <summary>
    /// One edge on the heartbeat pin. Called once for each measured, checked tick and never otherwise. False when it came too late: the
    /// monostable had let go already, and no edge is given, because it would close the relay again.
    /// </summary>
    bool Beat();
}
