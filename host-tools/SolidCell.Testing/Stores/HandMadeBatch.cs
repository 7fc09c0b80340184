using System.Formats.Cbor;
using SolidCell.Core.Recording;
using SolidCell.Store.Records;

namespace SolidCell.Testing.Stores;

/// <summary>Log batches written by hand, independent of the firmware's writer.</summary>
public static class HandMadeBatch
{
    /// <summary>A well-formed record that once ended a host for good: a test that started in the year 146 million.</summary>
    public static RecordBatch StartedAt2To62 => Of(5, One(RecordKind.TestStarted, 0, 0, new byte[48], 0, 78540000, 0, 1L << 62));

    /// <summary>Samples every 50 ms, all fields different.</summary>
    public static RecordGroup Samples(long first, int count) => new(
        RecordKind.Sample,
        [.. Enumerable.Range(0, count).Select(i => first + i)],
        [.. Enumerable.Range(0, count).Select(i => (first + i) * 50)],
        [.. Enumerable.Range(0, 6).Select(column => Enumerable.Range(0, count).Select(i => (column * 1000L) - (first + i)).ToArray())],
        []);

    /// <summary>A single record of any kind.</summary>
    public static RecordGroup One(RecordKind kind, long sequence, long milliseconds, byte[] payload, params long[] fields) =>
        new(kind, [sequence], [milliseconds], [.. fields.Select(field => new[] { field })], payload.Length > 0 ? [payload] : []);

    /// <summary>The start of a test whose id repeats one byte.</summary>
    public static RecordGroup Start(long sequence, byte test) =>
        One(RecordKind.TestStarted, sequence, 0, [.. Enumerable.Repeat(test, 16), .. new byte[32]], 0, 78539816, 0, 1_700_000_000_000);

    /// <summary>Samples of given times and voltages, all channels of good quality unless given.</summary>
    public static RecordGroup Samples(
        long first, long[] milliseconds, Func<int, long> microvolts, Func<int, long>? qualities = null) => new(
        RecordKind.Sample,
        [.. milliseconds.Select((_, i) => first + i)],
        milliseconds,
        [
            [.. milliseconds.Select((_, i) => microvolts(i))],
            [.. milliseconds.Select(_ => 500_000L)],
            [.. milliseconds.Select(_ => 5000L)],
            [.. milliseconds.Select(_ => 30_000L)],
            [.. milliseconds.Select((_, i) => qualities?.Invoke(i) ?? 0)],
            [.. milliseconds.Select(_ => 0L)],
        ],
        []);

    /// <summary>A batch of one boot; its place and count are those of the records.</summary>
    public static RecordBatch Of(long bootId, params RecordGroup[] groups)
    {
        long[] all = [.. groups.SelectMany(group => group.Sequences)];
        return new RecordBatch(bootId, all.Min(), all.Max(), all.Length, groups);
    }

    /// <summary>The batch as a fixture publishes it (docs/mqtt.md).</summary>
    public static byte[] Encode(RecordBatch batch)
    {
        var writer = new CborWriter();
        writer.WriteStartArray(6);
        foreach (long number in new[] { 2, batch.BootId, batch.FirstSequence, batch.Count })
        {
            writer.WriteInt64(number);
        }

        writer.WriteStartArray(batch.Groups.Count);
        foreach (RecordGroup group in batch.Groups)
        {
            Encode(writer, group, batch.FirstSequence);
        }

        writer.WriteEndArray();
        writer.WriteStartArray(batch.After is null ? 0 : 2);
        if (batch.After is { } after)
        {
            writer.WriteInt64(after.BootId);
            writer.WriteInt64(after.Sequence);
        }

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
        {
            Encode(writer, column, 0);
        }

        writer.WriteEndArray();
        writer.WriteStartArray(group.Payloads.Length);
        foreach (byte[] payload in group.Payloads)
        {
            writer.WriteByteString(payload);
        }

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
