namespace SolidCell.Store.Reading;

/// <summary>Where a record stands in a fixture's log.</summary>
public readonly record struct LogPosition(long BootId, long Sequence) : IComparable<LogPosition>
{
    public int CompareTo(LogPosition other) =>
        BootId != other.BootId ? BootId.CompareTo(other.BootId) : Sequence.CompareTo(other.Sequence);

    public static bool operator <(LogPosition left, LogPosition right) => left.CompareTo(right) < 0;

    public static bool operator >(LogPosition left, LogPosition right) => left.CompareTo(right) > 0;

    public static bool operator <=(LogPosition left, LogPosition right) => left.CompareTo(right) <= 0;

    public static bool operator >=(LogPosition left, LogPosition right) => left.CompareTo(right) >= 0;
}
