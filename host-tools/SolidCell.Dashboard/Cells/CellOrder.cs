namespace SolidCell.Dashboard.Cells;

/// <summary>What is to be said of a cell; null leaves a member as it is. A capacity or a mass of 0 is one
/// that is not known. A card replaces the whole card.</summary>
public sealed record CellOrder(
    string? Name = null, double? AreaSquareCentimetres = null, double? CapacityMilliampHours = null, double? ActiveMassMilligrams = null,
    string? Chemistry = null, string? WorkingElectrode = null, string? Notes = null, IReadOnlyDictionary<string, string>? Card = null);
