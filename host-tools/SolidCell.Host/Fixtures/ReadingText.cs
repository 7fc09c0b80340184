using System.Globalization;
using System.Text.Json.Nodes;
using SolidCell.Core.Safety;
using SolidCell.Ingest.Live;

namespace SolidCell.Host.Fixtures;

/// <summary>A fixture's reading as a row of a table and as JSON; a number that the fixture did not measure is a dash, or null.</summary>
internal static class ReadingText
{
    private const int ShownHashLength = 12;

    public static readonly string[] Headings = ["FIXTURE", "STATE", "HEARD (UTC)", "HOLDS", "TEST", "HOURS", "STEP", "CYCLE", "SET mA", "V",
        "mA", "MPa", "degC", "SHORTS", "FAULT", "LOG"];

    public static string[] Row(HeardFixture heard) =>
        heard.Reading.BootId is null && heard.Reading.IsLost ? Bare(heard) : Full(heard, heard.Reading);

    private static string[] Full(HeardFixture heard, FixtureReading reading) =>
    [
        reading.Fixture,
        reading.StateText(heard.Freshness) + (heard.IsDetectionPaused ? ", spectrum" : ""),
        heard.HeardText,
        reading.ProgramSha256 is { Length: >= ShownHashLength } program ? program[..ShownHashLength] : "-",
        reading.TestId is { Length: >= 8 } test ? test[..8] : "-",
        Number(reading.TestSeconds / 3600, "0.00"),
        Number(reading.StepIndex),
        Number(reading.CycleCount),
        Number(reading.SetPointMilliamps, "0.000"),
        Number(reading.CellVolts, "0.0000"),
        Number(reading.CellMilliamps, "0.000"),
        Number(reading.StackMegapascals, "0.00"),
        Number(reading.FrameCelsius, "0.0"),
        Number(reading.ShortCount),
        Fault(reading.FaultId),
        $"{Number(reading.LogNextSequence)} ({reading.LogFillPercent} %)",
    ];

    public static JsonObject ToJson(HeardFixture heard) => ToJson(heard, heard.Reading);

    private static JsonObject ToJson(HeardFixture heard, FixtureReading reading) => new()
    {
        ["fixture"] = reading.Fixture,
        ["state"] = reading.StateWord(heard.Freshness),
        ["last_state"] = reading.State,
        ["last_heard"] = heard.LastHeard?.UtcDateTime,
        ["program_sha256"] = reading.ProgramSha256,
        ["test_id"] = reading.TestId,
        ["test_seconds"] = reading.TestSeconds,
        ["step_index"] = reading.StepIndex,
        ["step_count"] = reading.StepCount,
        ["cycle_count"] = reading.CycleCount,
        ["set_point_milliamps"] = reading.SetPointMilliamps,
        ["cell_volts"] = reading.CellVolts,
        ["cell_milliamps"] = reading.CellMilliamps,
        ["stack_megapascals"] = reading.StackMegapascals,
        ["frame_celsius"] = reading.FrameCelsius,
        ["short_count"] = reading.ShortCount,
        ["detection_paused"] = heard.IsDetectionPaused,
        ["fault"] = reading.FaultId == 0 ? null : Fault(reading.FaultId),
        ["log_next_sequence"] = reading.LogNextSequence,
        ["log_fill_percent"] = reading.LogFillPercent,
    };

    public static string Fault(int id) => id == 0 ? "-" : ((FaultId)id).ToString();

    private static string[] Bare(HeardFixture heard) =>
        [heard.Reading.Fixture, heard.Reading.StateText(heard.Freshness), heard.HeardText, .. Enumerable.Repeat("-", Headings.Length - 3)];

    private static string Number(long? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "-";

    private static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "-";
}
