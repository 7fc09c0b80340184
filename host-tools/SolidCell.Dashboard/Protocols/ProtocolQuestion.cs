namespace SolidCell.Dashboard.Protocols;

/// <summary>
/// A text to be checked, and the cell it is meant for; a registered one has a card to be compared. Without an area a 10 mm pellet is
/// assumed, as the protocol format says.
/// </summary>
public sealed record ProtocolQuestion(
    string? Yaml = null, double? AreaSquareCentimetres = null, double? CapacityMilliampHours = null,
    double? ActiveMassMilligrams = null, string? Cell = null);
