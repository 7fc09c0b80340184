using Microsoft.Data.Sqlite;

namespace SolidCell.Store.Registry;

/// <summary>
/// Keeps what each fixture said of itself last (JSON, docs/mqtt.md), so that it can be read when fixture or broker are away. It is
/// no sign of life: a broker also hands out retained ones of fixtures that are long gone, so it is seen only with its first record. Of names that only
/// ever had a status, <see cref="MaximumNames"/> are kept; the oldest go first, and never one with records or a test.
/// </summary>
public static class FixtureStatusBook
{
    public const int MaximumNames = 1000;

    internal static void Keep(SqliteConnection connection, string fixture, string json, long nowUnixMilliseconds)
    {
        int added = connection.Execute(
            "INSERT OR IGNORE INTO fixtures (name, first_seen_unix_milliseconds, last_seen_unix_milliseconds) VALUES ($1, $2, 0)", fixture, nowUnixMilliseconds);
        connection.Execute("UPDATE fixtures SET status = $2, status_unix_milliseconds = $3 WHERE name = $1", fixture, json, nowUnixMilliseconds);
        if (added > 0)
        {
            ForgetOldest(connection);
        }
    }

    private static void ForgetOldest(SqliteConnection connection) =>
        connection.Execute(
            """
            DELETE FROM fixtures WHERE fixture_id IN (
                SELECT fixture_id FROM fixtures
                WHERE fixture_id NOT IN (SELECT fixture_id FROM positions) AND fixture_id NOT IN (SELECT fixture_id FROM tests)
                ORDER BY status_unix_milliseconds DESC, fixture_id DESC LIMIT -1 OFFSET $1)
            """,
            MaximumNames);
}
