using System.Text.Json.Nodes;

namespace SolidCell.Store.Registry;

/// <summary>A change that somebody made to what is said of a cell or a test: all fields before and after.</summary>
/// <param name="EditId">Its number.</param>
/// <param name="Time">When.</param>
/// <param name="Client">Who, as "user@machine".</param>
/// <param name="Before">Fields before.</param>
/// <param name="After">Fields after.</param>
/// <param name="IsUndone">True when it was taken back since.</param>
public sealed record StoredEdit(long EditId, DateTimeOffset Time, string Client, JsonObject Before, JsonObject After, bool IsUndone)
{
    /// <summary>What it changed: field, before, after; both null for nothing.</summary>
    public IEnumerable<(string Field, string? Before, string? After)> Changes =>
        from name in Before.Select(one => one.Key).Union(After.Select(one => one.Key))
        let values = (Before: Text(Before[name]), After: Text(After[name]))
        where values.Before != values.After
        select (name, values.Before, values.After);

    private static string? Text(JsonNode? value) => value is JsonArray words ? string.Join(' ', words) : value?.ToString();
}
