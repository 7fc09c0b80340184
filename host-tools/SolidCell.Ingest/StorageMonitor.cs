using SolidCell.Store;

namespace SolidCell.Ingest;

/// <summary>
/// Sees to it that a disk that takes nothing more is not passed over: records wait at the fixtures until somebody makes room.
/// </summary>
public sealed class StorageMonitor(StoreDatabase database, TimeProvider clock)
{
    private const int PatienceSeconds = 10;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    /// <summary>A line when nothing can be stored, and one when it can again, until it is cancelled.</summary>
    public async Task TellAsync(TextWriter error, CancellationToken cancellation)
    {
        string? reported = null;
        using var timer = new PeriodicTimer(BetweenLooks, clock);
        while (await timer.WaitForNextTickAsync(cancellation).ConfigureAwait(false))
        {
            string? problem = database.WriteProblem;
            if (problem != reported)
            {
                await error.WriteLineAsync(problem is null ? "solidcell: Records are being stored again." : Nothing(problem))
                    .ConfigureAwait(false);
            }

            reported = problem;
        }
    }

    private string Nothing(string problem) =>
        $"solidcell: Nothing is being stored in {database.Path}: {problem}. The fixtures keep their records; make room, and it goes on.";

    /// <summary>For virtual fixtures, which nobody waits for: gives up when nothing could be stored for ten seconds.</summary>
    /// <exception cref="StoreException">Nothing could be stored for so long.</exception>
    public async Task FailAsync(CancellationToken cancellation)
    {
        int seconds = 0;
        using var timer = new PeriodicTimer(BetweenLooks, clock);
        while (await timer.WaitForNextTickAsync(cancellation).ConfigureAwait(false))
        {
            seconds = database.WriteProblem is null ? 0 : seconds + 1;
            if (seconds >= PatienceSeconds)
            {
                throw new StoreException(
                    $"Nothing could be stored in {database.Path} for {PatienceSeconds} s: {database.WriteProblem}. Make room, or name another directory with --data DIR.");
            }
        }
    }
}
