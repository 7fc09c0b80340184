using Microsoft.Data.Sqlite;

namespace SolidCell.Store.Reading;

/// <summary>Reads tests and their records, in the order in which the fixture wrote them.</summary>
public sealed class TestReader : IDisposable
{
    private const string TestColumns =
        """
        SELECT t.test_id, f.name, c.name, c.kind, COALESCE(t.area_square_micrometres, c.area_square_micrometres),
               COALESCE(t.capacity_nanoamp_hours, c.capacity_nanoamp_hours), p.name, t.state, t.started_unix_milliseconds,
               t.cell_id, t.protocol_sha256, t.end_reason, c.chemistry, c.working_electrode, c.active_mass_micrograms
        FROM tests t JOIN fixtures f USING (fixture_id) JOIN cells c USING (cell_id)
        LEFT JOIN protocols p ON p.sha256 = t.protocol_sha256
        """;

    private readonly SqliteConnection _connection;

    public TestReader(StoreDatabase database) => _connection = database.Connect();

    /// <summary>All tests, the newest first.</summary>
    public IReadOnlyList<StoredTest> List() =>
        _connection.List($"{TestColumns} ORDER BY t.started_unix_milliseconds DESC, f.name", ReadTest);

    public StoredTest? Find(byte[] testId) =>
        _connection.List($"{TestColumns} WHERE t.test_id = $1", ReadTest, testId).FirstOrDefault();

    /// <summary>Tests whose id begins so, as people shorten it; at most two, which is one too many already.</summary>
    public IReadOnlyList<StoredTest> FindByPrefix(string hexadecimal) =>
        _connection.List($"{TestColumns} WHERE lower(hex(t.test_id)) LIKE $1 || '%' LIMIT 2", ReadTest, hexadecimal.ToLowerInvariant());

    /// <summary>Every fixture that was ever heard of.</summary>
    public IReadOnlyList<StoredFixture> Fixtures() =>
        _connection.List(
            """
            SELECT f.name, f.is_virtual, f.last_seen_unix_milliseconds, COUNT(p.boot_id), COALESCE(SUM(p.stored), 0),
                   COALESCE(SUM(p.duplicates), 0), COALESCE((SELECT batches FROM refusals r WHERE r.fixture = f.name), 0),
                   f.status, f.status_unix_milliseconds
            FROM fixtures f LEFT JOIN positions p USING (fixture_id) GROUP BY f.fixture_id ORDER BY f.last_seen_unix_milliseconds DESC, f.name
            """,
            row => new StoredFixture(
                row.GetString(0), row.GetInt64(1) != 0, DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)),
                row.GetInt32(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6))
            {
                Status = row.IsDBNull(7) ? null : row.GetString(7),
                StatusTime = row.IsDBNull(8) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(8)),
            });

    /// <summary>Steps with their ends; the step count never repeats in a test, so it joins the two.</summary>
    public IReadOnlyList<StoredStep> Steps(StoredTest test)
    {
        Dictionary<long, long[]> ends = _connection
            .List($"SELECT r.* FROM test_spans s JOIN step_ends r {TestRecords.InOrder}", row => Integers(row, 3, 7), test.TestId)
            .GroupBy(end => end[2])
            .ToDictionary(group => group.Key, group => group.Last());
        return _connection.List(
            $"SELECT r.* FROM test_spans s JOIN step_starts r {TestRecords.InOrder}",
            row => ReadStep(row, ends.GetValueOrDefault(row.GetInt64(5))),
            test.TestId);
    }

    /// <summary>Every report of a short: an event appears when it is found and again, with the same number, when it is known how it ended.</summary>
    public IReadOnlyList<StoredShort> Shorts(StoredTest test) =>
        _connection.List($"SELECT r.* FROM test_spans s JOIN shorts r {TestRecords.InOrder}", ReadShort, test.TestId);

    /// <summary>Each short once, as it was reported last, in the order of their onsets.</summary>
    public IReadOnlyList<StoredShort> ShortEvents(StoredTest test) =>
        [.. Shorts(test).GroupBy(found => (found.Position.BootId, found.EventNumber)).Select(reports => reports.Last()).OrderBy(found => found.OnsetMilliseconds)];

    /// <summary>When in the test the fixture was told the time, and which it was, both in milliseconds.</summary>
    public IReadOnlyList<(long TestMilliseconds, long UnixMilliseconds)> ClockSettings(StoredTest test) =>
        _connection.List($"SELECT r.test_milliseconds, r.unix_milliseconds FROM test_spans s JOIN clock_sets r {TestRecords.InOrder}", row => (row.GetInt64(0), row.GetInt64(1)), test.TestId);

    /// <summary>Streams the samples, so that a test of any length fits.</summary>
    public IEnumerable<StoredSample> Samples(StoredTest test)
    {
        using SqliteCommand command = _connection.Command($"SELECT {SampleColumns.OfR} FROM test_spans s JOIN samples r {TestRecords.InOrder}", test.TestId);
        using SqliteDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            yield return SampleColumns.Read(row);
        }
    }

    /// <summary>What was stored of a fixture, all boots and tests together, and how many records came more than once.</summary>
    public (long Stored, long Duplicates) Totals(string fixture)
    {
        const string From = "FROM positions JOIN fixtures USING (fixture_id) WHERE name = $1";
        return (_connection.Scalar<long>($"SELECT SUM(stored) {From}", fixture), _connection.Scalar<long>($"SELECT SUM(duplicates) {From}", fixture));
    }

    public void Dispose() => _connection.Dispose();

    private static StoredTest ReadTest(SqliteDataReader row) => new(
        (byte[])row[0], row.GetString(1), row.GetString(2), row.GetInt32(3), row.GetInt64(4), row.GetInt64(5),
        row.IsDBNull(6) ? null : row.GetString(6), row.GetString(7), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(8)))
    {
        CellId = row.GetInt64(9),
        ProtocolSha256 = row.IsDBNull(10) ? null : (byte[])row[10],
        EndReason = row.IsDBNull(11) ? null : row.GetInt64(11),
        Chemistry = row.IsDBNull(12) ? null : row.GetString(12),
        WorkingElectrode = row.IsDBNull(13) ? null : row.GetString(13),
        ActiveMassMicrograms = row.IsDBNull(14) ? null : row.GetInt64(14),
    };

    private static StoredShort ReadShort(SqliteDataReader row) => new(
        row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6), row.GetInt64(7), row.GetInt64(8), row.GetInt64(9),
        row.GetInt64(10), row.GetInt64(11), row.GetInt64(12), row.GetInt64(13), row.GetInt64(14) != 0, row.GetInt64(15),
        row.GetInt64(16), row.GetInt64(17), row.GetInt64(18))
    {
        Position = PositionOf(row),
    };

    private static StoredStep ReadStep(SqliteDataReader row, long[]? end) => new(
        row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6), row.GetInt64(7), row.GetInt64(8), row.GetInt64(14),
        end?[0], end?[4], end?[5], end?[6])
    {
        Position = PositionOf(row),
    };

    private static LogPosition PositionOf(SqliteDataReader row) => new(row.GetInt64(1), row.GetInt64(2));

    private static long[] Integers(SqliteDataReader row, int first, int count) =>
        [.. Enumerable.Range(first, count).Select(row.GetInt64)];
}
