using Microsoft.Data.Sqlite;

namespace SolidCell.Store.Retention;

/// <summary>Thins by a rule once a day while the host runs. What fails is told, and tried again the next day.</summary>
public sealed class RetentionKeeper(SampleRetention retention, RetentionRule rule, TimeProvider clock, Action<string> tell)
{
    private static readonly TimeSpan BetweenTurns = TimeSpan.FromDays(1);

    /// <summary>A clock that is put right moves by less; one that shows another year would make every test old.</summary>
    private static readonly TimeSpan LargestStep = TimeSpan.FromDays(2);

    private readonly DateTimeOffset _startedAt = clock.GetUtcNow();
    private readonly long _started = clock.GetTimestamp();

    /// <summary>At once and then once a day, until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(BetweenTurns, clock);
        do
        {
            await Task.Run(() => Turn(cancellation), cancellation).ConfigureAwait(false);
        }
        while (await timer.WaitForNextTickAsync(cancellation).ConfigureAwait(false));
    }

    /// <summary>One turn.</summary>
    public void Turn(CancellationToken cancellation)
    {
        TimeSpan ahead = clock.GetUtcNow() - _startedAt - clock.GetElapsedTime(_started);
        if (ahead > LargestStep)
        {
            tell(FormattableString.Invariant(
                $"The clock of this computer was put forward by {ahead.TotalDays:0} days since this host was started, so no samples are left out. If it is right now, start the host again."));
            return;
        }

        try
        {
            IReadOnlyList<ThinnedTest> thinned = retention.Run(rule, false, cancellation);
            if (thinned.Count > 0)
            {
                tell(FormattableString.Invariant(
                    $"{thinned.Sum(test => test.Removed)} samples of {thinned.Count} tests were left out, as 'retention' in config.json says."));
            }
        }
        catch (SqliteException problem)
        {
            tell($"Old samples could not be left out, which is tried again tomorrow: {StoreFailure.Describe(problem)}.");
        }
    }
}
