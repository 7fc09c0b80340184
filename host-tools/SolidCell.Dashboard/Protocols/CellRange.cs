namespace SolidCell.Dashboard.Protocols;

/// <summary>
/// How large a cell may be that somebody names in a request: far beyond any in a press, and small enough for the firmware's integers.
/// </summary>
internal static class CellRange
{
    private const double LargestArea = 100;
    private const double LargestCapacity = 1000;

    /// <summary>Why a cell cannot be like this, or null; what is not given is not looked at. In cm2 and mAh.</summary>
    public static string? Refusal(double? areaSquareCentimetres, double? capacityMilliampHours)
    {
        if (areaSquareCentimetres is { } area && !(area > 0 && area <= LargestArea))
        {
            return $"Give the cell's area ('area_square_centimetres', above 0, at most {LargestArea} cm2): "
                + "current densities become currents with it.";
        }

        return capacityMilliampHours is { } capacity && !(capacity >= 0 && capacity <= LargestCapacity)
            ? $"The cell's capacity ('capacity_milliamp_hours') must be from 0 to {LargestCapacity} mAh."
            : null;
    }
}
