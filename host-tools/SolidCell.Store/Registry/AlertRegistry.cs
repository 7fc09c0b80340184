using Microsoft.Data.Sqlite;

namespace SolidCell.Store.Registry;

/// <summary>Keeps alerts over a restart of the host, so that nobody is notified twice and nothing dismissed comes back.</summary>
public sealed class AlertRegistry(StoreDatabase database)
{
    /// <summary>Writes an alert, new or changed. A full disk is no reason to keep it from people.</summary>
    public void Put(StoredAlert alert) => database.Note(connection => connection.Execute(
        """
        INSERT INTO alerts (alert_id, kind, fixture, subject, title, detail, times, raised_unix_milliseconds, ended_unix_milliseconds, dismissed_unix_milliseconds)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        ON CONFLICT DO UPDATE SET title = excluded.title, detail = excluded.detail, times = excluded.times,
            ended_unix_milliseconds = excluded.ended_unix_milliseconds, dismissed_unix_milliseconds = excluded.dismissed_unix_milliseconds
        """,
        alert.Id, alert.Kind, alert.Fixture, alert.Subject, alert.Title, alert.Detail, alert.Times,
        alert.Raised.ToUnixTimeMilliseconds(), alert.Ended?.ToUnixTimeMilliseconds(), alert.Dismissed?.ToUnixTimeMilliseconds()));

    /// <summary>The newest first, at most so many besides those that last.</summary>
    public IReadOnlyList<StoredAlert> List(int limit)
    {
        using SqliteConnection connection = database.Connect();
        return connection.List(
            """
            SELECT alert_id, kind, fixture, subject, title, detail, times, raised_unix_milliseconds, ended_unix_milliseconds, dismissed_unix_milliseconds
            FROM alerts WHERE ended_unix_milliseconds IS NULL OR alert_id IN (SELECT alert_id FROM alerts ORDER BY alert_id DESC LIMIT $1)
            ORDER BY alert_id DESC
            """,
            row => new StoredAlert(
                row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.Small(6),
                row.Time(7), row.TimeOrNull(8), row.TimeOrNull(9)),
            limit);
    }
}
