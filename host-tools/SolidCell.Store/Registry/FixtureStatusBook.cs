using Microsoft.Data.Sqlite;

namespace SolidCell.Store.Registry;

/// <summary>
/// Keeps what each fixture said of itself last (JSON, docs/mqtt.md), so that it can be read when fixture or broker are away. It is
/// no sign of life: a broker also hands out retained ones of fixtures that are long gone, so it is seen only with its first record.
/// </summary>
internal static class FixtureStatusBook
{
    public static void Keep(SqliteConnection connection, string fixture, string json, long nowUnixMilliseconds) =>
        connection.Execute(
            """
            INSERT INTO fixtures (name, first_seen_unix_milliseconds, last_seen_unix_milliseconds, status, status_unix_milliseconds)
            VALUES ($1, $2, 0, $3, $2)
            ON CONFLICT DO UPDATE SET status = excluded.status, status_unix_milliseconds = excluded.status_unix_milliseconds
            """,
            fixture, nowUnixMilliseconds, json);
}
