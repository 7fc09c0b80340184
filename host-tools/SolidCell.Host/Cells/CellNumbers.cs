using SolidCell.Host.CommandLine;
using SolidCell.Operations;

namespace SolidCell.Host.Cells;

/// <summary>What people type about a cell, in the integers that the fixture and the store use.</summary>
internal static class CellNumbers
{
    private const double SquareMillimetresPerSquareCentimetre = 100;

    /// <exception cref="UserErrorException">It is no name that a person could find again.</exception>
    public static string Name(string text) => CellBounds.IsName(text.Trim())
        ? text.Trim()
        : throw new UserErrorException($"The name of a cell has 1 to {CellBounds.LongestName} characters on one line, as on its bag.");

    /// <exception cref="UserErrorException">It is no area of a cell.</exception>
    public static long Area(double squareCentimetres) => CellBounds.IsArea(squareCentimetres)
        ? (long)Math.Round(squareCentimetres * 1e8)
        : throw new UserErrorException(
            $"--area must be above 0 and at most {CellBounds.LargestAreaSquareCentimetres} cm2 (a 10 mm pellet has 0.7854), not {squareCentimetres}.");

    /// <exception cref="UserErrorException">It is no diameter of a cell.</exception>
    public static long AreaOfDisc(double diameterMillimetres)
    {
        double area = Math.PI * diameterMillimetres * diameterMillimetres / 4 / SquareMillimetresPerSquareCentimetre;
        return diameterMillimetres > 0 && area <= CellBounds.LargestAreaSquareCentimetres
            ? Area(area)
            : throw new UserErrorException(
                $"--diameter must be above 0 and at most {Math.Floor(Math.Sqrt(CellBounds.LargestAreaSquareCentimetres * 4 * SquareMillimetresPerSquareCentimetre / Math.PI))} mm, not {diameterMillimetres}.");
    }

    /// <exception cref="UserErrorException">It is no capacity of a cell.</exception>
    public static long Capacity(double milliampHours) => CellBounds.IsCapacity(milliampHours)
        ? (long)Math.Round(milliampHours * 1e6)
        : throw new UserErrorException(
            $"--capacity must be 0 (unknown) to {CellBounds.LargestCapacityMilliampHours} mAh, not {milliampHours}.");

    /// <exception cref="UserErrorException">It is no mass.</exception>
    public static long? Mass(double? milligrams) => milligrams is null ? null
        : CellBounds.IsMass(milligrams.Value) ? (long)Math.Round(milligrams.Value * 1000)
        : throw new UserErrorException($"--mass must be above 0 and at most {CellBounds.LargestMassMilligrams} mg, not {milligrams}.");
}
