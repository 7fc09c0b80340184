namespace SolidCell.Store.Records;

/// <summary>One log batch of a fixture: records of one boot with ascending sequence numbers, grouped by kind.</summary>
public sealed record RecordBatch(long BootId, long FirstSequence, long LastSequence, int Count, IReadOnlyList<RecordGroup> Groups);
