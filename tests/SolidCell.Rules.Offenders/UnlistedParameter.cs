namespace SolidCell.Rules.Offenders;

/// <summary>Names a type that the device's library lacks, and calls nothing of it.</summary>
public static class UnlistedParameter
{
    /// <summary>Whether there is one.</summary>
    public static bool IsThere(TimeZoneInfo? zone) => zone is not null;
}
