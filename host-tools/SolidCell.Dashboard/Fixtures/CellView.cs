using System.Text.Json.Nodes;

namespace SolidCell.Dashboard.Fixtures;

/// <summary>A registered cell; its card is what a paper says besides, null without one (docs/cells.md).</summary>
public sealed record CellView(
    string Name, string Kind, double AreaSquareCentimetres, double CapacityMilliampHours, string? Chemistry, JsonObject? Card);
