using System.Globalization;
using System.Text.Json.Nodes;
using SolidCell.Ingest.Live;
using SolidCell.Store.Reading;

namespace SolidCell.Host.Fixtures;

/// <summary>A fixture as the broker knows it, as the store knows it, or both.</summary>
internal sealed record FixtureLine(string Name, HeardFixture? Live, StoredFixture? Stored)
{
    public static readonly string[] Headings = ["FIXTURE", "STATE", "HEARD (UTC)", "TEST", "HOURS", "SHORTS", "FAULT", "KIND",
        "LAST RECORD (UTC)", "BOOTS", "RECORDS", "MISSING", "SET ASIDE", "DUPLICATES", "REFUSED BATCHES"];

    /// <summary>Places of its logs that are missing in the store.</summary>
    public IReadOnlyList<LogGap> Gaps { get; init; } = [];

    public string[] Row() =>
    [
        Name,
        Live?.Reading.StateText(Live.Freshness) ?? "not at the broker",
        Live?.HeardText ?? "-",
        Live?.Reading.TestId is { Length: >= 8 } test ? test[..8] : "-",
        (Live?.Reading.TestSeconds / 3600)?.ToString("0.00", CultureInfo.InvariantCulture) ?? "-",
        Live?.Reading.ShortCount is { } shorts ? Number(shorts) : "-",
        Live is null ? "-" : ReadingText.Fault(Live.Reading.FaultId),
        Stored is { IsVirtual: true } ? "virtual" : "-",
        Stored?.LastSeen?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "-",
        Number(Stored?.Boots ?? 0),
        Number(Stored?.Stored ?? 0),
        Number(Stored?.Missing ?? 0),
        Number(Stored?.Quarantined ?? 0),
        Number(Stored?.Duplicates ?? 0),
        Number(Stored?.RefusedBatches ?? 0),
    ];

    public JsonObject ToJson() => new()
    {
        ["fixture"] = Name,
        ["live"] = Live is null ? null : ReadingText.ToJson(Live),
        ["virtual"] = Stored?.IsVirtual,
        ["last_seen"] = Stored?.LastSeen?.UtcDateTime,
        ["boots"] = Stored?.Boots ?? 0,
        ["records"] = Stored?.Stored ?? 0,
        ["missing_records"] = Stored?.Missing ?? 0,
        ["gaps"] =
            new JsonArray(
                [.. Gaps.Select(gap => new JsonObject
                    {
                        ["boot_id"] = gap.BootId,
                        ["first_sequence"] = gap.FirstSequence,
                        ["last_sequence"] = gap.LastSequence,
                    })]),
        ["quarantined_records"] = Stored?.Quarantined ?? 0,
        ["duplicates"] = Stored?.Duplicates ?? 0,
        ["refused_batches"] = Stored?.RefusedBatches ?? 0,
        ["name_conflicts"] = Stored?.Conflicts ?? 0,
    };

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
