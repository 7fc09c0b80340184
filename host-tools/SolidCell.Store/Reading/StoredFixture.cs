namespace SolidCell.Store.Reading;

/// <summary>A fixture and what came from it, all boots together. The status is its last one as JSON (docs/mqtt.md), null when none came; last seen is when its last
/// record came in, null when none did.</summary>
public sealed record StoredFixture(
    string Name, bool IsVirtual, DateTimeOffset? LastSeen, int Boots, long Stored, long Duplicates, long RefusedBatches)
{
    public string? Status { get; init; }

    public DateTimeOffset? StatusTime { get; init; }
}
