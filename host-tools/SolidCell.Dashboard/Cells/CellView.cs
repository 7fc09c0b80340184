using System.Text.Json.Nodes;

namespace SolidCell.Dashboard.Cells;

/// <summary>A cell; its card is what a paper says besides, null without one (docs/cells.md).</summary>
/// <remarks>
/// <para><c>IsRegistered</c>: false for one that was described for one test; an edit registers it.</para>
/// </remarks>
public sealed record CellView(
    string Name, string Kind, double AreaSquareCentimetres, double CapacityMilliampHours, string? Chemistry, JsonObject? Card)
{
    public bool IsRegistered { get; init; } = true;

    public string? WorkingElectrode { get; init; }

    public double? ActiveMassMilligrams { get; init; }

    public string Notes { get; init; } = "";

    public int Tests { get; init; }
}
