using SolidCell.Core.Schedule;

namespace SolidCell.Protocols.Model;

/// <summary>A current in one of the ways to give it, or a power; <see cref="CurrentUnit"/> says what the integer counts.</summary>
/// <param name="Unit">The fixture's unit.</param>
/// <param name="Value">So many of it, with the sign of the current.</param>
/// <param name="IsPerGram">True for nanoamperes per gram of active material, which the host makes nanoamperes of.</param>
public readonly record struct CurrentAmount(CurrentUnit Unit, long Value, bool IsPerGram = false)
{
    /// <summary>True when both count the same.</summary>
    public bool HasUnitOf(CurrentAmount other) => Unit == other.Unit && IsPerGram == other.IsPerGram;

    /// <summary>In nanoamperes for a cell, or null when its capacity or mass is needed and not known.</summary>
    public long? ToNanoamps(CellSection cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return Unit switch
        {
            _ when IsPerGram => cell.OfGrams(Value),
            CurrentUnit.Nanoamps => Value,
            CurrentUnit.NanoampsPerSquareCentimetre => (long)Math.Round(Value * (cell.AssumedAreaSquareMicrometres / 1e8m)),
            CurrentUnit.Nanowatts or CurrentUnit.NanowattsPerSquareCentimetre => null,
            _ => cell.CapacityNanoampHours is { } capacity ? (long)Math.Round(Value * (capacity / 1e6m)) : null,
        };
    }
}
