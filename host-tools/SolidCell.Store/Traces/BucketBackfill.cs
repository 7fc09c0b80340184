using Microsoft.Data.Sqlite;
using SolidCell.Store.Reading;
using SolidCell.Store.Schema;

namespace SolidCell.Store.Traces;

/// <summary>
/// Builds the buckets of samples that an older program stored. Works in batches, each one transaction with the place that it came
/// to, so it can be killed at any moment and goes on where it was; two programs may even do it at once.
/// </summary>
internal static class BucketBackfill
{
    private const int SamplesPerBatch = 50_000;

    public static void Run(SqliteConnection connection, IProgress<MigrationProgress>? progress)
    {
        if (connection.Scalar<long>("SELECT COUNT(*) FROM bucket_backlog") == 0)
        {
            return;
        }

        long total = connection.Scalar<long>(
            """
            SELECT COUNT(*) FROM bucket_backlog b JOIN test_spans s USING (fixture_id, boot_id, first_sequence) JOIN samples r
                ON r.fixture_id = b.fixture_id AND r.boot_id = b.boot_id AND r.sequence >= b.next_sequence
                   AND r.sequence <= COALESCE(s.last_sequence, 9223372036854775807)
            """);
        long done = 0;
        while (RunBatch(connection) is { } samples)
        {
            done += samples;
            progress?.Report(new MigrationProgress("Indexing samples", Math.Min(done, total), total));
        }
    }

    /// <summary>How many samples the batch had, null when nothing is left.</summary>
    private static int? RunBatch(SqliteConnection connection)
    {
        using SqliteTransaction transaction = connection.BeginTransaction();
        BacklogSpan? span = connection.List(BacklogSpan.Oldest, BacklogSpan.Read).FirstOrDefault();
        if (span is null)
        {
            return null;
        }

        using var buckets = new BucketWriter(connection);
        List<StoredSample> samples = connection.List(
            $"SELECT {SampleColumns.OfR} FROM samples r WHERE r.fixture_id = $1 AND r.boot_id = $2 AND r.sequence BETWEEN $3 AND $4 ORDER BY r.sequence LIMIT $5",
            SampleColumns.Read, span.FixtureId, span.BootId, span.NextSequence, span.LastSequence, SamplesPerBatch);
        foreach (StoredSample sample in samples)
        {
            buckets.Add(span.Test, sample);
        }

        buckets.Flush(transaction);
        if (samples.Count < SamplesPerBatch)
        {
            span.Remove(connection);
        }
        else
        {
            span.Advance(connection, samples[^1].Position.Sequence + 1);
        }

        transaction.Commit();
        return samples.Count;
    }
}
