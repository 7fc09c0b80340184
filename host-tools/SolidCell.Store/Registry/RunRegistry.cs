using Microsoft.Data.Sqlite;

namespace SolidCell.Store.Registry;

/// <summary>The host's own runs: begun, finished, or found unfinished after a crash.</summary>
public sealed class RunRegistry(StoreDatabase database, TimeProvider clock)
{
    public long Begin(string kind, long seed)
    {
        using SqliteConnection connection = database.Connect();
        return connection.Scalar<long>(
            "INSERT INTO runs (kind, seed, started_unix_milliseconds) VALUES ($1, $2, $3) RETURNING run_id", kind, seed, Now);
    }

    /// <summary>On a full disk the run stays open, until <see cref="CloseUnfinished"/> at the next start.</summary>
    public void End(long runId, string outcome) => database.Note(connection =>
    {
        using SqliteTransaction transaction = connection.BeginTransaction();
        connection.Execute("UPDATE runs SET ended_unix_milliseconds = $2, outcome = $3 WHERE run_id = $1", runId, Now, outcome);
        Interrupt(connection, runId);
        transaction.Commit();
    });

    /// <summary>
    /// Closes the runs that never ended, because the host was killed. Their tests ran on virtual fixtures, which died
    /// with it: they become 'interrupted' and keep every record.
    /// </summary>
    public IReadOnlyList<UnfinishedRun> CloseUnfinished()
    {
        using SqliteConnection connection = database.Connect();
        using SqliteTransaction transaction = connection.BeginTransaction();
        List<UnfinishedRun> runs = connection.List(
            """
            SELECT r.run_id, r.started_unix_milliseconds,
                   (SELECT COUNT(*) FROM tests t WHERE t.run_id = r.run_id AND t.state IN ('planned', 'running')),
                   (SELECT COALESCE(SUM(p.stored), 0) FROM positions p
                    WHERE p.fixture_id IN (SELECT t.fixture_id FROM tests t WHERE t.run_id = r.run_id))
            FROM runs r WHERE r.ended_unix_milliseconds IS NULL ORDER BY r.run_id
            """,
            row => new UnfinishedRun(row.GetInt64(0), row.Time(1), row.Small(2), row.GetInt64(3)));
        foreach (UnfinishedRun run in runs)
        {
            connection.Execute("UPDATE runs SET ended_unix_milliseconds = $2, outcome = 'killed' WHERE run_id = $1", run.RunId, Now);
            Interrupt(connection, run.RunId);
        }

        transaction.Commit();
        return runs;
    }

    /// <summary>The seed of the run that a test of a virtual fixture belongs to; null for other tests.</summary>
    public long? SeedOf(byte[] testId)
    {
        using SqliteConnection connection = database.Connect();
        return connection.Scalar<long?>("SELECT r.seed FROM tests t JOIN runs r USING (run_id) WHERE t.test_id = $1", testId);
    }

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private static void Interrupt(SqliteConnection connection, long runId) =>
        connection.Execute("UPDATE tests SET state = 'interrupted' WHERE run_id = $1 AND state IN ('planned', 'running')", runId);
}
