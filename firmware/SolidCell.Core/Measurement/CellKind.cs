namespace SolidCell.Core.Measurement;

/// <summary>What is in the press. Numbers are on the wire: append only. The words for them: <see cref="CellKindName"/>.</summary>
public enum CellKind : byte
{
    /// <summary>Lithium against lithium: rests near 0 V, polarises with the sign of the current.</summary>
    Symmetric = 0,

    /// <summary>Lithium against an intercalation cathode: rests at its open-circuit voltage, charges upward.</summary>
    Full = 1,

    /// <summary>
    /// Lithium against an insertion or alloy electrode (graphite, In, Si, LTO) as the working electrode: a positive current takes lithium
    /// out of it and raises the voltage, a negative one may end a few millivolts above 0 V.
    /// </summary>
    Half = 2,

    /// <summary>
    /// Lithium plated on a bare collector and stripped from it: falls from its open-circuit voltage at first, polarises with the sign of
    /// the current then, and rises to the cut-off when the lithium is gone.
    /// </summary>
    AnodeFree = 3,
}
