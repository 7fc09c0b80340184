using Microsoft.Data.Sqlite;

namespace SolidCell.Store.Registry;

/// <summary>Which fixtures of the store are virtual: whoever switches them on says so, as their records do not.</summary>
public sealed class VirtualFixtures(StoreDatabase database, TimeProvider clock)
{
    /// <summary>Keeps that these are virtual, so that it is known when they are away; also before their first test.</summary>
    /// <returns>The names.</returns>
    public IReadOnlyList<string> Add(IReadOnlyList<string> names)
    {
        using SqliteConnection connection = database.Connect();
        using SqliteTransaction transaction = connection.BeginTransaction();
        foreach (string name in names)
        {
            Add(connection, name, true, clock.GetUtcNow().ToUnixTimeMilliseconds());
        }

        transaction.Commit();
        return names;
    }

    /// <summary>A fixture that is there already stays virtual.</summary>
    internal static void Add(SqliteConnection connection, string name, bool isVirtual, long nowUnixMilliseconds) =>
        connection.Execute(
            """
            INSERT INTO fixtures (name, is_virtual, first_seen_unix_milliseconds, last_seen_unix_milliseconds) VALUES ($1, $2, $3, 0)
            ON CONFLICT DO UPDATE SET is_virtual = MAX(is_virtual, excluded.is_virtual)
            """,
            name, isVirtual ? 1 : 0, nowUnixMilliseconds);
}
