using System.Formats.Cbor;
using SolidCell.Core.Recording;
using SolidCell.Store.Records;

namespace SolidCell.Store.Tests;

/// <summary>Log batches written by hand, independent of the firmware's writer.</summary>
public static class HandMadeBatch
{
    public static RecordGroup Samples(long first, int count) => new(
        RecordKind.Sample,
        [.. Enumerable.Range(0, count).Select(i => first + i)],
        [.. Enumerable.Range(0, count).Select(i => (first + i) * 50)],
        [.. Enumerable.Range(0, 6).Select(column => Enumerable.Range(0, count).Select(i => (column * 1000L) - i).ToArray())],
        []);

    public static RecordGroup One(RecordKind kind, long sequence, long milliseconds, byte[] payload, params long[] fields) =>
        new(kind, [sequence], [milliseconds], [.. fields.Select(field => new[] { field })], payload.Length > 0 ? [payload] : []);

    public static RecordBatch Of(long bootId, params RecordGroup[] groups)
    {
        long[] all = [.. groups.SelectMany(group => group.Sequences)];
        return new RecordBatch(bootId, all.Min(), all.Max(), all.Length, groups);
    }

    public static byte[] Encode(RecordBatch batch)
    {
        var writer = new CborWriter();
        writer.WriteStartArray(5);
        foreach (long number in new[] { 1, batch.BootId, batch.FirstSequence, batch.Count })
            writer.WriteInt64(number);
        writer.WriteStartArray(batch.Groups.Count);
        foreach (RecordGroup group in batch.Groups)
            Encode(writer, group, batch.FirstSequence);
        writer.WriteEndArray();
        writer.WriteEndArray();
        return writer.Encode();
    }

    private static void Encode(CborWriter writer, RecordGroup group, long first)
    {
        writer.WriteStartArray(5);
        writer.WriteInt64((long)group.Kind);
        Encode(writer, group.Sequences, first);
        Encode(writer, group.Milliseconds, 0);
        writer.WriteStartArray(group.Columns.Length);
        foreach (long[] column in group.Columns)
            Encode(writer, column, 0);
        writer.WriteEndArray();
        writer.WriteStartArray(group.Payloads.Length);
        foreach (byte[] payload in group.Payloads)
            writer.WriteByteString(payload);
        writer.WriteEndArray();
        writer.WriteEndArray();
    }

    private static void Encode(CborWriter writer, long[] column, long start)
    {
        writer.WriteStartArray(column.Length);
        foreach (long value in column)
        {
            writer.WriteInt64(value - start);
            start = value;
        }

        writer.WriteEndArray();
    }
}
