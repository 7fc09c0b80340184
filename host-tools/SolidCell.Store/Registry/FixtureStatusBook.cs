using Microsoft.Data.Sqlite;

namespace SolidCell.Store.Registry;

/// <summary>
/// Keeps what each fixture said of itself last (JSON, docs/mqtt.md), so that it can be read when fixture or broker are away. It is
/// no sign of life: a broker also hands out retained ones of fixtures that are long gone, so it is seen only with its first record. Of
/// names that only ever had a status, <see cref="MaximumNames"/> are kept; the oldest go first, and never one with records or a test.
/// </summary>
public static class FixtureStatusBook
{
    public const int MaximumNames = 1000;

    /// <param name="connection">The database.</param>
    /// <param name="fixture">The fixture's name.</param>
    /// <param name="json">What it said.</param>
    /// <param name="isHeard">False for a status that the broker had kept: when it was said is not known, unless it is the one that was
    /// heard last.</param>
    /// <param name="nowUnixMilliseconds">The time.</param>
    internal static void Keep(SqliteConnection connection, string fixture, string json, bool isHeard, long nowUnixMilliseconds)
    {
        int added = connection.Execute(
            "INSERT OR IGNORE INTO fixtures (name, first_seen_unix_milliseconds, last_seen_unix_milliseconds) VALUES ($1, $2, 0)", fixture,
            nowUnixMilliseconds);
        connection.Execute(
            """
            UPDATE fixtures SET status_unix_milliseconds = CASE WHEN $4 THEN $3 WHEN status = $2 THEN status_unix_milliseconds END, status = $2 WHERE name = $1
            """,
            fixture, json, nowUnixMilliseconds, isHeard ? 1 : 0);
        if (isHeard)
        {
            PlannedTests.Settle(connection, fixture, json, nowUnixMilliseconds);
        }

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
