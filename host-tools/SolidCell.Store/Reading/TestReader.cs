using Microsoft.Data.Sqlite;

namespace SolidCell.Store.Reading;

/// <summary>Reads tests and their records, in the order in which the fixture wrote them.</summary>
public sealed class TestReader : IDisposable
{
    private const string TestColumns =
        """
        SELECT t.test_id, f.name, c.name, c.kind, c.area_square_micrometres, c.capacity_nanoamp_hours, p.name, t.state,
               t.started_unix_milliseconds
        FROM tests t JOIN fixtures f USING (fixture_id) JOIN cells c USING (cell_id)
        LEFT JOIN protocols p ON p.sha256 = t.protocol_sha256
        """;

    private const string OfTest =
        """
        ON r.fixture_id = s.fixture_id AND r.boot_id = s.boot_id AND r.sequence >= s.first_sequence
           AND r.sequence <= COALESCE(s.last_sequence, 9223372036854775807)
        WHERE s.test_id = $1 ORDER BY s.boot_id, r.sequence
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
                   COALESCE(SUM(p.duplicates), 0), COALESCE((SELECT batches FROM refusals r WHERE r.fixture = f.name), 0)
            FROM fixtures f LEFT JOIN positions p USING (fixture_id) GROUP BY f.fixture_id ORDER BY f.last_seen_unix_milliseconds DESC, f.name
            """,
            row => new StoredFixture(
                row.GetString(0), row.GetInt64(1) != 0, DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)),
                row.GetInt32(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6)));

    /// <summary>Steps with their ends; the step count never repeats in a test, so it joins the two.</summary>
    public IReadOnlyList<StoredStep> Steps(StoredTest test)
    {
        Dictionary<long, long[]> ends = _connection
            .List($"SELECT r.* FROM test_spans s JOIN step_ends r {OfTest}", row => Integers(row, 3, 7), test.TestId)
            .GroupBy(end => end[2])
            .ToDictionary(group => group.Key, group => group.Last());
        return _connection.List(
            $"SELECT r.* FROM test_spans s JOIN step_starts r {OfTest}",
            row => ReadStep(row, ends.GetValueOrDefault(row.GetInt64(5))),
            test.TestId);
    }

    public IReadOnlyList<StoredShort> Shorts(StoredTest test) =>
        _connection.List($"SELECT r.* FROM test_spans s JOIN shorts r {OfTest}", ReadShort, test.TestId);

    /// <summary>Streams the samples, so that a test of any length fits.</summary>
    public IEnumerable<StoredSample> Samples(StoredTest test)
    {
        using SqliteCommand command = _connection.Command($"SELECT r.* FROM test_spans s JOIN samples r {OfTest}", test.TestId);
        using SqliteDataReader row = command.ExecuteReader();
        while (row.Read())
            yield return new StoredSample(
                row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6), row.GetInt64(7), row.GetInt64(8), row.GetInt64(9))
            {
                Position = PositionOf(row),
            };
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
        row.IsDBNull(6) ? null : row.GetString(6), row.GetString(7), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(8)));

    private static StoredShort ReadShort(SqliteDataReader row) => new(
        row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6), row.GetInt64(7), row.GetInt64(8), row.GetInt64(9),
        row.GetInt64(10), row.GetInt64(11), row.GetInt64(12), row.GetInt64(13), row.GetInt64(14) != 0, row.GetInt64(15),
        row.GetInt64(16), row.GetInt64(17), row.GetInt64(18));

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
