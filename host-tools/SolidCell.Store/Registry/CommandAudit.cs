using Microsoft.Data.Sqlite;

namespace SolidCell.Store.Registry;

/// <summary>The trail of what was asked of fixtures. Written before a command leaves, completed when it is answered.</summary>
public sealed class CommandAudit(StoreDatabase database, TimeProvider clock)
{
    public void Sent(byte[] correlationId, string fixture, string name, string detail)
    {
        using SqliteConnection connection = database.Connect();
        connection.Execute(
            "INSERT OR IGNORE INTO commands (correlation_id, fixture, name, detail, sent_unix_milliseconds) VALUES ($1, $2, $3, $4, $5)",
            correlationId, fixture, name, detail, Now);
    }

    public void Answered(byte[] correlationId, string outcome, string answer)
    {
        using SqliteConnection connection = database.Connect();
        connection.Execute(
            "UPDATE commands SET answered_unix_milliseconds = $2, outcome = $3, answer = $4 WHERE correlation_id = $1",
            correlationId, Now, outcome, answer);
    }

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();
}
