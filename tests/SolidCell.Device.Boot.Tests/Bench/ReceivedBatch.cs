using System.Formats.Cbor;
using SolidCell.Core.Recording;

namespace SolidCell.Device.Boot.Tests.Bench;

/// <summary>A log batch, read from docs/mqtt.md and not with the code that writes it.</summary>
internal sealed class ReceivedBatch
{
    public ReceivedBatch(byte[] payload)
    {
        var reader = new CborReader(payload);
        reader.ReadStartArray();
        Assert.Equal(2, reader.ReadInt32());
        BootId = reader.ReadInt32();
        First = reader.ReadInt64();
        Count = reader.ReadInt32();
        reader.ReadStartArray();
        while (reader.PeekState() != CborReaderState.EndArray)
        {
            ReadGroup(reader);
        }

        reader.ReadEndArray();
        long[] after = Integers(reader);
        After = after.Length == 0 ? null : ((int)after[0], after[1]);
        Assert.Equal(Count, Records.Count);
    }

    public int BootId { get; }

    public long First { get; }

    public int Count { get; }

    public long Last => Records.Max(record => record.Sequence);

    /// <summary>The record that the fixture sent before this batch, if it sent one on this connection.</summary>
    public (int BootId, long Sequence)? After { get; }

    public List<ReceivedRecord> Records { get; } = [];

    private void ReadGroup(CborReader reader)
    {
        reader.ReadStartArray();
        var kind = (RecordKind)reader.ReadInt32();
        long[] sequences = Undifferenced(reader);
        long[] times = Undifferenced(reader);
        var columns = new List<long[]>();
        reader.ReadStartArray();
        while (reader.PeekState() != CborReaderState.EndArray)
        {
            columns.Add(Undifferenced(reader));
        }

        reader.ReadEndArray();
        string[] payloads = Payloads(reader);
        for (int i = 0; i < sequences.Length; i++)
        {
            Records.Add(new ReceivedRecord(BootId, First + sequences[i], kind, times[i], [.. columns.Select(column => column[i])],
                payloads.Length == 0 ? "" : payloads[i]));
        }

        reader.ReadEndArray();
    }

    private static string[] Payloads(CborReader reader)
    {
        var payloads = new List<string>();
        reader.ReadStartArray();
        while (reader.PeekState() != CborReaderState.EndArray)
        {
            payloads.Add(Convert.ToHexString(reader.ReadByteString()));
        }

        reader.ReadEndArray();
        return [.. payloads];
    }

    private static long[] Undifferenced(CborReader reader)
    {
        long[] values = Integers(reader);
        for (int i = 1; i < values.Length; i++)
        {
            values[i] += values[i - 1];
        }

        return values;
    }

    private static long[] Integers(CborReader reader)
    {
        var values = new List<long>();
        reader.ReadStartArray();
        while (reader.PeekState() != CborReaderState.EndArray)
        {
            values.Add(reader.ReadInt64());
        }

        reader.ReadEndArray();
        return [.. values];
    }
}
