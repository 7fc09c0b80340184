using Microsoft.Data.Sqlite;

namespace SolidCell.Store.Reading;

/// <summary>
/// Reads what is wrong with the logs that are stored: missing records, records set aside, batches refused as another fixture's.
/// </summary>
public sealed class LogTroubleReader(StoreDatabase database) : IDisposable
{
    private const int MostGaps = 1000;

    private readonly SqliteConnection _connection = database.Connect();

    /// <summary>What is missing, the newest boot of each fixture first; of very many only the first.</summary>
    public IReadOnlyList<LogGap> Gaps() => _connection.List(
        "SELECT f.name, g.boot_id, g.first_sequence, g.last_sequence FROM log_gaps g JOIN fixtures f USING (fixture_id) ORDER BY f.name, g.boot_id DESC, g.first_sequence LIMIT $1",
        row => new LogGap(row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3)), MostGaps);

    public IReadOnlyList<QuarantineSummary> Quarantined() => _connection.List(
        """
        SELECT f.name, p.boot_id, p.quarantined, COALESCE((SELECT q.reason FROM quarantine q
            WHERE q.fixture_id = p.fixture_id AND q.boot_id = p.boot_id ORDER BY q.sequence DESC LIMIT 1), '')
        FROM positions p JOIN fixtures f USING (fixture_id) WHERE p.quarantined > 0
        """,
        row => new QuarantineSummary(row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetString(3)));

    public IReadOnlyList<LogConflict> Conflicts() => _connection.List(
        "SELECT f.name, c.batches, c.boot_id, c.sequence, c.last_unix_milliseconds FROM conflicts c JOIN fixtures f USING (fixture_id)",
        row => new LogConflict(row.GetString(0), row.GetInt64(1), new LogPosition(row.GetInt64(2), row.GetInt64(3)), row.Time(4)));

    /// <summary>Batches that could not be read or were refused, by fixture.</summary>
    public IReadOnlyList<BatchRefusal> Refusals() => _connection.List(
        "SELECT fixture, batches, last_reason, last_unix_milliseconds FROM refusals",
        row => new BatchRefusal(row.GetString(0), row.GetInt64(1), row.GetString(2), row.Time(3)));

    /// <summary>How many records of each test are missing, by its id; tests that are whole are not in it.</summary>
    public IReadOnlyDictionary<string, long> MissingByTest() => _connection.List(
        """
        SELECT s.test_id, SUM(MIN(g.last_sequence, COALESCE(s.last_sequence, g.last_sequence)) - MAX(g.first_sequence, s.first_sequence) + 1)
        FROM log_gaps g JOIN test_spans s ON s.fixture_id = g.fixture_id AND s.boot_id = g.boot_id
            AND s.first_sequence <= g.last_sequence AND COALESCE(s.last_sequence, g.last_sequence) >= g.first_sequence
        GROUP BY s.test_id
        """,
        row => (Id: Convert.ToHexStringLower((byte[])row[0]), Missing: row.GetInt64(1))).ToDictionary(one => one.Id, one => one.Missing);

    public void Dispose() => _connection.Dispose();
}
