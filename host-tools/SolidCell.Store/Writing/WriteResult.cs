using SolidCell.Store.Records;

namespace SolidCell.Store.Writing;

/// <summary>What became of one batch: how many records are new, how many were there already, how far the log is safe now, and the new
/// records themselves (null when there is none).</summary>
public readonly record struct WriteResult(int Stored, int Duplicates, long BootId, long LastSequence, RecordBatch? New);
