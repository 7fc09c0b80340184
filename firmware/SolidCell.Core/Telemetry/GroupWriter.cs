using SolidCell.Core.Encoding;
using SolidCell.Core.Recording;

namespace SolidCell.Core.Telemetry;

/// <summary>Writes the records of one kind, column by column and each value as the change from the one before (docs/mqtt.md).</summary>
internal sealed class GroupWriter
{
    private readonly CborWriter _cbor;
    private readonly BatchRows _rows;

    internal GroupWriter(CborWriter cbor, BatchRows rows)
    {
        _cbor = cbor;
        _rows = rows;
    }

    internal void Write(KindColumns kind, long firstSequence)
    {
        BatchRows rows = _rows;
        _cbor.WriteArray(5);
        _cbor.WriteInteger((int)kind.Kind);
        WriteChanges(kind, rows.Sequences, 0, 1, firstSequence);
        WriteChanges(kind, rows.Milliseconds, 0, 1, 0);
        _cbor.WriteArray(kind.Columns);
        for (int i = 0; i < kind.Columns; i++)
        {
            WriteChanges(kind, rows.Fields, i, LogRecord.MaximumFields, 0);
        }

        WritePayloads(kind);
    }

    private void WriteChanges(KindColumns kind, long[] values, int offset, int stride, long last)
    {
        _cbor.WriteArray(kind.Count);
        int[] next = _rows.Next;
        for (int at = kind.Head; at != KindColumns.None; at = next[at])
        {
            long value = values[(at * stride) + offset];
            _cbor.WriteInteger(value - last);
            last = value;
        }
    }

    private void WritePayloads(KindColumns kind)
    {
        BatchRows rows = _rows;
        _cbor.WriteArray(kind.HasPayload ? kind.Count : 0);
        for (int at = kind.HasPayload ? kind.Head : KindColumns.None; at != KindColumns.None; at = rows.Next[at])
        {
            _cbor.WriteBytes(rows.Payloads, rows.PayloadOffsets[at], rows.PayloadLengths[at]);
        }
    }
}
