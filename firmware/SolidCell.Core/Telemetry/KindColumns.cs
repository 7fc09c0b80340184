using SolidCell.Core.Recording;

namespace SolidCell.Core.Telemetry;

/// <summary>The records of one kind in a batch: where they start and what the next one is coded against.</summary>
internal sealed class KindColumns
{
    internal const int None = -1;

    internal readonly RecordKind Kind;
    internal readonly int Columns;
    internal readonly long[] Last;
    internal int Head = None;
    internal int Tail = None;
    internal int Count;
    internal long LastSequence;
    internal long LastMilliseconds;
    internal bool HasPayload;

    internal KindColumns(RecordKind kind)
    {
        Kind = kind;
        Columns = RecordSchema.Fields(kind).Length;
        Last = new long[Columns];
    }

    internal void Clear(long firstSequence)
    {
        Head = None;
        Tail = None;
        Count = 0;
        LastSequence = firstSequence;
        LastMilliseconds = 0;
        HasPayload = false;
        for (int i = 0; i < Columns; i++)
        {
            Last[i] = 0;
        }
    }
}
