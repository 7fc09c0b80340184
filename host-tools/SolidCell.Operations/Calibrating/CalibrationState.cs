using System.Text.Json;
using System.Text.Json.Nodes;

namespace SolidCell.Operations.Calibrating;

/// <summary>How a fixture is calibrated, and the tare that is in force; from its answer to ReadConfiguration.</summary>
public sealed record CalibrationState(IReadOnlyDictionary<string, CalibrationPoints> Channels, StackState Stack)
{
    /// <exception cref="OperationException">The answer is none.</exception>
    public static CalibrationState Parse(string fixture, string configuration)
    {
        StackState stack = StackState.Parse(fixture, configuration);
        try
        {
            JsonNode json = JsonNode.Parse(configuration)!;
            return new CalibrationState(
                CalibratedChannel.All.ToDictionary(channel => channel.Name, channel => Points(json[channel.Member]!)), stack);
        }
        catch (Exception problem)
            when (problem is JsonException or NullReferenceException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new OperationException($"{fixture} does not report its calibration; nothing was changed.", problem);
        }
    }

    private static CalibrationPoints Points(JsonNode array) => new((long)array[0]!, (long)array[1]!, (long)array[2]!, (long)array[3]!);
}
