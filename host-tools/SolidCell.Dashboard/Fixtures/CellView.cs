namespace SolidCell.Dashboard.Fixtures;

/// <summary>A registered cell.</summary>
public sealed record CellView(string Name, string Kind, double AreaSquareCentimetres, double CapacityMilliampHours, string? Chemistry);
