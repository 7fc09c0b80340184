using System;
using SolidCell.Core.Recording;

namespace SolidCell.Core.Telemetry;

/// <summary>
/// The records of a batch in the order in which they came, each linked to the next of its kind. Fields, for whoever writes them.
/// </summary>
internal sealed class BatchRows
{
    /// <summary>The fields of record n begin at n times <see cref="LogRecord.MaximumFields"/>.</summary>
    internal readonly long[] Fields;
    internal readonly long[] Sequences;
    internal readonly long[] Milliseconds;

    /// <summary>The next record of the same kind, or <see cref="KindColumns.None"/>.</summary>
    internal readonly int[] Next;
    internal readonly int[] PayloadLengths;
    internal readonly int[] PayloadOffsets;
    internal readonly byte[] Payloads;
    internal int Count;

    private int _payloadUsed;

    internal BatchRows(int maximumRecords, int payloadBytes)
    {
        Fields = new long[maximumRecords * LogRecord.MaximumFields];
        Sequences = new long[maximumRecords];
        Milliseconds = new long[maximumRecords];
        Next = new int[maximumRecords];
        PayloadLengths = new int[maximumRecords];
        PayloadOffsets = new int[maximumRecords];
        Payloads = new byte[payloadBytes];
    }

    internal void Clear()
    {
        Count = 0;
        _payloadUsed = 0;
    }

    internal bool HasRoom(LogRecord record) => Count < Next.Length && record.PayloadLength <= Payloads.Length - _payloadUsed;

    /// <summary>Takes a record for which there is room.</summary>
    internal void Add(LogRecord record, KindColumns kind)
    {
        int at = Count++;
        Sequences[at] = record.Sequence;
        Milliseconds[at] = record.Milliseconds;
        Array.Copy(record.Fields, 0, Fields, at * LogRecord.MaximumFields, kind.Columns);
        PayloadOffsets[at] = _payloadUsed;
        PayloadLengths[at] = record.PayloadLength;
        Array.Copy(record.Payload, 0, Payloads, _payloadUsed, record.PayloadLength);
        _payloadUsed += record.PayloadLength;
        Next[at] = KindColumns.None;
        if (kind.Count > 0)
        {
            Next[kind.Tail] = at;
        }

        kind.Take(record, at);
    }
}
