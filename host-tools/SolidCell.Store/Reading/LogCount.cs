namespace SolidCell.Store.Reading;

/// <summary>
/// How much of a boot's log is here, counted: records stored, records set aside, and records below the last one that are missing. What is
/// left of the places up to the last one was thinned away by the fixture.
/// </summary>
public readonly record struct LogCount(long LastSequence, long Stored, long Quarantined, long Missing);
