using SolidCell.Hardware.Model;
using SolidCell.Hardware.Verification.Netlisting;

namespace SolidCell.Hardware.Verification.Checks;

/// <summary>What a check works on.</summary>
/// <param name="Circuit">The netlist.</param>
/// <param name="Library">Models and their spreads.</param>
/// <param name="IsLong">All draws of the issue, not the few of CI.</param>
public sealed record CheckContext(Circuit Circuit, ModelLibrary Library, bool IsLong = false)
{
    /// <summary>Seed of the first draw.</summary>
    public const int Seed = 20260;

    /// <summary>Boards that are drawn.</summary>
    public int Draws => IsLong ? 1000 : 50;
}
