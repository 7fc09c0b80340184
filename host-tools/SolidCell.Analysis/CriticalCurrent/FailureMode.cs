namespace SolidCell.Analysis.CriticalCurrent;

/// <summary>Why a cell did not survive a current density.</summary>
public enum FailureMode
{
    /// <summary>It survived, or the test was stopped before it could fail.</summary>
    None,

    /// <summary>The fixture's detector reported a short.</summary>
    ShortCircuit,

    /// <summary>
    /// The voltage reached a limit of the protocol or of the safety envelope: voids at a stripped electrode, or an interphase that grew.
    /// </summary>
    VoltageLimit,

    /// <summary>The fixture lost the contact to the cell.</summary>
    Contact,
}
