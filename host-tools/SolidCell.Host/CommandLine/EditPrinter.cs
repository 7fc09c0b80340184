using System.Globalization;
using System.Text.Json.Nodes;
using SolidCell.Store.Registry;

namespace SolidCell.Host.CommandLine;

/// <summary>The history of a cell or a test, for people and for programs.</summary>
internal static class EditPrinter
{
    private static readonly Listing<StoredEdit> Edits =
        new("Nothing was changed.", ["CHANGED (UTC)", "BY", "FIELD", "BEFORE", "AFTER", ""], Rows, ToJson);

    public static int Write(IReadOnlyList<StoredEdit> edits, bool asJson, TextWriter output) => Edits.Write(edits, asJson, output);

    private static IEnumerable<string[]> Rows(StoredEdit edit) => EditWords.Of(edit).Select(change => new[]
    {
        edit.Time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), edit.Client, change.What,
        Shown(change.Before), Shown(change.After), edit.IsUndone ? "undone" : "",
    });

    private static string Shown(string value) => value.Length == 0 ? "-" : value;

    private static JsonObject ToJson(StoredEdit edit) => new()
    {
        ["changed"] = edit.Time.UtcDateTime,
        ["client"] = edit.Client,
        ["undone"] = edit.IsUndone,
        ["changes"] =
            new JsonArray(
                [.. edit.Changes.Select(change => new JsonObject
                    {
                        ["field"] = change.Field,
                        ["before"] = change.Before,
                        ["after"] = change.After,
                    })]),
    };
}
