using Microsoft.Data.Sqlite;

namespace SolidCell.Store.Registry;

/// <summary>A line of the audit trail, or its completion, on its way into the database.</summary>
internal sealed class AuditNote(Action<SqliteConnection> write)
{
    private readonly TaskCompletionSource _tried = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends with the first attempt, whatever came of it.</summary>
    public Task Tried => _tried.Task;

    public Task Written => _written.Task;

    public void Write(SqliteConnection connection) => write(connection);

    public void HasBeenTried() => _tried.TrySetResult();

    public void HasBeenWritten() => _written.TrySetResult();
}
