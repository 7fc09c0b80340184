using System;
using SolidCell.Core.Recording;

namespace SolidCell.Core.Telemetry;

/// <summary>
/// Collects records of one boot and writes them as one message, column by column (docs/mqtt.md). Knows before it takes a record
/// whether the message will still fit its buffer.
/// </summary>
internal sealed class LogBatch
{
    internal const int Version = 2;

    /// <summary>Most bytes of the message around its groups.</summary>
    private const int EnvelopeBytes = 48;

    /// <summary>Most bytes of the heads of one group.</summary>
    private const int GroupBytes = 3 * (LogRecord.MaximumFields + 4);

    private const int Kinds = 32;

    private readonly KindColumns[] _kinds = new KindColumns[Kinds];
    private readonly CborWriter _cbor = new CborWriter();
    private readonly long[] _fields;
    private readonly long[] _sequences;
    private readonly long[] _milliseconds;
    private readonly int[] _next;
    private readonly int[] _payloadLengths;
    private readonly int[] _payloadOffsets;
    private readonly byte[] _payloads;
    private int _payloadUsed;
    private int _groups;
    private int _room;

    internal LogBatch(int maximumRecords, int payloadBytes)
    {
        _fields = new long[maximumRecords * LogRecord.MaximumFields];
        _sequences = new long[maximumRecords];
        _milliseconds = new long[maximumRecords];
        _next = new int[maximumRecords];
        _payloadLengths = new int[maximumRecords];
        _payloadOffsets = new int[maximumRecords];
        _payloads = new byte[payloadBytes];
        for (int i = 0; i < Kinds; i++)
        {
            _kinds[i] = new KindColumns((RecordKind)i);
        }
    }

    internal int Count { get; private set; }

    internal int BootId { get; private set; }

    internal long FirstSequence { get; private set; }

    internal long LastSequence { get; private set; }

    /// <summary>Begins an empty batch that may become so many bytes long.</summary>
    internal void Start(int bytes)
    {
        Count = 0;
        _groups = 0;
        _payloadUsed = 0;
        _room = bytes - EnvelopeBytes;
    }

    /// <summary>Takes a record; false when it does not belong into this batch any more.</summary>
    internal bool TryAdd(LogRecord record)
    {
        if (Count == 0)
        {
            Begin(record);
        }

        KindColumns kind = _kinds[(int)record.Kind % Kinds];
        int size = SizeOf(record, kind);
        bool fits = Count < _next.Length && record.BootId == BootId && size <= _room
            && record.PayloadLength <= _payloads.Length - _payloadUsed;
        if (fits)
        {
            _room -= size;
            Take(record, kind);
        }

        return fits;
    }

    /// <summary>
    /// Writes the message and returns its length; 0 when it did not fit after all. The place named last is that of the record before it
    /// on this connection, with boot id 0 when there was none.
    /// </summary>
    internal int Write(byte[] buffer, int afterBootId, long afterSequence)
    {
        _cbor.Restart(buffer);
        _cbor.WriteArray(6);
        _cbor.WriteInteger(Version);
        _cbor.WriteInteger(BootId);
        _cbor.WriteInteger(FirstSequence);
        _cbor.WriteInteger(Count);
        _cbor.WriteArray(_groups);
        for (int i = 0; i < Kinds; i++)
        {
            if (_kinds[i].Count > 0)
            {
                WriteGroup(_kinds[i]);
            }
        }

        WriteAfter(afterBootId, afterSequence);
        return _cbor.Overflowed ? 0 : _cbor.Length;
    }

    private void WriteAfter(int bootId, long sequence)
    {
        _cbor.WriteArray(bootId == 0 ? 0 : 2);
        if (bootId != 0)
        {
            _cbor.WriteInteger(bootId);
            _cbor.WriteInteger(sequence);
        }
    }

    private void Begin(LogRecord record)
    {
        BootId = record.BootId;
        FirstSequence = record.Sequence;
        for (int i = 0; i < Kinds; i++)
        {
            _kinds[i].Clear(FirstSequence);
        }
    }

    private static int SizeOf(LogRecord record, KindColumns kind)
    {
        int size = kind.Count == 0 ? GroupBytes : 0;
        size += CborWriter.IntegerBytes(record.Sequence - kind.LastSequence);
        size += CborWriter.IntegerBytes(record.Milliseconds - kind.LastMilliseconds);
        for (int i = 0; i < kind.Columns; i++)
        {
            size += CborWriter.IntegerBytes(record.Fields[i] - kind.Last[i]);
        }

        // Once one record of the kind has a payload, the others are written with an empty one.
        return size + (record.PayloadLength > 0 && !kind.HasPayload ? kind.Count : 0) + record.PayloadLength + 3;
    }

    private void Take(LogRecord record, KindColumns kind)
    {
        int at = Count++;
        LastSequence = record.Sequence;
        _sequences[at] = record.Sequence;
        _milliseconds[at] = record.Milliseconds;
        kind.LastSequence = record.Sequence;
        kind.LastMilliseconds = record.Milliseconds;
        int first = at * LogRecord.MaximumFields;
        for (int i = 0; i < kind.Columns; i++)
        {
            _fields[first + i] = record.Fields[i];
            kind.Last[i] = record.Fields[i];
        }

        TakePayload(record, kind, at);
        Link(kind, at);
    }

    private void TakePayload(LogRecord record, KindColumns kind, int at)
    {
        _payloadOffsets[at] = _payloadUsed;
        _payloadLengths[at] = record.PayloadLength;
        if (record.PayloadLength > 0)
        {
            Array.Copy(record.Payload, 0, _payloads, _payloadUsed, record.PayloadLength);
            _payloadUsed += record.PayloadLength;
            kind.HasPayload = true;
        }
    }

    private void Link(KindColumns kind, int at)
    {
        _next[at] = KindColumns.None;
        if (kind.Count++ == 0)
        {
            kind.Head = at;
            _groups++;
        }
        else
        {
            _next[kind.Tail] = at;
        }

        kind.Tail = at;
    }

    private void WriteGroup(KindColumns kind)
    {
        _cbor.WriteArray(5);
        _cbor.WriteInteger((int)kind.Kind);
        WriteDeltas(kind, _sequences, 0, 1, FirstSequence);
        WriteDeltas(kind, _milliseconds, 0, 1, 0);
        _cbor.WriteArray(kind.Columns);
        for (int i = 0; i < kind.Columns; i++)
        {
            WriteDeltas(kind, _fields, i, LogRecord.MaximumFields, 0);
        }

        _cbor.WriteArray(kind.HasPayload ? kind.Count : 0);
        for (int at = kind.HasPayload ? kind.Head : KindColumns.None; at != KindColumns.None; at = _next[at])
        {
            _cbor.WriteBytes(_payloads, _payloadOffsets[at], _payloadLengths[at]);
        }
    }

    private void WriteDeltas(KindColumns kind, long[] values, int offset, int stride, long last)
    {
        _cbor.WriteArray(kind.Count);
        for (int at = kind.Head; at != KindColumns.None; at = _next[at])
        {
            long value = values[(at * stride) + offset];
            _cbor.WriteInteger(value - last);
            last = value;
        }
    }
}
