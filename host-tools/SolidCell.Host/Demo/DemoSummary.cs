namespace SolidCell.Host.Demo;

/// <summary>A finished demo run.</summary>
public sealed record DemoSummary(int Seed, string ProtocolName, double WallSeconds, IReadOnlyList<CellResult> Cells);
