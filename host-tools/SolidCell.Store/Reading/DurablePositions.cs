using Microsoft.Data.Sqlite;

namespace SolidCell.Store.Reading;

/// <summary>How far the log of each boot of each fixture is stored, and what is known of the boot.</summary>
public sealed class DurablePositions(StoreDatabase database) : IDisposable
{
    private readonly SqliteConnection _connection = database.Connect();

    /// <summary>The last stored sequence number of a boot, or null when nothing of it is stored.</summary>
    public long? Of(string fixture, long bootId) =>
        _connection.Scalar<long?>(
            "SELECT p.last_sequence FROM positions p JOIN fixtures f USING (fixture_id) WHERE f.name = $1 AND p.boot_id = $2", fixture,
            bootId);

    /// <summary>How much of a boot's log is here; all 0 and a last sequence of -1 when nothing is.</summary>
    public LogCount Count(string fixture, long bootId) => _connection.List(
        """
        SELECT p.last_sequence, p.stored, p.quarantined,
               COALESCE((SELECT SUM(g.last_sequence - g.first_sequence + 1) FROM log_gaps g WHERE g.fixture_id = p.fixture_id AND g.boot_id = p.boot_id), 0)
        FROM positions p JOIN fixtures f USING (fixture_id) WHERE f.name = $1 AND p.boot_id = $2
        """,
        row => new LogCount(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3)), fixture, bootId) is [var found]
            ? found : new LogCount(-1, 0, 0, 0);

    /// <summary>True when a test went on in this boot and nobody has told the fixture the time since, as far as it is stored.</summary>
    public bool IsResumedWithoutClock(string fixture, long bootId) =>
        _connection.Scalar<long>(
            """
            SELECT EXISTS (SELECT 1 FROM resumes r JOIN fixtures f USING (fixture_id) WHERE f.name = $1 AND r.boot_id = $2 AND NOT EXISTS (
                SELECT 1 FROM clock_sets c WHERE c.fixture_id = r.fixture_id AND c.boot_id = r.boot_id AND c.sequence > r.sequence))
            """,
            fixture, bootId) != 0;

    public void Dispose() => _connection.Dispose();
}
