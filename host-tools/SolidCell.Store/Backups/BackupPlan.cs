namespace SolidCell.Store.Backups;

/// <summary>When the database is copied, where to, and which copies are kept.</summary>
/// <param name="Folder">Holds the copies and nothing else of ours; best on another disk.</param>
public sealed record BackupPlan(string Folder)
{
    public TimeSpan Every { get; init; } = TimeSpan.FromDays(1);

    /// <summary>So many of the newest are kept.</summary>
    public int Keep { get; init; } = 14;

    /// <summary>Beside them the newest of each of so many months.</summary>
    public int KeepMonths { get; init; } = 12;
}
