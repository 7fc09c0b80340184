using SolidCell.Core.Measurement;

namespace SolidCell.Protocols.Exchange;

/// <summary>What an import needs beside the text.</summary>
/// <param name="Name">Name of the protocol that is made.</param>
/// <param name="Origin">Where the text came from, for the comment at the head.</param>
public sealed record ImportRequest(string Name, string Origin)
{
    /// <summary>The kind of cell, which neither format names; a full cell is assumed, and that is said, when null.</summary>
    public CellKind? Kind { get; init; }

    /// <summary>Nominal capacity in nAh, the base of C-rates; goes before the source's own.</summary>
    public long? CapacityNanoampHours { get; init; }

    /// <summary>
    /// Capacity in nAh of the cell that the source was written for: its currents become C-rates, for a cell of another size. Null to take
    /// the currents as they are.
    /// </summary>
    public long? SourceCapacityNanoampHours { get; init; }
}
