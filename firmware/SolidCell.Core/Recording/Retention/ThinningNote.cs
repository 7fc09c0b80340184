using SolidCell.Core.Recording.Segments;

namespace SolidCell.Core.Recording.Retention;

/// <summary>The record that says which samples were thinned away.</summary>
internal static class ThinningNote
{
    /// <summary>Fills a record for the samples left out of a merged segment, up to the segment behind it.</summary>
    internal static void Fill(LogRecord note, SegmentEntry merged, SegmentEntry behind, long removed, long milliseconds)
    {
        note.Kind = RecordKind.SamplesThinned;
        note.Milliseconds = milliseconds;
        note.FieldCount = RecordSchema.Fields(RecordKind.SamplesThinned).Length;
        note.PayloadLength = 0;
        note.Fields[RecordFields.SamplesThinned.FirstSequence] = merged.FirstSequence;
        note.Fields[RecordFields.SamplesThinned.LastSequence] = behind.FirstSequence - 1;
        note.Fields[RecordFields.SamplesThinned.Removed] = removed;
        note.Fields[RecordFields.SamplesThinned.FirstBootId] = merged.FirstBootId;
        note.Fields[RecordFields.SamplesThinned.LastBootId] = behind.FirstBootId;
    }
}
