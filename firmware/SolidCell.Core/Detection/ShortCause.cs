namespace SolidCell.Core.Detection;

/// <summary>What the detector saw that made it report a short circuit. Numbers are on the wire: append only.</summary>
public enum ShortCause : byte
{
    /// <summary>|V|/|I| fell to a small fraction of the cell's own baseline.</summary>
    ResistanceCollapse = 1,

    /// <summary>|V|/|I| stayed low, equal in both directions, over later steps.</summary>
    LinearThroughOrigin = 2,

    /// <summary>The voltage dropped at once while the current did not.</summary>
    AbruptDrop = 3,

    /// <summary>Repeated dips, each too short to stand alone.</summary>
    SpikeTrain = 4,

    /// <summary>One-sided fluctuation above the learned noise floor.</summary>
    Fluctuation = 5,

    /// <summary>The half-cycle began at a resistance well below that of the ones before it.</summary>
    LostPolarisation = 6,

    /// <summary>The current rose and the overpotential fell.</summary>
    OverpotentialFellWithCurrent = 7,

    /// <summary>A full cell under charge whose voltage no longer rises.</summary>
    NoRiseOnCharge = 8,

    /// <summary>A full cell took more charge than it can hold.</summary>
    ExcessCharge = 9,

    /// <summary>A full cell gave back much less than it took.</summary>
    EfficiencyCollapse = 10,

    /// <summary>The open-circuit voltage of a resting full cell sags instead of settling.</summary>
    OpenCircuitSag = 11,

    /// <summary>The stack pressure of a full cell under charge no longer rises as it did in the charges before.</summary>
    PressureStopped = 12,

    /// <summary>At constant voltage the current of a full or half cell rises, or no longer decays.</summary>
    HoldCurrent = 13,

    /// <summary>
    /// The resistance of a symmetric cell has fallen slowly, by a tenth of its best and more, and stays there in both directions.
    /// </summary>
    Decline = 14,
}
