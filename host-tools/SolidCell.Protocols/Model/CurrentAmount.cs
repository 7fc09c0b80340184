using SolidCell.Core.Schedule;

namespace SolidCell.Protocols.Model;

/// <summary>A current in one of the three ways to give it, or a power; <see cref="CurrentUnit"/> says what the integer counts.</summary>
public readonly record struct CurrentAmount(CurrentUnit Unit, long Value)
{
    /// <summary>In nanoamperes for a cell, or null when it is a C-rate and the capacity is not known.</summary>
    public long? ToNanoamps(long areaSquareMicrometres, long? capacityNanoampHours) => Unit switch
    {
        CurrentUnit.Nanoamps => Value,
        CurrentUnit.NanoampsPerSquareCentimetre => (long)Math.Round(Value * (areaSquareMicrometres / 1e8m)),
        CurrentUnit.Nanowatts or CurrentUnit.NanowattsPerSquareCentimetre => null,
        _ => capacityNanoampHours is { } capacity ? (long)Math.Round(Value * (capacity / 1e6m)) : null,
    };
}
