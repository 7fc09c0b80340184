using SolidCell.Host.CommandLine;

namespace SolidCell.Host.Cells;

/// <summary>What people type about a cell, in the integers that the fixture and the store use.</summary>
internal static class CellNumbers
{
    private const double LargestAreaSquareCentimetres = 20;
    private const double LargestCapacityMilliampHours = 2000;

    /// <exception cref="UserErrorException">It is no area of a cell.</exception>
    public static long Area(double squareCentimetres) => squareCentimetres is > 0 and <= LargestAreaSquareCentimetres
        ? (long)Math.Round(squareCentimetres * 1e8)
        : throw new UserErrorException($"--area {squareCentimetres} is none: above 0 and at most {LargestAreaSquareCentimetres} cm2 (a 10 mm pellet has 0.7854).");

    /// <exception cref="UserErrorException">It is no capacity of a cell.</exception>
    public static long Capacity(double milliampHours) => milliampHours is >= 0 and <= LargestCapacityMilliampHours
        ? (long)Math.Round(milliampHours * 1e6)
        : throw new UserErrorException($"--capacity {milliampHours} is none: 0 (unknown) to {LargestCapacityMilliampHours} mAh.");

    /// <exception cref="UserErrorException">It is no mass.</exception>
    public static long? Mass(double? milligrams) => milligrams is null ? null
        : milligrams is > 0 and <= 10_000 ? (long)Math.Round(milligrams.Value * 1000)
        : throw new UserErrorException($"--mass {milligrams} is none: above 0 and at most 10000 mg.");
}
