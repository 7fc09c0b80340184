using SolidCell.Operations;

namespace SolidCell.Dashboard.Protocols;

/// <summary>How large a cell may be that somebody names in a request (<see cref="CellBounds"/>), in the members of the request.</summary>
internal static class CellRange
{
    /// <summary>Why a cell cannot be like this, or null; what is not given is not looked at. In cm2 and mAh.</summary>
    public static string? Refusal(double? areaSquareCentimetres, double? capacityMilliampHours)
    {
        if (areaSquareCentimetres is { } area && !CellBounds.IsArea(area))
        {
            return $"Give the cell's area ('area_square_centimetres', above 0, at most {CellBounds.LargestAreaSquareCentimetres} cm2): "
                + "current densities become currents with it.";
        }

        return capacityMilliampHours is { } capacity && !CellBounds.IsCapacity(capacity)
            ? $"The cell's capacity ('capacity_milliamp_hours') must be from 0 to {CellBounds.LargestCapacityMilliampHours} mAh."
            : null;
    }
}
