namespace SolidCell.Protocols.Model;

/// <summary>A value that is to be kept, and how far off it may be, in one unit.</summary>
public sealed record SetValue(long Value, long Tolerance)
{
    public long Lowest => Value - Tolerance;

    public long Highest => Value + Tolerance;
}
