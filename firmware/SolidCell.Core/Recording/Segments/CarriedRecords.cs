using System;
using SolidCell.Core.Recording.Frames;

namespace SolidCell.Core.Recording.Segments;

/// <summary>
/// The newest record of each kind that says where a test stands. A new segment begins with copies of them, so that a test can be
/// resumed after every older segment has been trimmed.
/// </summary>
internal sealed class CarriedRecords
{
    private static readonly RecordKind[] Kinds =
    {
        RecordKind.TestStarted, RecordKind.StepStarted, RecordKind.StepEnded, RecordKind.TestEnded, RecordKind.Sample,
        RecordKind.Fault, RecordKind.Command, RecordKind.Resumed, RecordKind.Halted, RecordKind.ShortCircuit,
    };

    private readonly LogRecord?[] _last = new LogRecord?[FrameTag.KindCount];

    internal CarriedRecords()
    {
        for (int i = 0; i < Kinds.Length; i++)
        {
            _last[(int)Kinds[i]] = new LogRecord { Sequence = -1 };
        }
    }

    /// <summary>Remembers the record if it is of a carried kind.</summary>
    internal void Keep(LogRecord record)
    {
        LogRecord? last = _last[(int)record.Kind & FrameTag.KindMask];
        if (last != null)
        {
            Copy(record, last);
        }
    }

    internal bool TryGet(RecordKind kind, LogRecord into)
    {
        LogRecord? last = _last[(int)kind & FrameTag.KindMask];
        if (last == null || last.Sequence < 0)
        {
            return false;
        }

        Copy(last, into);
        return true;
    }

    /// <summary>Writes the copies and returns the offset behind them.</summary>
    internal int Write(FrameWriter writer, byte[] target, int offset)
    {
        for (int i = 0; i < Kinds.Length; i++)
        {
            LogRecord? last = _last[(int)Kinds[i]];
            if (last != null && last.Sequence >= 0)
            {
                offset = writer.Write(last, 0, true, target, offset);
            }
        }

        return offset;
    }

    private static void Copy(LogRecord from, LogRecord to)
    {
        to.Kind = from.Kind;
        to.BootId = from.BootId;
        to.Sequence = from.Sequence;
        to.Milliseconds = from.Milliseconds;
        to.FieldCount = from.FieldCount;
        to.PayloadLength = from.PayloadLength;
        for (int i = 0; i < from.FieldCount; i++)
        {
            to.Fields[i] = from.Fields[i];
        }

        Array.Copy(from.Payload, 0, to.Payload, 0, from.PayloadLength);
    }
}
