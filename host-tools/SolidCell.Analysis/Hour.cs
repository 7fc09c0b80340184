namespace SolidCell.Analysis;

/// <summary>The hour, in which people tell the time of a test; records count milliseconds.</summary>
public static class Hour
{
    public const double Milliseconds = 3_600_000;
}
