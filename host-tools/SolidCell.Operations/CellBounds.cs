namespace SolidCell.Operations;

/// <summary>
/// How large a cell may be that a person describes: up to the largest that a cycler's file is of, so that it can be imported. What a
/// fixture takes is less, and is checked when a test is started (<see cref="StartCheck"/>).
/// </summary>
public static class CellBounds
{
    /// <summary>A square metre, as `replay` has it.</summary>
    public const double LargestAreaSquareCentimetres = 10_000;

    /// <summary>1000 Ah.</summary>
    public const double LargestCapacityMilliampHours = 1e6;

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
