using Microsoft.Data.Sqlite;

namespace SolidCell.Store.Review;

/// <summary>
/// Looks for damage in the database of a host: at its start, when the file is small enough to wait for, else right after it, and once a
/// day. Once some is found nothing more is stored in it or acknowledged, for whatever is added may be lost with the rest.
/// </summary>
public sealed class DamageMonitor(StoreDatabase database, TimeProvider clock)
{
    /// <summary>About two seconds from a disk.</summary>
    public const long LargestBytesAtStart = 512L << 20;

    private static readonly TimeSpan Interval = TimeSpan.FromDays(1);

    /// <summary>True when the file was small enough to be checked.</summary>
    /// <exception cref="StoreException">It is damaged.</exception>
    public bool CheckAtStart()
    {
        if (new FileInfo(database.Path).Length > LargestBytesAtStart)
        {
            return false;
        }

        return DamageCheck.Find(database) is not { } finding ? true : throw StoreDatabase.Unusable(database.Path, finding, null);
    }

    /// <summary>Until it is cancelled, or has found something.</summary>
    public async Task RunAsync(bool isChecked, CancellationToken cancellation)
    {
        if (isChecked)
        {
            await Task.Delay(Interval, clock, cancellation).ConfigureAwait(false);
        }

        while (!await Task.Run(Turn, cancellation).ConfigureAwait(false))
        {
            await Task.Delay(Interval, clock, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// One look; true when it has found something. A database that is held or cannot be opened is looked at the next time.
    /// </summary>
    public bool Turn()
    {
        try
        {
            if (DamageCheck.Find(database) is { } finding)
            {
                database.IsDamaged = true;
                database.WriteProblem = finding;
            }
        }
        catch (SqliteException problem)
        {
            database.WriteProblem ??= StoreFailure.Describe(problem);
        }

        return database.IsDamaged;
    }
}
