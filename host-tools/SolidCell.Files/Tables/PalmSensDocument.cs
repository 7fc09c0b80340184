using System.Text.Json;

namespace SolidCell.Files.Tables;

/// <summary>
/// The JSON of a session of PSTrace (`.pssession`), for those who look for traces in it and for those who look for spectra. Up to version
/// 5.7 of the program the names begin with a small letter, so names are compared without case.
/// </summary>
public static class PalmSensDocument
{
    /// <exception cref="JsonException">It is damaged.</exception>
    public static JsonDocument Parse(string text) => JsonDocument.Parse(text.TrimEnd('\uFEFF', '\0'));

    /// <summary>The items of a list; none where there is no such list.</summary>
    public static JsonElement.ArrayEnumerator Items(JsonElement owner, string name) =>
        Property(owner, name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : default;

    /// <summary>A member; undefined where there is none.</summary>
    public static JsonElement Property(JsonElement owner, string name) => owner.ValueKind == JsonValueKind.Object
        ? owner.EnumerateObject().FirstOrDefault(each => each.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value : default;

    /// <summary>When a measurement began, in local time: time stamps are .NET ticks. Null where that is not said.</summary>
    public static DateTime? Started(JsonElement measurement) =>
        Property(measurement, "TimeStamp") is { ValueKind: JsonValueKind.Number } ticks && ticks.TryGetInt64(out long value) && value > 0
        && value < DateTime.MaxValue.Ticks ? new DateTime(value) : null;
}
