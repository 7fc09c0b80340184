using System;
using SolidCell.Core.Encoding;

namespace SolidCell.Core.Recording.Frames;

/// <summary>
/// Reads what <see cref="FrameWriter"/> wrote, from any bytes: whatever was not written by it, or is cut short, ends the segment.
/// </summary>
internal sealed class FrameReader
{
    private readonly KindHistory[] _histories = KindHistory.ForAllKinds();
    private int _crc;

    internal int BootId { get; private set; }

    /// <summary>Sequence number of the next record.</summary>
    internal long NextSequence { get; private set; }

    /// <summary>True behind the end mark of a segment that replaces others.</summary>
    internal bool IsSealed { get; private set; }

    /// <summary>Samples left out of the segment, known once it <see cref="IsSealed"/>.</summary>
    internal long Removed { get; private set; }

    /// <summary>Tag of the last frame.</summary>
    internal int Tag { get; private set; }

    /// <summary>True when the last frame was a new record, false for a copy, a position or the end mark.</summary>
    internal bool IsRecord => (Tag & FrameTag.KindMask) != 0 && (Tag & FrameTag.Carried) == 0;

    /// <summary>True when the last frame was a copy of an older record.</summary>
    internal bool IsCarried => (Tag & FrameTag.KindMask) != 0 && (Tag & FrameTag.Carried) != 0;

    /// <summary>
    /// Starts at the first frame of a segment, with what the segment's header says: boot, number of the first record, and the CRC from
    /// which the first frame's goes on.
    /// </summary>
    internal void Restart(int bootId, long firstSequence, int crc)
    {
        KindHistory.Clear(_histories);
        _crc = crc;
        BootId = bootId;
        NextSequence = firstSequence;
        IsSealed = false;
        Removed = 0;
        Tag = 0;
    }

    /// <summary>
    /// Reads the frame at <paramref name="offset"/> into <paramref name="record"/>. Returns the offset behind it, or -1 when no
    /// whole, genuine frame is there; nothing after that can be read either.
    /// </summary>
    internal int Read(byte[] source, int offset, int end, LogRecord record)
    {
        int last = IsSealed || offset >= end ? -1 : FrameShape.End(source, offset, end);
        if (last < 0 || last + FrameWriter.CrcBytes > end)
        {
            return -1;
        }

        int crc = Crc16.Over(_crc, source, offset, last);
        if (source[last] != (crc & 0xFF) || source[last + 1] != crc >> 8)
        {
            return -1;
        }

        _crc = crc;
        Tag = source[offset];
        Take(source, offset + 1, last, record);
        return last + FrameWriter.CrcBytes;
    }

    private void Take(byte[] source, int at, int end, LogRecord record)
    {
        if ((Tag & FrameTag.KindMask) == 0)
        {
            TakeMark(source, at, end);
            return;
        }

        record.Kind = (RecordKind)(Tag & FrameTag.KindMask);
        at = TakePlace(source, at, end, record);
        TakeRecord(source, at, end, record);
        if (IsRecord)
        {
            NextSequence++;
        }
    }

    /// <summary>Where the record stands in the log; a copy says where its original stood.</summary>
    private int TakePlace(byte[] source, int at, int end, LogRecord record)
    {
        long bootId = BootId;
        long sequence = NextSequence;
        if ((Tag & FrameTag.Carried) != 0)
        {
            at = Varint.Read(source, at, end, out bootId);
            at = Varint.Read(source, at, end, out sequence);
        }

        if ((Tag & FrameTag.Skips) != 0)
        {
            at = Varint.Read(source, at, end, out long skipped);
            sequence += skipped;
            NextSequence = sequence;
        }

        record.BootId = (int)bootId;
        record.Sequence = sequence;
        return at;
    }

    private void TakeMark(byte[] source, int at, int end)
    {
        at = Varint.Read(source, at, end, out long first);
        if (Tag == FrameTag.Seal)
        {
            IsSealed = true;
            Removed = first;
            return;
        }

        Varint.Read(source, at, end, out long sequence);
        BootId = (int)first;
        NextSequence = sequence;
    }

    private void TakeRecord(byte[] source, int at, int end, LogRecord record)
    {
        KindHistory history = _histories[(int)record.Kind];
        at = Varint.Read(source, at, end, out long change);
        history.Interval += change;
        history.Milliseconds += history.Interval;
        record.Milliseconds = history.Milliseconds;
        at = TakeFields(history, source, at, end);
        record.FieldCount = history.Values.Length;
        for (int i = 0; i < history.Values.Length; i++)
        {
            record.Fields[i] = history.Values[i];
        }

        record.PayloadLength = (Tag & FrameTag.HasPayload) != 0 ? end - at - 2 : 0;
        Array.Copy(source, at + 2 > end ? end : at + 2, record.Payload, 0, record.PayloadLength);
    }

    private static int TakeFields(KindHistory history, byte[] source, int at, int end)
    {
        long[] values = history.Values;
        at = FieldMask.Read(source, at, end, out int mask);
        for (int i = 0; i < values.Length; i++)
        {
            long change = 0;
            if ((mask & (1 << i)) != 0)
            {
                at = Varint.Read(source, at, end, out change);
            }

            if (i == history.SteadyIndex)
            {
                change += history.Growth;
                history.Growth = change;
            }

            values[i] += change;
        }

        return SkipUnknown(source, at, end, mask, values.Length);
    }

    /// <summary>Fields that a newer firmware appended and this one does not know.</summary>
    private static int SkipUnknown(byte[] source, int at, int end, int mask, int known) =>
        FrameShape.SkipVarints(source, at, end, FieldMask.Count(mask >> known));
}
