using Microsoft.Data.Sqlite;

namespace SolidCell.Store.Registry;

/// <summary>Tests that the host knows of before a fixture reports them.</summary>
public sealed class TestRegistry(StoreDatabase database, TimeProvider clock)
{
    public void Plan(PlannedTest test)
    {
        using SqliteConnection connection = database.Connect();
        using SqliteTransaction transaction = connection.BeginTransaction();
        VirtualFixtures.Add(connection, test.Fixture, test.IsVirtual, Now);
        connection.Execute(
            """
            INSERT INTO tests (test_id, fixture_id, run_id, cell_id, protocol_sha256, state, started_unix_milliseconds)
            SELECT $1, fixture_id, $3, $4, $5, 'planned', $6 FROM fixtures WHERE name = $2
            """,
            test.TestId, test.Fixture, test.RunId, test.CellId, test.ProgramSha256, Now);
        transaction.Commit();
    }

    /// <summary>
    /// Takes a test back that the fixture refused to start, and a cell that was made up for it; one that has begun stays.
    /// </summary>
    public void Withdraw(byte[] testId)
    {
        using SqliteConnection connection = database.Connect();
        using SqliteTransaction transaction = connection.BeginTransaction();
        long cell = connection.Scalar<long>("SELECT COALESCE(MAX(cell_id), 0) FROM tests WHERE test_id = $1", testId);
        connection.Execute("DELETE FROM tests WHERE test_id = $1 AND state = 'planned'", testId);
        connection.Execute(
            "DELETE FROM cells WHERE cell_id = $1 AND is_registered = 0 AND NOT EXISTS (SELECT 1 FROM tests WHERE cell_id = $1)", cell);
        transaction.Commit();
    }

    /// <summary>The fixture has started this test: earlier ones of it that were only planned have not begun.</summary>
    public void SettleOlder(string fixture, byte[] startedTestId)
    {
        using SqliteConnection connection = database.Connect();
        PlannedTests.SettleOlder(connection, fixture, startedTestId, Now);
    }

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();
}
