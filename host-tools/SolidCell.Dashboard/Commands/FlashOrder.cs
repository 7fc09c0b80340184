using SolidCell.Dashboard.Protocols;
using SolidCell.Operations;

namespace SolidCell.Dashboard.Commands;

/// <summary>Which protocol a fixture is to get: the id of one to choose from, or a text of one's own.</summary>
/// <remarks>
/// <para><c>AreaSquareCentimetres</c>: Only matters for limits that are written per area of a current; without it the protocol's
/// own.</para>
/// <para><c>ActiveMassMilligrams</c>: Only matters for what is given per gram; without it the protocol's own.</para>
/// </remarks>
public sealed record FlashOrder(
    string? Protocol = null, string? Yaml = null, double? AreaSquareCentimetres = null, double? ActiveMassMilligrams = null)
{
    /// <summary>Why it cannot be, null when it can.</summary>
    internal string? Refusal() =>
        Yaml is null == Protocol is null ? "Name either a 'protocol' to choose or give a 'yaml' of your own."
        : ActiveMassMilligrams is <= 0 or > CellBounds.LargestMassMilligrams or double.NaN
            ? $"'active_mass_milligrams' is above 0 and at most {CellBounds.LargestMassMilligrams}."
        : CellRange.Refusal(AreaSquareCentimetres, null);

    internal long? ActiveMassMicrograms => ActiveMassMilligrams is { } mass ? (long)Math.Round(mass * 1e3) : null;
}
