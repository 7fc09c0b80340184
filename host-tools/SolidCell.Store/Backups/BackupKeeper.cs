namespace SolidCell.Store.Backups;

/// <summary>Copies the database by its plan while the host runs. A copy that fails is told, and tried again after an hour.</summary>
public sealed class BackupKeeper(StoreDatabase database, BackupPlan plan, TimeProvider clock, Action<string> tell)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromHours(1);

    private readonly BackupFolder _folder = new(plan);
    private long? _failed;

    /// <summary>Looks once a minute until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(BetweenLooks, clock);
        do
        {
            await Task.Run(Turn, cancellation).ConfigureAwait(false);
        }
        while (await timer.WaitForNextTickAsync(cancellation).ConfigureAwait(false));
    }

    /// <summary>One look.</summary>
    public void Turn()
    {
        DateTimeOffset now = clock.GetUtcNow();
        if ((_failed is { } failed && clock.GetElapsedTime(failed) < AfterFailure) || !_folder.IsDue(now))
        {
            return;
        }

        try
        {
            _folder.Make(database, now);
            _failed = null;
        }
        catch (StoreException problem)
        {
            _failed = clock.GetTimestamp();
            tell($"The backup that was due was not made and is tried again in an hour: {problem.Message}");
        }
    }
}
