using Microsoft.Data.Sqlite;
using SolidCell.Store;
using SolidCell.Store.Reading;

namespace SolidCell.Analysis.Digests;

/// <summary>Keeps the digests of the newest tests up to now while the host runs, so that their results are there at once.</summary>
public sealed class DigestKeeper(StoreDatabase database, TimeProvider clock)
{
    private static readonly TimeSpan BetweenTurns = TimeSpan.FromMinutes(10);

    /// <summary>Looks every ten minutes until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(BetweenTurns, clock);
        while (await timer.WaitForNextTickAsync(cancellation).ConfigureAwait(false))
        {
            await Task.Run(Turn, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>One look at the newest test of each fixture. A database that cannot be read now is looked at the next time.</summary>
    public void Turn()
    {
        try
        {
            using var reader = new TestReader(database);
            foreach (StoredTest test in reader.Newest())
            {
                SampleDigests.Update(database, test);
            }
        }
        catch (SqliteException)
        {
            // What is wrong with the database is told by those who write to it.
        }
    }
}
