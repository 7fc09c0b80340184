namespace SolidCell.Dashboard.Commands;

/// <summary>Which protocol a fixture is to get: the id of one to choose from, or a text of one's own.</summary>
/// <remarks>
/// <para><c>AreaSquareCentimetres</c>: Only matters for limits that are written per area of a current; without it the protocol's
/// own.</para>
/// </remarks>
public sealed record FlashOrder(string? Protocol = null, string? Yaml = null, double? AreaSquareCentimetres = null);
