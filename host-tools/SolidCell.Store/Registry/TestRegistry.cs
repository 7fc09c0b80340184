using Microsoft.Data.Sqlite;

namespace SolidCell.Store.Registry;

/// <summary>Protocols, cells and tests that the host knows of before a fixture reports them.</summary>
public sealed class TestRegistry(StoreDatabase database, TimeProvider clock)
{
    public void AddProtocol(byte[] sha256, string name, byte[] program, string source)
    {
        using SqliteConnection connection = database.Connect();
        connection.Execute("INSERT OR IGNORE INTO protocols VALUES ($1, $2, $3, $4, $5)", sha256, name, program, source, Now);
    }

    public void Plan(PlannedTest test)
    {
        using SqliteConnection connection = database.Connect();
        using SqliteTransaction transaction = connection.BeginTransaction();
        connection.Execute(
            """
            INSERT INTO fixtures (name, is_virtual, first_seen_unix_milliseconds, last_seen_unix_milliseconds) VALUES ($1, $2, $3, $3)
            ON CONFLICT DO UPDATE SET is_virtual = excluded.is_virtual
            """,
            test.Fixture, test.IsVirtual ? 1 : 0, Now);
        long fixtureId = connection.Scalar<long>("SELECT fixture_id FROM fixtures WHERE name = $1", test.Fixture);
        long cellId = connection.Scalar<long>(
            "INSERT INTO cells (name, chemistry, kind, area_square_micrometres, capacity_nanoamp_hours) VALUES ($1, $2, $3, $4, $5) RETURNING cell_id",
            test.CellName, test.Chemistry, test.CellKind, test.AreaSquareMicrometres, test.CapacityNanoampHours);
        connection.Execute(
            "INSERT INTO tests VALUES ($1, $2, $3, $4, $5, 'planned', $6)",
            test.TestId, fixtureId, test.RunId, cellId, test.ProgramSha256, Now);
        transaction.Commit();
    }

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();
}
