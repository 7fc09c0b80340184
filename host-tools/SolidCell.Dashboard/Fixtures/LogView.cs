namespace SolidCell.Dashboard.Fixtures;

/// <summary>
/// Where a fixture's log stands: records made since its boot, how many of them are stored here (counted), and how many are still on their
/// way. The rest is missing, was set aside, or was thinned away by the fixture.
/// </summary>
public sealed record LogView(long BootId, long Made, long Stored, long Lag, int FillPercent, long Overflowed, long StorageFailures)
{
    /// <summary>Records below the last one stored that never came and were not thinned away.</summary>
    public long Missing { get; init; }

    /// <summary>Records that were set aside because they are out of range.</summary>
    public long Quarantined { get; init; }

    /// <summary>True while more records wait on the fixture from minute to minute.</summary>
    public bool IsFallingBehind { get; init; }
}
