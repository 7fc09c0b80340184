using System.Text.Json;
using SolidCell.Store.Records;

namespace SolidCell.Ingest.Live;

/// <summary>
/// What the numbers of a status or live message may be, by member: what the fixture's own integers can say in the member's unit. A number
/// outside counts as not measured, and the message's reading names it.
/// </summary>
public static class LiveRanges
{
    private const double Int32 = int.MaxValue;

    private static readonly Dictionary<string, (double Least, double Most)> Ranges = new()
    {
        ["test_seconds"] = (0, RecordRanges.MaximumMilliseconds / 1e3),
        ["step_index"] = (ReadingUpdate.NoStep, Int32),
        ["step_count"] = (0, Int32),
        ["cycle_count"] = (0, Int32),
        ["set_point_milliamps"] = (-Int32 / 1e6, Int32 / 1e6),
        ["short_count"] = (0, Int32),
        ["fault_id"] = (0, byte.MaxValue),
        ["firmware_version"] = (0, Int32),
        ["self_test"] = (0, Int32),
        ["safe_mode"] = (0, 1),
        ["boot_id"] = (0, Int32),
        ["log_next_sequence"] = (0, RecordRanges.MaximumSequence),
        ["log_fill_percent"] = (0, 100),
        ["log_overflowed"] = (0, Int32),
        ["storage_failures"] = (0, Int32),
        ["cell_volts"] = (-Int32 / 1e6, Int32 / 1e6),
        ["cell_milliamps"] = (-Int32 / 1e6, Int32 / 1e6),
        ["stack_megapascals"] = (-Int32 / 1e3, Int32 / 1e3),
        ["frame_celsius"] = (-Int32 / 1e3, Int32 / 1e3),
        ["supply_volts"] = (-Int32 / 1e3, Int32 / 1e3),
    };

    /// <summary>The members that are checked.</summary>
    public static IReadOnlyCollection<string> Members => Ranges.Keys;

    /// <summary>True when a member may have this value.</summary>
    public static bool Holds(string member, double value) =>
        !Ranges.TryGetValue(member, out var range) || (value >= range.Least && value <= range.Most);

    /// <summary>The members of a message that are numbers out of range, as words; null when none is.</summary>
    public static string? Outside(JsonElement message)
    {
        string[] wrong = [.. message.EnumerateObject().Where(IsOutside).Select(member => member.Name).Distinct()];
        return wrong.Length == 0 ? null : string.Join(", ", wrong);
    }

    private static bool IsOutside(JsonProperty member) =>
        member.Value.ValueKind == JsonValueKind.Number && !(member.Value.TryGetDouble(out double number) && Holds(member.Name, number));
}
