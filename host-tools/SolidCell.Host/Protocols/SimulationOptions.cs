namespace SolidCell.Host.Protocols;

/// <summary>What `protocol simulate` runs, and for how long.</summary>
internal sealed record SimulationOptions(string Cell, int Seed, double Hours)
{
    /// <summary>Area of the cell; null for the protocol's own.</summary>
    public long? AreaSquareMicrometres { get; init; }
}
