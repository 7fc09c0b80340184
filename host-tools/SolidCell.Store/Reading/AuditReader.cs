using Microsoft.Data.Sqlite;

namespace SolidCell.Store.Reading;

/// <summary>Reads the audit trail of commands.</summary>
public sealed class AuditReader(StoreDatabase database)
{
    /// <summary>Commands to one fixture, or with null to all, the newest first, at most so many.</summary>
    public IReadOnlyList<StoredCommand> List(string? fixture, int limit)
    {
        using SqliteConnection connection = database.Connect();
        return connection.List(
            """
            SELECT correlation_id, fixture, client, name, detail, sent_unix_milliseconds, answered_unix_milliseconds, outcome, answer
            FROM commands WHERE $1 IS NULL OR fixture = $1 ORDER BY sent_unix_milliseconds DESC LIMIT $2
            """,
            Read, fixture, limit);
    }

    private static StoredCommand Read(SqliteDataReader row) => new(
        (byte[])row[0], row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.Time(5),
        row.TimeOrNull(6),
        row.IsDBNull(7) ? null : row.GetString(7),
        row.IsDBNull(8) ? null : row.GetString(8));
}
