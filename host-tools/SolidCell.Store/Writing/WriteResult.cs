using SolidCell.Store.Reading;
using SolidCell.Store.Records;

namespace SolidCell.Store.Writing;

/// <summary>What became of one batch: how many records are new, how many were there already, how far the log is safe now, and the new
/// records themselves (null when there is none).</summary>
public readonly record struct WriteResult(int Stored, int Duplicates, long BootId, long LastSequence, RecordBatch? New)
{
    /// <summary>New records that were set aside because they are out of range.</summary>
    public int Quarantined { get; init; }

    /// <summary>
    /// A record of the batch that was here already with other content: nothing of the batch was stored, and it must not be acknowledged.
    /// </summary>
    public LogPosition? Conflict { get; init; }
}
