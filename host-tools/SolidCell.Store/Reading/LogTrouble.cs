namespace SolidCell.Store.Reading;

/// <summary>Places of a boot's log, first and last included, that never came and that no record of thinned samples names.</summary>
public sealed record LogGap(string Fixture, long BootId, long FirstSequence, long LastSequence)
{
    public long Records => LastSequence - FirstSequence + 1;
}

/// <summary>Records of a boot that were set aside because they are out of range, and what is wrong with the newest.</summary>
public sealed record QuarantineSummary(string Fixture, long BootId, long Records, string LastReason);

/// <summary>Batches that were refused because a record is here already with other content, and where that was last.</summary>
public sealed record LogConflict(string Fixture, long Batches, LogPosition Position, DateTimeOffset Last);

/// <summary>Batches of a fixture that were not stored, with why and when the last one was not.</summary>
public sealed record BatchRefusal(string Fixture, long Batches, string LastReason, DateTimeOffset Last);
