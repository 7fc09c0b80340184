using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SolidCell.Operations.Calibrating;

/// <summary>
/// What a fixture shows as force and pressure on the stack, and the tare that is taken off before; from its answer to ReadConfiguration.
/// </summary>
/// <param name="ShownMillinewtons">Null when the load cell gives no reading.</param>
/// <param name="ShownKilopascals">The same on the area that is pressed.</param>
/// <param name="TareMillinewtons">The tare in force.</param>
/// <param name="DieSquareMicrometres">The area of the die; 0 when the cell's electrode is pressed.</param>
/// <param name="PressedSquareMicrometres">The area that the pressure is computed with.</param>
public sealed record StackState(
    long? ShownMillinewtons, long? ShownKilopascals, long TareMillinewtons, long DieSquareMicrometres, long PressedSquareMicrometres)
{
    public double PressedSquareCentimetres => PressedSquareMicrometres / 1e8;

    /// <exception cref="OperationException">The answer is none.</exception>
    public static StackState Parse(string fixture, string configuration)
    {
        try
        {
            JsonNode json = JsonNode.Parse(configuration)!;
            return new StackState(
                (long?)json["stack_millinewtons"], (long?)json["stack_kilopascals"], (long)json["tare_millinewtons"]!,
                (long)json["die_square_micrometres"]!,
                (long)json["pressed_square_micrometres"]!);
        }
        catch (Exception problem) when (problem is JsonException or NullReferenceException or InvalidOperationException or FormatException
            or ArgumentNullException)
        {
            throw new OperationException(
                $"{fixture} does not report its tare and the area that is pressed; nothing was changed. Its firmware may be older than this program.", problem);
        }
    }

    public override string ToString()
    {
        string area = PressedSquareCentimetres.ToString("0.####", CultureInfo.InvariantCulture);
        string shown = ShownMillinewtons is { } force
            ? $"{Newtons(force)}, {Megapascals(ShownKilopascals ?? 0)} on {area} cm2," : "no force";
        return $"shows {shown} with a tare of {Newtons(TareMillinewtons)}";
    }

    public static string Newtons(long millinewtons) => (millinewtons / 1e3).ToString("0.0", CultureInfo.InvariantCulture) + " N";

    private static string Megapascals(long kilopascals) => (kilopascals / 1e3).ToString("0.000", CultureInfo.InvariantCulture) + " MPa";
}
