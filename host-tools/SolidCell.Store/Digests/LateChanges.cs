using Microsoft.Data.Sqlite;

namespace SolidCell.Store.Digests;

/// <summary>Counts what happens to the log of a fixture other than that it grows at its end: digests end with that.</summary>
internal static class LateChanges
{
    /// <summary>In the transaction of the change.</summary>
    public static void Count(SqliteConnection connection, long fixtureId) => connection.Execute(
        "INSERT INTO late_changes VALUES ($1, 1) ON CONFLICT DO UPDATE SET changes = changes + 1", fixtureId);

    /// <summary>True when records of this boot were stored up to this place, or some of a later boot were.</summary>
    public static bool IsBehind(SqliteConnection connection, long fixtureId, long bootId, long sequence) => connection.Scalar<long>(
        "SELECT COUNT(*) FROM positions WHERE fixture_id = $1 AND (boot_id > $2 OR (boot_id = $2 AND last_sequence >= $3))",
        fixtureId, bootId, sequence) > 0;
}
