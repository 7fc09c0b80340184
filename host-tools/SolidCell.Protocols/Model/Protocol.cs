namespace SolidCell.Protocols.Model;

/// <summary>A protocol as its author wrote it: nested loops, areal units, named steps. Numbers are in the units of Core.</summary>
public sealed record Protocol
{
    public required string Name { get; init; }

    public string Title { get; init; } = "";

    public string Description { get; init; } = "";

    public required CellSection Cell { get; init; }

    public required ResponseSection On { get; init; }

    public required SafetySection Safety { get; init; }

    /// <summary>Set values of pressure and temperature.</summary>
    public ConditionsSection Conditions { get; init; } = ConditionsSection.None;

    public required RecordSection Record { get; init; }

    public required IReadOnlyList<ProtocolStep> Steps { get; init; }

    /// <summary>
    /// The same protocol meant for a cell of this area (um2), capacity (nAh; 0 for unknown) and active mass (ug; null for the protocol's).
    /// </summary>
    public Protocol For(long areaSquareMicrometres, long capacityNanoampHours, long? activeMassMicrograms = null) => this with
    {
        Cell = Cell with
        {
            AreaSquareMicrometres = areaSquareMicrometres,
            CapacityNanoampHours = capacityNanoampHours > 0 ? capacityNanoampHours : null,
            ActiveMassMicrograms = activeMassMicrograms ?? Cell.ActiveMassMicrograms,
        },
    };
}
