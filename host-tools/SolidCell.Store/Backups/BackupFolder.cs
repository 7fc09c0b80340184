using System.Globalization;

namespace SolidCell.Store.Backups;

/// <summary>The copies in a folder. Their names hold the time; what has another name is not touched. The time is an argument.</summary>
public sealed class BackupFolder(BackupPlan plan)
{
    private const string Format = "'solidcell-'yyyyMMdd'T'HHmmss'Z.db'";

    /// <summary>Such as "solidcell-20261129T120000Z.db".</summary>
    public static string NameAt(DateTimeOffset now) => now.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>The copies with their times, the newest first.</summary>
    public IReadOnlyList<(string Path, DateTimeOffset Time)> All() => !Directory.Exists(plan.Folder)
        ? []
        : [.. Directory.EnumerateFiles(plan.Folder).Select(path => (path, TimeOf(path))).Where(copy => copy.Item2 is not null)
            .Select(copy => (copy.path, copy.Item2!.Value)).OrderByDescending(copy => copy.Value)];

    /// <summary>True when the newest copy is old enough. One of a time that is not yet is of a clock that was ahead: not counted.</summary>
    public bool IsDue(DateTimeOffset now) => All().FirstOrDefault(copy => copy.Time <= now) is not { Path: not null } newest
        || now - newest.Time >= plan.Every;

    /// <summary>
    /// Makes a copy, checks it, and deletes those that need not be kept. What is there already stays when the copy fails.
    /// </summary>
    /// <returns>The path of the copy.</returns>
    /// <exception cref="StoreException">It cannot be written, or the database is damaged.</exception>
    public string Make(StoreDatabase database, DateTimeOffset now)
    {
        string path = Path.Combine(plan.Folder, NameAt(now));
        try
        {
            Store.Files.PrivateFiles.CreateDirectory(plan.Folder);
            foreach (string half in Directory.EnumerateFiles(plan.Folder).Where(IsHalfMade))
            {
                File.Delete(half);
            }

            StoreBackup.Write(database, path);
            foreach ((string old, _) in Superfluous(now))
            {
                File.Delete(old);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"Cannot keep backups in {plan.Folder}: {problem.Message.TrimEnd('.')}.", problem);
        }

        return path;
    }

    /// <summary>
    /// Copies that are neither among the newest nor the newest of their month. Those of a time that is not yet are counted by themselves:
    /// what a clock that was ahead has left takes the place of no other.
    /// </summary>
    public IReadOnlyList<(string Path, DateTimeOffset Time)> Superfluous(DateTimeOffset now)
    {
        ILookup<bool, (string Path, DateTimeOffset Time)> all = All().ToLookup(copy => copy.Time > now);
        return [.. Superfluous([.. all[true]]), .. Superfluous([.. all[false]])];
    }

    private IEnumerable<(string Path, DateTimeOffset Time)> Superfluous(IReadOnlyList<(string Path, DateTimeOffset Time)> copies)
    {
        HashSet<string> kept = [.. copies.Take(plan.Keep).Select(copy => copy.Path)];
        kept.UnionWith(copies.GroupBy(copy => (copy.Time.Year, copy.Time.Month)).Take(plan.KeepMonths).Select(month => month.First().Path));
        return copies.Where(copy => !kept.Contains(copy.Path));
    }

    /// <summary>What a host that was killed while it copied has left.</summary>
    private static bool IsHalfMade(string path) => Path.GetFileName(path).Split(".part") is [var name, "" or "-journal"] && TimeOf(name) is not null;

    private static DateTimeOffset? TimeOf(string path) =>
        DateTimeOffset.TryParseExact(Path.GetFileName(path), Format, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset time) ? time : null;
}
