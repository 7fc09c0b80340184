using Microsoft.Data.Sqlite;

namespace SolidCell.Store.Retention;

/// <summary>
/// Leaves samples of a test out: of each slice of test time the first is kept, and all around events (shorts, faults, ends of steps).
/// No other record is touched, nor are the buckets of plots. A stretch is a transaction, so that a host that stores is not kept waiting,
/// and a run that is ended goes on where it was.
/// </summary>
internal sealed class TestThinner(SqliteConnection connection, byte[] testId, TimeSpan every)
{
    /// <summary>So many places of the log in one transaction: tens of milliseconds.</summary>
    private const long Stretch = 50_000;

    /// <summary>A waveform is 6 s; what led to a short is looked at over half a minute.</summary>
    private const long AroundEventMilliseconds = 30_000;

    /// <summary>Where a power cut has ended a span, it goes as far as the log of that boot.</summary>
    private const string Spans =
        """
        SELECT s.fixture_id, s.boot_id, s.first_sequence, COALESCE(s.last_sequence, p.last_sequence)
        FROM test_spans s JOIN positions p USING (fixture_id, boot_id) WHERE s.test_id = $1
        """;

    private static readonly string Removable =
        $"""
        FROM samples WHERE fixture_id = $1 AND boot_id = $2 AND sequence BETWEEN $3 AND $4
            AND sequence NOT IN (SELECT MIN(sequence) FROM samples
                WHERE fixture_id = $1 AND boot_id = $2 AND sequence BETWEEN $3 AND $4 GROUP BY test_milliseconds / $5)
            AND NOT EXISTS (SELECT 1 FROM temp.kept_times k WHERE samples.test_milliseconds BETWEEN k.at - {AroundEventMilliseconds} AND k.at + {AroundEventMilliseconds})
        """;

    private static readonly string Events =
        """
        SELECT r.onset_milliseconds FROM test_spans s JOIN shorts r ON r.fixture_id = s.fixture_id AND r.boot_id = s.boot_id
            AND r.sequence BETWEEN s.first_sequence AND COALESCE(s.last_sequence, 9e18) WHERE s.test_id = $1
        UNION SELECT r.test_milliseconds FROM test_spans s JOIN faults r ON r.fixture_id = s.fixture_id AND r.boot_id = s.boot_id
            AND r.sequence BETWEEN s.first_sequence AND COALESCE(s.last_sequence, 9e18) WHERE s.test_id = $1
        UNION SELECT r.test_milliseconds FROM test_spans s JOIN step_ends r ON r.fixture_id = s.fixture_id AND r.boot_id = s.boot_id
            AND r.sequence BETWEEN s.first_sequence AND COALESCE(s.last_sequence, 9e18) WHERE s.test_id = $1
        """;

    /// <summary>How many samples there are, and how many would be left out.</summary>
    public (long Samples, long Removed) Count() => Sum(span =>
        (connection.Scalar<long>("SELECT COUNT(*) FROM samples WHERE fixture_id = $1 AND boot_id = $2 AND sequence BETWEEN $3 AND $4",
            span.Fixture, span.Boot, span.First, span.Last),
        connection.Scalar<long>("SELECT COUNT(*) " + Removable, span.Fixture, span.Boot, span.First, span.Last, Milliseconds)));

    /// <summary>Leaves them out, and writes down where.</summary>
    /// <returns>How many.</returns>
    public long Thin(DateTimeOffset now) => Sum(span => (0, Thin(span, now))).Removed;

    private long Milliseconds => (long)every.TotalMilliseconds;

    private long Thin(Span span, DateTimeOffset now)
    {
        using SqliteTransaction transaction = connection.BeginTransaction();
        int removed = connection.Execute("DELETE " + Removable, span.Fixture, span.Boot, span.First, span.Last, Milliseconds);
        connection.Execute(
            """
            INSERT INTO retained_spans VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT DO UPDATE SET every_milliseconds = excluded.every_milliseconds, removed = removed + excluded.removed,
                thinned_unix_milliseconds = excluded.thinned_unix_milliseconds
            """,
            span.Fixture, span.Boot, span.First, span.Last, testId, Milliseconds, removed, now.ToUnixTimeMilliseconds());
        transaction.Commit();
        return removed;
    }

    private (long Samples, long Removed) Sum(Func<Span, (long Samples, long Removed)> look)
    {
        KeepTimes();
        (long samples, long removed) = (0, 0);
        foreach (Span span in connection.List(Spans, Span.Read, testId))
        {
            for (long first = span.First; first <= span.Last; first += Stretch)
            {
                (long here, long gone) = look(span with { First = first, Last = Math.Min(span.Last, first + Stretch - 1) });
                (samples, removed) = (samples + here, removed + gone);
            }
        }

        return (samples, removed);
    }

    private void KeepTimes()
    {
        connection.Execute("CREATE TEMP TABLE IF NOT EXISTS kept_times (at INTEGER PRIMARY KEY); DELETE FROM temp.kept_times");
        connection.Execute("INSERT OR IGNORE INTO temp.kept_times " + Events, testId);
    }

    private sealed record Span(long Fixture, long Boot, long First, long Last)
    {
        public static Span Read(SqliteDataReader row) => new(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3));
    }
}
