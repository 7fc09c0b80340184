namespace SolidCell.Host.Protocols;

/// <summary>What `protocol simulate` runs, and for how long.</summary>
internal sealed record SimulationOptions(string Cell, int Seed, double Hours);
