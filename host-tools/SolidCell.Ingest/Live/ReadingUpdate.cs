using System.Text.Json;

namespace SolidCell.Ingest.Live;

/// <summary>
/// Takes the members of a status or live message into a reading. What is missing stays as it was; what is not understood is ignored.
/// </summary>
public static class ReadingUpdate
{
    /// <summary>The step_index of a fixture on which no test is on (FixtureInstrument.StepIndex).</summary>
    internal const long NoStep = -1;

    private const string Lost = "lost";

    private static readonly string[] States = ["idle", "running", "paused", "faulted", "finished"];

    /// <summary>Null when the payload is no JSON object, or not in Unicode.</summary>
    /// <param name="reading">What was known before.</param>
    /// <param name="payload">The message.</param>
    /// <param name="heard">When it was said; null for one that the broker had kept, which may be of last year.</param>
    public static FixtureReading? Apply(FixtureReading reading, ReadOnlyMemory<byte> payload, DateTimeOffset? heard)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(payload);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Apply(reading, document.RootElement, heard) : null;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // The second is for text that is none: half a surrogate pair.
            return null;
        }
    }

    private static FixtureReading Apply(FixtureReading reading, JsonElement json, DateTimeOffset? heard)
    {
        string state = Text(json, "state") ?? reading.State;
        if (state == Lost)
        {
            return reading with { IsLost = true };
        }

        state = States.Contains(state) ? state : FixtureReading.UnknownState;
        return Measured(Logged(Progress(reading, json), json), json) with
        {
            State = state,
            IsLost = false,
            LastHeard = heard ?? reading.LastHeard,
            OutOfRange = LiveRanges.Outside(json),
        };
    }

    private static FixtureReading Progress(FixtureReading reading, JsonElement json) => reading with
    {
        TestId = Hexadecimal(json, "test") ?? reading.TestId,
        TestSeconds = Number(json, "test_seconds") ?? reading.TestSeconds,
        StepIndex = Integer(json, "step_index") is { } step ? Step(step) : reading.StepIndex,
        StepCount = Integer(json, "step_count") ?? reading.StepCount,
        CycleCount = Integer(json, "cycle_count") ?? reading.CycleCount,
        SetPointMilliamps = Number(json, "set_point_milliamps") ?? reading.SetPointMilliamps,
        ShortCount = Integer(json, "short_count") ?? reading.ShortCount,
        FaultId = Small(json, "fault_id") ?? reading.FaultId,
    };

    private static long? Step(long index) => index == NoStep ? null : index;

    private static FixtureReading Logged(FixtureReading reading, JsonElement json) => reading with
    {
        // A status without it says that there is none; a live message never has it.
        ProgramSha256 = json.TryGetProperty("boot_id", out _) ? Hexadecimal(json, "program") : reading.ProgramSha256,
        FirmwareVersion = Integer(json, "firmware_version") ?? reading.FirmwareVersion,
        SelfTest = Small(json, "self_test") ?? reading.SelfTest,
        IsSafeMode = Integer(json, "safe_mode") is { } mode ? mode != 0 : reading.IsSafeMode,
        BootId = Integer(json, "boot_id") ?? reading.BootId,
        LogNextSequence = Integer(json, "log_next_sequence") ?? reading.LogNextSequence,
        LogFillPercent = Small(json, "log_fill_percent") ?? reading.LogFillPercent,
        LogOverflowed = Integer(json, "log_overflowed") ?? reading.LogOverflowed,
        StorageFailures = Integer(json, "storage_failures") ?? reading.StorageFailures,
    };

    private static FixtureReading Measured(FixtureReading reading, JsonElement json) => reading with
    {
        CellVolts = Channel(json, "cell_volts", reading.CellVolts),
        CellMilliamps = Channel(json, "cell_milliamps", reading.CellMilliamps),
        StackMegapascals = Channel(json, "stack_megapascals", reading.StackMegapascals),
        FrameCelsius = Channel(json, "frame_celsius", reading.FrameCelsius),
        SupplyVolts = Channel(json, "supply_volts", reading.SupplyVolts),
    };

    /// <summary>A null says that the channel could not be measured, so it does not keep the number before.</summary>
    private static double? Channel(JsonElement json, string name, double? before) =>
        json.TryGetProperty(name, out _) ? Number(json, name) : before;

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>The id of a test or the hash of a program: at most 32 bytes.</summary>
    private static string? Hexadecimal(JsonElement json, string name) =>
        Text(json, name) is { Length: > 0 and <= 64 } text && text.Length % 2 == 0 && text.All(char.IsAsciiHexDigit) ? text : null;

    private static double? Number(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number
        && value.TryGetDouble(out double number) && double.IsFinite(number) && LiveRanges.Holds(name, number) ? number : null;

    private static int? Small(JsonElement json, string name) => Integer(json, name) is { } number and <= int.MaxValue ? (int)number : null;

    private static long? Integer(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt64(out long number) && LiveRanges.Holds(name, number) ? number : null;
}
