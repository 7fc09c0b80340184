using Microsoft.Data.Sqlite;

namespace SolidCell.Store.Retention;

/// <summary>Thins the samples of tests that are over, by a rule (docs/decisions/0051).</summary>
/// <param name="database">The records.</param>
/// <param name="clock">What is old.</param>
/// <param name="before">Called with the id of each test before it is thinned, so that what all its samples give can be kept.</param>
public sealed class SampleRetention(StoreDatabase database, TimeProvider clock, Action<byte[]>? before = null)
{
    /// <summary>Tests that are over and not thinned so far already, once plots no longer need their samples; the oldest first.</summary>
    private const string Candidates =
        """
        SELECT t.test_id, f.name, t.started_unix_milliseconds + COALESCE((SELECT MAX(last_milliseconds) FROM sample_buckets b WHERE b.test_id = t.test_id), 0) AS ended
        FROM tests t JOIN fixtures f USING (fixture_id)
        WHERE t.state IN ('ended', 'interrupted') AND NOT EXISTS (SELECT 1 FROM bucket_backlog)
            AND NOT EXISTS (SELECT 1 FROM retained_spans r WHERE r.test_id = t.test_id AND r.every_milliseconds >= $1)
        ORDER BY ended
        """;

    /// <summary>Bytes of a stored sample (docs/storage.md): what leaving one out gives back.</summary>
    private const long SampleBytes = 43;

    /// <param name="rule">Which tests, and how thin.</param>
    /// <param name="isTrial">True to change nothing.</param>
    /// <param name="cancellation">Ends it between two tests; what was thinned stays so.</param>
    /// <returns>The tests of which samples were, or would be, left out.</returns>
    public IReadOnlyList<ThinnedTest> Run(RetentionRule rule, bool isTrial, CancellationToken cancellation)
    {
        using SqliteConnection connection = database.Connect();
        DateTimeOffset now = clock.GetUtcNow();
        long bytes = UsedBytes(connection);
        var thinned = new List<ThinnedTest>();
        foreach ((byte[] id, string fixture, DateTimeOffset ended) in connection.List(
            Candidates, row => ((byte[])row[0], row.GetString(1), row.Time(2)), (long)rule.Every.TotalMilliseconds))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!(now - ended > rule.Older || bytes > rule.Larger))
            {
                break;
            }

            if (!isTrial)
            {
                before?.Invoke(id);
            }

            ThinnedTest test = Thin(new TestThinner(connection, id, rule.Every), (id, fixture, ended), isTrial, now);
            thinned.Add(test);
            bytes -= test.Removed * SampleBytes;
        }

        return [.. thinned.Where(test => test.Removed > 0)];
    }

    /// <summary>What records take in the file, without the room that is free in it.</summary>
    private static long UsedBytes(SqliteConnection connection) => connection.Scalar<long>("PRAGMA page_size")
        * (connection.Scalar<long>("PRAGMA page_count") - connection.Scalar<long>("PRAGMA freelist_count"));

    private static ThinnedTest Thin(
        TestThinner thinner, (byte[] Id, string Fixture, DateTimeOffset Ended) test, bool isTrial, DateTimeOffset now)
    {
        (long samples, long removable) = thinner.Count();
        long removed = isTrial ? removable : thinner.Thin(now);
        return new ThinnedTest(Convert.ToHexStringLower(test.Id), test.Fixture, test.Ended, samples, removed);
    }
}
