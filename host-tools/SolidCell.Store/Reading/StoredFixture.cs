namespace SolidCell.Store.Reading;

/// <summary>A fixture and what came from it, all boots together. The status is its last one as JSON (docs/mqtt.md), null when none came;
/// last seen is when its last record came in, null when none did.</summary>
public sealed record StoredFixture(
    string Name, bool IsVirtual, DateTimeOffset? LastSeen, int Boots, long Stored, long Duplicates, long RefusedBatches)
{
    /// <summary>Records that never came and that the fixture did not thin away.</summary>
    public long Missing { get; init; }

    /// <summary>Records that were set aside because they are out of range.</summary>
    public long Quarantined { get; init; }

    /// <summary>Batches that were refused because a record of theirs was here already with other content.</summary>
    public long Conflicts { get; init; }

    public string? Status { get; init; }

    /// <summary>When the fixture said it; null when that is not known.</summary>
    public DateTimeOffset? StatusTime { get; init; }
}
