using Microsoft.Data.Sqlite;
using SolidCell.Core.Recording;
using SolidCell.Store.Digests;
using SolidCell.Store.Records;
using SolidCell.Store.Schema;

namespace SolidCell.Store.Review;

/// <summary>
/// Sets aside what an older program stored although it is out of range (<see cref="RecordRanges"/>), and mends what was derived from it.
/// Table by table, each in one transaction, so it goes on where it was killed.
/// </summary>
internal static class RecordReview
{
    public static void Run(SqliteConnection connection, long nowUnixMilliseconds, IProgress<MigrationProgress>? progress)
    {
        List<string> tables = connection.List("SELECT record_table FROM review_backlog", row => row.GetString(0));
        for (int i = 0; i < tables.Count; i++)
        {
            Review(connection, RecordTables.Kinds.First(kind => RecordTables.NameOf(kind) == tables[i]), nowUnixMilliseconds);
            progress?.Report(new MigrationProgress("Checking records", i + 1, tables.Count));
        }
    }

    private static void Review(SqliteConnection connection, RecordKind kind, long now)
    {
        using SqliteTransaction transaction = connection.BeginTransaction();
        foreach ((long fixtureId, long bootId, RecordGroup record) in OutOfRange(connection, kind))
        {
            SetAside(connection, fixtureId, bootId, record, now);
        }

        MendDerived(connection);
        connection.Execute("DELETE FROM review_backlog WHERE record_table = $1", RecordTables.NameOf(kind));
        transaction.Commit();
    }

    private static List<(long FixtureId, long BootId, RecordGroup Record)> OutOfRange(SqliteConnection connection, RecordKind kind)
    {
        string[] columns = RecordTables.ColumnsOf(kind);
        IEnumerable<string> ranges = RecordRanges.Of(kind)
            .Select((range, i) => $"{columns[i]} NOT BETWEEN {range.Minimum} AND {range.Maximum}");
        string wrong = string.Join(" OR ", ranges.Append($"test_milliseconds NOT BETWEEN 0 AND {RecordRanges.MaximumMilliseconds}"));
        return connection.List(
            $"SELECT fixture_id, boot_id, sequence, test_milliseconds, payload, {string.Join(", ", columns)} FROM {RecordTables.NameOf(kind)} WHERE {wrong}",
            row => (row.GetInt64(0), row.GetInt64(1), new RecordGroup(
                kind, [row.GetInt64(2)], [row.GetInt64(3)], [.. Enumerable.Range(5, columns.Length).Select(i => new[] { row.GetInt64(i) })],
                row.IsDBNull(4) ? [] : [(byte[])row[4]])));
    }

    private static void SetAside(SqliteConnection connection, long fixtureId, long bootId, RecordGroup record, long now)
    {
        QuarantinedRecord aside = QuarantinedRecord.Of(record, 0, RecordRanges.Problem(record, 0) ?? "");
        connection.Execute(
            "INSERT OR IGNORE INTO quarantine VALUES ($1, $2, $3, $4, $5, $6, $7)", fixtureId, bootId, aside.Sequence, (long)aside.Kind,
            aside.Content, aside.Reason, now);
        connection.Execute(
            $"DELETE FROM {RecordTables.NameOf(record.Kind)} WHERE fixture_id = $1 AND boot_id = $2 AND sequence = $3", fixtureId, bootId,
            aside.Sequence);
        connection.Execute("UPDATE positions SET stored = stored - 1, quarantined = quarantined + 1 WHERE fixture_id = $1 AND boot_id = $2",
            fixtureId, bootId);
        LateChanges.Count(connection, fixtureId);
        if (record.Kind == RecordKind.Sample)
        {
            RebuildBuckets(connection, fixtureId, bootId, aside.Sequence);
        }
    }

    /// <summary>The buckets of a test do not tell which sample widened them.</summary>
    private static void RebuildBuckets(SqliteConnection connection, long fixtureId, long bootId, long sequence)
    {
        byte[]? test = connection.Scalar<byte[]>(
            "SELECT test_id FROM test_spans WHERE fixture_id = $1 AND boot_id = $2 AND first_sequence <= $3 AND COALESCE(last_sequence, $3) >= $3", fixtureId, bootId, sequence);
        if (test is not null)
        {
            connection.Execute("DELETE FROM sample_buckets WHERE test_id = $1", test);
            connection.Execute(
                "INSERT OR REPLACE INTO bucket_backlog SELECT fixture_id, boot_id, first_sequence, first_sequence FROM test_spans WHERE test_id = $1", test);
        }
    }

    /// <summary>
    /// Tests and cells that were made from such a record: their time is when the fixture was first seen, their numbers are unknown.
    /// </summary>
    private static void MendDerived(SqliteConnection connection)
    {
        (long area, long capacity) = (RangeOf("AreaSquareMicrometres").Maximum, RangeOf("CapacityNanoampHours").Maximum);
        connection.Execute(
            $"""
            UPDATE tests SET started_unix_milliseconds = (SELECT first_seen_unix_milliseconds FROM fixtures f WHERE f.fixture_id = tests.fixture_id)
                WHERE started_unix_milliseconds NOT BETWEEN 0 AND {RecordRanges.MaximumUnixMilliseconds};
            UPDATE tests SET area_square_micrometres = NULL WHERE area_square_micrometres NOT BETWEEN 0 AND {area};
            UPDATE tests SET capacity_nanoamp_hours = NULL WHERE capacity_nanoamp_hours NOT BETWEEN 0 AND {capacity};
            UPDATE tests SET end_reason = NULL WHERE end_reason NOT BETWEEN 0 AND 255;
            UPDATE cells SET kind = 0 WHERE kind NOT BETWEEN 0 AND 255;
            UPDATE cells SET area_square_micrometres = 0 WHERE area_square_micrometres NOT BETWEEN 0 AND {area};
            UPDATE cells SET capacity_nanoamp_hours = 0 WHERE capacity_nanoamp_hours NOT BETWEEN 0 AND {capacity};
            UPDATE cells SET created_unix_milliseconds = 0 WHERE created_unix_milliseconds NOT BETWEEN 0 AND {RecordRanges.MaximumUnixMilliseconds}
            """);
    }

    private static FieldRange RangeOf(string field) => RecordRanges.Of(RecordKind.TestStarted).First(range => range.Field == field);
}
