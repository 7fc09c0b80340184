namespace SolidCell.Protocols.Results;

/// <summary>What the result of a test is. It follows from its protocol: only a staircase has a critical current density.</summary>
public enum ResultKind
{
    /// <summary>Nothing is driven: rests only.</summary>
    None,

    /// <summary>A staircase of current densities on a symmetric cell: the highest one that was survived.</summary>
    CriticalCurrent,

    /// <summary>Current in one direction through a symmetric cell: the areal capacity that was plated until it failed.</summary>
    ThresholdCapacity,

    /// <summary>Any other cycling of a symmetric cell: when it first shorted, and the charge passed until then.</summary>
    FirstShort,

    /// <summary>Current pulses and rests: resistance, and area specific resistance.</summary>
    PulseResistance,

    /// <summary>Charges and discharges of a cell that is not symmetric: capacities and efficiencies.</summary>
    Capacity,
}
