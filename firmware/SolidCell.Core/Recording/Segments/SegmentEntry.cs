namespace SolidCell.Core.Recording.Segments;

/// <summary>What the log remembers of one of its segments.</summary>
internal sealed class SegmentEntry
{
    /// <summary>Number of the segment in the storage.</summary>
    internal int Number;

    internal int Generation;
    internal int FirstOrdinal;
    internal int LastOrdinal;
    internal int FirstBootId;
    internal long FirstSequence;

    /// <summary>Bytes on the storage, of which those behind the last genuine frame are never read.</summary>
    internal int StoredBytes;

    /// <summary>True once the segment is off the storage; a reader that is in it must find its place again.</summary>
    internal bool IsRemoved;

    /// <summary>True when merging it has been tried and gained nothing: it has no samples worth mentioning.</summary>
    internal bool CannotShrink;

    /// <summary>True when the record comes before the first of this segment.</summary>
    internal bool IsBehind(int bootId, long sequence) =>
        FirstBootId > bootId || (FirstBootId == bootId && FirstSequence > sequence);
}
