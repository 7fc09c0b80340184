using System.Text.Json.Nodes;

namespace SolidCell.Protocols.Exchange.Aurora;

/// <summary>Integers of a protocol as the decimal numbers of the file, without zeros at the end.</summary>
internal static class AuroraNumber
{
    /// <summary>Dividing by this takes the zeros at the end away.</summary>
    private const decimal One = 1.000000000000000000000000000000m;

    public static JsonNode? Millionths(long? value) => value is { } given ? Of(given / 1e6m) : null;

    public static JsonNode? NotZero(long value) => value == 0 ? null : Millionths(value);

    public static JsonNode? Thousandths(long? value) => value is { } given ? Of(given / 1e3m) : null;

    public static JsonNode Of(decimal value) => JsonValue.Create(value / One);
}
