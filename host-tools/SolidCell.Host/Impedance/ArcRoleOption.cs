using System.Globalization;
using SolidCell.Impedance.Assigning;
using SolidCell.Impedance.Fitting;

namespace SolidCell.Host.Impedance;

/// <summary>The words of --arc and of the reports for the roles of arcs.</summary>
internal static class ArcRoleOption
{
    public static string Name(ArcRole role) => role == ArcRole.LithiumInterface ? "interface" : role.ToString().ToLowerInvariant();

    /// <summary>Reads `2=bulk`.</summary>
    public static bool TryRead(string text, out int number, out ArcRole role)
    {
        string[] parts = text.Split('=');
        role = Enum.GetValues<ArcRole>()
            .FirstOrDefault(one => parts.Length == 2 && Name(one).Equals(parts[1].Trim(), StringComparison.OrdinalIgnoreCase),
                (ArcRole)(-1));
        return int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out number)
            && number is >= 1 and <= ArcModel.MostArcs && Enum.IsDefined(role);
    }
}
