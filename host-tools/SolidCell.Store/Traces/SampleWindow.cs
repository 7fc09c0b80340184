using Microsoft.Data.Sqlite;
using SolidCell.Store.Reading;

namespace SolidCell.Store.Traces;

/// <summary>
/// Samples of a test between two times. There is no index by time: within a boot test time only grows with the sequence, so the
/// beginning is found by halving.
/// </summary>
internal sealed class SampleWindow(SqliteConnection connection)
{
    public IEnumerable<StoredSample> Read(StoredTest test, long fromMilliseconds, long toMilliseconds)
    {
        List<(long Fixture, long Boot, long First, long Last)> spans = connection.List(
            """
            SELECT s.fixture_id, s.boot_id, s.first_sequence, COALESCE(s.last_sequence,
                   (SELECT MAX(sequence) FROM samples r WHERE r.fixture_id = s.fixture_id AND r.boot_id = s.boot_id), s.first_sequence)
            FROM test_spans s WHERE s.test_id = $1 ORDER BY s.boot_id, s.first_sequence
            """,
            row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3)),
            test.TestId);
        return spans.SelectMany(span => Read(span, fromMilliseconds, toMilliseconds));
    }

    private IEnumerable<StoredSample> Read((long Fixture, long Boot, long First, long Last) span, long from, long to)
    {
        using SqliteCommand command = connection.Command(
            $"SELECT {SampleColumns.OfR} FROM samples r WHERE r.fixture_id = $1 AND r.boot_id = $2 AND r.sequence BETWEEN $3 AND $4 ORDER BY r.sequence",
            span.Fixture, span.Boot, FirstAtOrAfter(span, from), span.Last);
        using SqliteDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            StoredSample sample = SampleColumns.Read(row);
            if (sample.Milliseconds > to)
            {
                yield break;
            }

            yield return sample;
        }
    }

    /// <summary>A sequence at or just before which the first sample of the window stands.</summary>
    private long FirstAtOrAfter((long Fixture, long Boot, long First, long Last) span, long from)
    {
        using SqliteCommand next = connection.Command(
            "SELECT test_milliseconds FROM samples WHERE fixture_id = $1 AND boot_id = $2 AND sequence BETWEEN $3 AND $4 ORDER BY sequence LIMIT 1",
            span.Fixture, span.Boot, 0, span.Last);
        (long low, long high) = (span.First, span.Last + 1);
        while (low < high)
        {
            long middle = low + ((high - low) / 2);
            next.Parameters[2].Value = middle;
            if (next.ExecuteScalar() is long milliseconds && milliseconds < from)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
