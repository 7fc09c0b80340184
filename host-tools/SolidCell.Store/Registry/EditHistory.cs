using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace SolidCell.Store.Registry;

/// <summary>Who changed what of cells and tests, and the way back for a day.</summary>
internal sealed class EditHistory(string subject, TimeProvider clock, string client)
{
    /// <summary>So long a change can be taken back.</summary>
    public static readonly TimeSpan Undoable = TimeSpan.FromDays(1);

    /// <summary>Who asks where nobody else is named.</summary>
    public static string ThisClient => $"{Environment.UserName}@{Environment.MachineName}";

    private static readonly JsonSerializerOptions Names = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public void Write<T>(SqliteConnection connection, string id, T before, T after) => connection.Execute(
        "INSERT INTO edits (subject, subject_id, edited_unix_milliseconds, client, before, after) VALUES ($1, $2, $3, $4, $5, $6)",
        subject, id, clock.GetUtcNow().ToUnixTimeMilliseconds(), client, JsonSerializer.Serialize(before, Names),
        JsonSerializer.Serialize(after, Names));

    /// <summary>The newest first.</summary>
    public IReadOnlyList<StoredEdit> List(SqliteConnection connection, string id) => connection.List(
        "SELECT edit_id, edited_unix_milliseconds, client, before, after, is_undone FROM edits WHERE subject = $1 AND subject_id = $2 ORDER BY edit_id DESC LIMIT 1000",
        row => new StoredEdit(row.GetInt64(0), row.Time(1), row.GetString(2), Read(row.GetString(3)), Read(row.GetString(4)),
            row.GetInt64(5) != 0),
        subject, id);

    /// <summary>The newest change that is not taken back yet, as it was before it; it is marked as taken back.</summary>
    /// <exception cref="StoreException">There is none, or it is older than a day.</exception>
    public T TakeBack<T>(SqliteConnection connection, string id)
    {
        StoredEdit edit = List(connection, id).FirstOrDefault(edit => !edit.IsUndone)
            ?? throw new StoreException("Nothing was changed that could be undone.");
        if (clock.GetUtcNow() - edit.Time > Undoable)
        {
            throw new StoreException(
                $"The last change is of {edit.Time.UtcDateTime:yyyy-MM-dd HH:mm} UTC; what is older than a day is changed by a new edit, and stays in the history.");
        }

        connection.Execute("UPDATE edits SET is_undone = 1 WHERE edit_id = $1", edit.EditId);
        return edit.Before.Deserialize<T>(Names)!;
    }

    private static JsonObject Read(string text) => JsonNode.Parse(text)!.AsObject();
}
