namespace SolidCell.Core.Measurement;

/// <summary>What is in the press.</summary>
public enum CellKind : byte
{
    /// <summary>Lithium against lithium: rests near 0 V, polarises with the sign of the current.</summary>
    Symmetric = 0,

    /// <summary>Lithium against an intercalation cathode: rests at its open-circuit voltage, charges upward.</summary>
    Full = 1,
}
