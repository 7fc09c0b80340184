using SolidCell.Core.Schedule;

namespace SolidCell.Operations;

/// <summary>
/// How large a cell may be that a person describes: what a fixture starts a test on (<see cref="CellRules"/>), in the units that people
/// use.
/// </summary>
public static class CellBounds
{
    public const double LargestAreaSquareCentimetres = CellRules.MaximumAreaSquareMicrometres / 1e8;

    public const double LargestCapacityMilliampHours = CellRules.MaximumCapacityNanoampHours / 1e6;

    /// <summary>Of the active material.</summary>
    public const double LargestMassMilligrams = 10_000;

    /// <summary>Characters in a cell's name, on one line.</summary>
    public const int LongestName = 64;

    public static bool IsArea(double squareCentimetres) => squareCentimetres is > 0 and <= LargestAreaSquareCentimetres;

    /// <summary>0 for unknown.</summary>
    public static bool IsCapacity(double milliampHours) => milliampHours is >= 0 and <= LargestCapacityMilliampHours;

    public static bool IsMass(double milligrams) => milligrams is > 0 and <= LargestMassMilligrams;

    public static bool IsName(string name) =>
        name is { Length: > 0 and <= LongestName } && !name.Any(char.IsControl) && name == name.Trim();
}
