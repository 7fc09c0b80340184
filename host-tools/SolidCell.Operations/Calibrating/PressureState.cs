using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SolidCell.Operations.Calibrating;

/// <summary>What a fixture shows as stack pressure, and the tare that is taken off before; from its answer to ReadConfiguration.</summary>
/// <param name="ShownKilopascals">Null when the sensor gives no reading, or the fixture's firmware does not tell it.</param>
/// <param name="TareKilopascals">The tare in force.</param>
public sealed record PressureState(long? ShownKilopascals, long TareKilopascals)
{
    /// <exception cref="OperationException">The answer is none.</exception>
    public static PressureState Parse(string fixture, string configuration)
    {
        try
        {
            JsonNode json = JsonNode.Parse(configuration)!;
            return new PressureState((long?)json["stack_kilopascals"], (long)json["tare_kilopascals"]!);
        }
        catch (Exception problem) when (problem is JsonException or NullReferenceException or InvalidOperationException or FormatException or ArgumentNullException)
        {
            throw new OperationException($"{fixture} does not tell its tare; nothing was changed.", problem);
        }
    }

    public override string ToString() => $"shows {(ShownKilopascals is { } shown ? Megapascals(shown) : "no pressure")} with a tare of {Megapascals(TareKilopascals)}";

    public static string Megapascals(long kilopascals) => (kilopascals / 1e3).ToString("0.000", CultureInfo.InvariantCulture) + " MPa";
}
