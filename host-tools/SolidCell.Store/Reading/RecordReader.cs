using Microsoft.Data.Sqlite;
using SolidCell.Core.Recording;
using SolidCell.Store.Schema;

namespace SolidCell.Store.Reading;

/// <summary>Reads records of any kind with all their fields: faults, resumes, pulses, commands that the fixture carried out, ...</summary>
public sealed class RecordReader : IDisposable
{
    private const string Place = "r.boot_id, r.sequence, r.test_milliseconds, r.payload";

    private readonly SqliteConnection _connection;

    public RecordReader(StoreDatabase database) => _connection = database.Connect();

    /// <summary>A test's records of one kind, in the order in which the fixture wrote them.</summary>
    public IReadOnlyList<StoredRecord> Of(StoredTest test, RecordKind kind) =>
        _connection.List($"SELECT {Columns(kind)} FROM test_spans s JOIN {RecordTables.NameOf(kind)} r {TestRecords.InOrder}",
            row => Read(row, kind), test.TestId);

    /// <summary>A fixture's records of one kind that stand behind a place in its log, at most so many.</summary>
    public IReadOnlyList<StoredRecord> Newer(RecordKind kind, string fixture, LogPosition after, int limit = 1000) =>
        _connection.List(
            $"""
            SELECT {Columns(kind)} FROM {RecordTables.NameOf(kind)} r
            WHERE r.fixture_id = (SELECT fixture_id FROM fixtures WHERE name = $1) AND (r.boot_id, r.sequence) > ($2, $3)
            ORDER BY r.boot_id, r.sequence LIMIT $4
            """,
            row => Read(row, kind), fixture, after.BootId, after.Sequence, limit);

    /// <summary>How many records of these kinds a test has.</summary>
    public long Count(StoredTest test, IEnumerable<RecordKind> kinds) =>
        kinds.Sum(
            kind => _connection.Scalar<long>($"SELECT COUNT(*) FROM test_spans s JOIN {RecordTables.NameOf(kind)} r {TestRecords.InSpans}",
                test.TestId));

    public void Dispose() => _connection.Dispose();

    private static string Columns(RecordKind kind) =>
        string.Join(", ", [Place, .. RecordTables.ColumnsOf(kind).Select(column => "r." + column)]);

    private static StoredRecord Read(SqliteDataReader row, RecordKind kind) => new(
        kind, new LogPosition(row.GetInt64(0), row.GetInt64(1)), row.GetInt64(2),
        [.. Enumerable.Range(4, row.FieldCount - 4).Select(row.GetInt64)],
        row.IsDBNull(3) ? [] : (byte[])row[3]);
}
