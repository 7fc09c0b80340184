namespace SolidCell.Store.Registry;

/// <summary>
/// The trail of what was asked of fixtures. Written before a command leaves, completed when it is answered. The client is who
/// asks: "user@machine" of this process, unless a command names another.
/// </summary>
public sealed class CommandAudit(StoreDatabase database, TimeProvider clock, string? client = null)
{
    private readonly string _client = client ?? $"{Environment.UserName}@{Environment.MachineName}";

    public void Sent(byte[] correlationId, string fixture, string name, string detail, string? client = null) =>
        database.Note(connection => connection.Execute(
            "INSERT OR IGNORE INTO commands (correlation_id, fixture, name, detail, sent_unix_milliseconds, client) VALUES ($1, $2, $3, $4, $5, $6)",
            correlationId, fixture, name, detail, Now, client ?? _client));

    public void Answered(byte[] correlationId, string outcome, string answer) =>
        database.Note(connection => connection.Execute(
            "UPDATE commands SET answered_unix_milliseconds = $2, outcome = $3, answer = $4 WHERE correlation_id = $1",
            correlationId, Now, outcome, answer));

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();
}
