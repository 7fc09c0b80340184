using System;
using SolidCell.Core.Encoding;
using SolidCell.Core.Recording;

namespace SolidCell.Core.Telemetry;

/// <summary>The records of one kind in a batch: where they start and what the next one is coded against. Fields, for the batch.</summary>
internal sealed class KindColumns
{
    internal const int None = -1;

    /// <summary>Most bytes of the heads of one group.</summary>
    private const int HeadBytes = 3 * (LogRecord.MaximumFields + 4);

    internal readonly RecordKind Kind;
    internal readonly int Columns;
    internal int Head = None;
    internal int Tail = None;
    internal int Count;
    internal bool HasPayload;

    private readonly long[] _last;
    private long _lastSequence;
    private long _lastMilliseconds;

    internal KindColumns(RecordKind kind)
    {
        Kind = kind;
        Columns = RecordSchema.Fields(kind).Length;
        _last = new long[Columns];
    }

    internal void Clear(long firstSequence)
    {
        Head = None;
        Tail = None;
        Count = 0;
        HasPayload = false;
        _lastSequence = firstSequence;
        _lastMilliseconds = 0;
        Array.Clear(_last, 0, Columns);
    }

    /// <summary>Most bytes by which a record of this kind makes the message longer.</summary>
    internal int SizeOf(LogRecord record)
    {
        int size = Count == 0 ? HeadBytes : 0;
        size += CborWriter.IntegerBytes(record.Sequence - _lastSequence);
        size += CborWriter.IntegerBytes(record.Milliseconds - _lastMilliseconds);
        for (int i = 0; i < Columns; i++)
        {
            size += CborWriter.IntegerBytes(record.Fields[i] - _last[i]);
        }

        // Once one record of the kind has a payload, the others are written with an empty one.
        return size + (record.PayloadLength > 0 && !HasPayload ? Count : 0) + record.PayloadLength + 3;
    }

    /// <summary>Takes a record into the group; it is the batch's record number <paramref name="at"/>.</summary>
    internal void Take(LogRecord record, int at)
    {
        Head = Count == 0 ? at : Head;
        Tail = at;
        Count++;
        HasPayload |= record.PayloadLength > 0;
        _lastSequence = record.Sequence;
        _lastMilliseconds = record.Milliseconds;
        Array.Copy(record.Fields, 0, _last, 0, Columns);
    }
}
