using System;
using SolidCell.Core.Encoding;

namespace SolidCell.Core.Recording.Frames;

/// <summary>
/// Codes records into frames: a tag, the time and each changed field as differences from the last record of the same kind, and a
/// CRC that continues the CRC of the frame before, so that a frame only counts behind all its predecessors.
/// </summary>
internal sealed class FrameWriter
{
    /// <summary>Longest frame: tag, place, skip, time, mask, every field, payload and CRC at their longest.</summary>
    internal const int MaximumFrameBytes = 1 + ((5 + LogRecord.MaximumFields) * Varint.MaximumBytes) + 2 + LogRecord.MaximumPayload
        + CrcBytes;

    internal const int CrcBytes = 2;

    private readonly KindHistory[] _histories = KindHistory.ForAllKinds();
    private int _crc;

    /// <summary>Forgets all records before: the next frame is the first of a segment whose header has this CRC.</summary>
    internal void Restart(int crc)
    {
        KindHistory.Clear(_histories);
        _crc = crc;
    }

    /// <summary>
    /// The last record of a kind without a payload that was written since the restart; its place in the log is not known.
    /// </summary>
    internal bool TryGetLast(RecordKind kind, LogRecord into)
    {
        KindHistory history = _histories[(int)kind];
        into.Kind = kind;
        into.Milliseconds = history.Milliseconds;
        into.FieldCount = history.Values.Length;
        into.PayloadLength = 0;
        Array.Copy(history.Values, into.Fields, into.FieldCount);
        return history.IsUsed;
    }

    /// <summary>Writes a record and returns the offset behind its frame.</summary>
    internal int Write(LogRecord record, long skipped, bool isCarried, byte[] target, int offset)
    {
        KindHistory history = _histories[(int)record.Kind & FrameTag.KindMask];
        int at = offset + 1;
        int tag = (int)record.Kind & FrameTag.KindMask;
        if (isCarried)
        {
            tag |= FrameTag.Carried;
            at = Varint.Write(target, at, record.BootId);
            at = Varint.Write(target, at, record.Sequence);
        }

        if (skipped != 0)
        {
            tag |= FrameTag.Skips;
            at = Varint.Write(target, at, skipped);
        }

        at = WriteTime(history, record.Milliseconds, target, at);
        at = WriteFields(history, record, target, at);
        if (record.PayloadLength > 0)
        {
            tag |= FrameTag.HasPayload;
            at = WritePayload(record, target, at);
        }

        target[offset] = (byte)tag;
        return Close(target, offset, at);
    }

    /// <summary>Writes where the following records stand: boot id and sequence number.</summary>
    internal int WritePosition(int bootId, long sequence, byte[] target, int offset)
    {
        target[offset] = FrameTag.Position;
        int at = Varint.Write(target, offset + 1, bootId);
        at = Varint.Write(target, at, sequence);
        return Close(target, offset, at);
    }

    /// <summary>Writes the end of a segment that replaces others, with the number of samples left out.</summary>
    internal int WriteSeal(long removed, byte[] target, int offset)
    {
        target[offset] = FrameTag.Seal;
        return Close(target, offset, Varint.Write(target, offset + 1, removed));
    }

    private int Close(byte[] target, int offset, int at)
    {
        _crc = Crc16.Over(_crc, target, offset, at);
        target[at] = (byte)(_crc & 0xFF);
        target[at + 1] = (byte)(_crc >> 8);
        return at + CrcBytes;
    }

    private static int WriteTime(KindHistory history, long milliseconds, byte[] target, int at)
    {
        long interval = milliseconds - history.Milliseconds;
        at = Varint.Write(target, at, interval - history.Interval);
        history.Interval = interval;
        history.IsUsed = true;
        history.Milliseconds = milliseconds;
        return at;
    }

    private static int WriteFields(KindHistory history, LogRecord record, byte[] target, int at)
    {
        long[] fields = record.Fields;
        long[] values = history.Values;
        int maskAt = at;
        int mask = 0;
        at += values.Length > 7 ? FieldMask.LongBytes : 1;
        for (int i = 0; i < values.Length; i++)
        {
            long change = fields[i] - values[i];
            values[i] = fields[i];
            if (i == history.SteadyIndex)
            {
                long growth = change;
                change -= history.Growth;
                history.Growth = growth;
            }

            if (change != 0)
            {
                mask |= 1 << i;
                at = Varint.Write(target, at, change);
            }
        }

        FieldMask.Write(target, maskAt, mask, values.Length > 7);
        return at;
    }

    private static int WritePayload(LogRecord record, byte[] target, int at)
    {
        int length = record.PayloadLength < LogRecord.MaximumPayload ? record.PayloadLength : LogRecord.MaximumPayload;
        target[at] = (byte)(length & 0xFF);
        target[at + 1] = (byte)(length >> 8);
        Array.Copy(record.Payload, 0, target, at + 2, length);
        return at + 2 + length;
    }
}
