using System.Formats.Cbor;
using SolidCell.Core.Recording;
using SolidCell.Store.Reading;
using SolidCell.Store.Records;
using SolidCell.Store.Schema;

namespace SolidCell.Ingest.Decoding;

/// <summary>
/// Reads a log batch (CBOR, layout in docs/mqtt.md). Every length is checked before memory is taken for it, so a
/// hostile batch costs no more than its own bytes. A record that is out of range does not spoil the batch it is in
/// (<see cref="RecordRanges"/>).
/// </summary>
public static class BatchDecoder
{
    public const int FormatVersion = 2;
    public const int MaximumBytes = 1 << 20;
    private const int MaximumGroups = 64;
    private const int BatchItems = 6;
    private const int GroupItems = 5;

    /// <exception cref="BatchRefusedException">The bytes are no valid batch.</exception>
    public static RecordBatch Decode(ReadOnlyMemory<byte> bytes)
    {
        Require(bytes.Length <= MaximumBytes, $"it has {bytes.Length} bytes, more than {MaximumBytes}");
        try
        {
            var reader = new CborReader(bytes, CborConformanceMode.Lax);
            RecordBatch batch = ReadBatch(reader);
            Require(reader.BytesRemaining == 0, $"{reader.BytesRemaining} bytes are left over");
            return batch;
        }
        catch (Exception problem) when (problem is CborContentException or InvalidOperationException or OverflowException)
        {
            throw new BatchRefusedException("not the CBOR of a log batch: " + problem.Message);
        }
    }

    private static RecordBatch ReadBatch(CborReader reader)
    {
        int items = ColumnReader.StartArray(reader);
        Require(items == BatchItems, $"it has {items} items instead of {BatchItems}");
        long version = reader.ReadInt64();
        Require(version == FormatVersion, $"format version {version} is not {FormatVersion}");
        long bootId = reader.ReadInt64();
        long first = reader.ReadInt64();
        Require(bootId is >= 0 and <= int.MaxValue && first is >= 0 and <= RecordRanges.MaximumSequence,
            "boot id or first sequence is out of range");
        long count = reader.ReadInt64();
        var groups = ReadGroups(reader, first);
        LogPosition? after = ReadPosition(reader);
        reader.ReadEndArray();
        long last = CheckSequences(groups, first, count);
        return RecordBatch.Screened(bootId, first, last, (int)count, groups) with { After = after };
    }

    private static List<RecordGroup> ReadGroups(CborReader reader, long first)
    {
        int length = ColumnReader.StartArray(reader);
        Require(length <= MaximumGroups, $"it has {length} groups, more than {MaximumGroups}");
        var groups = new List<RecordGroup>(length);
        for (int i = 0; i < length; i++)
        {
            groups.Add(ReadGroup(reader, first));
        }

        reader.ReadEndArray();
        return groups;
    }

    /// <summary>[boot-id, sequence], or null for an empty array.</summary>
    private static LogPosition? ReadPosition(CborReader reader)
    {
        int items = ColumnReader.StartArray(reader);
        Require(items is 0 or 2, $"the place before it has {items} items");
        LogPosition? position = items == 0 ? null : new LogPosition(reader.ReadInt64(), reader.ReadInt64());
        reader.ReadEndArray();
        return position;
    }

    private static RecordGroup ReadGroup(CborReader reader, long first)
    {
        int items = ColumnReader.StartArray(reader);
        Require(items == GroupItems, $"a group has {items} items instead of {GroupItems}");
        long number = reader.ReadInt64();
        Require(number is >= 0 and <= byte.MaxValue && RecordTables.Knows((RecordKind)number), $"record kind {number} is not known");
        long[] sequences = ColumnReader.Read(reader, first);
        long[] milliseconds = ColumnReader.Read(reader, 0);
        Require(milliseconds.Length == sequences.Length, "times and sequences differ in number");
        long[][] columns = ReadColumns(reader, sequences.Length);
        byte[][] payloads = ReadPayloads(reader, sequences.Length);
        reader.ReadEndArray();
        return new RecordGroup((RecordKind)number, sequences, milliseconds, columns, payloads);
    }

    private static long[][] ReadColumns(CborReader reader, int rows)
    {
        int length = ColumnReader.StartArray(reader);
        Require(length <= LogRecord.MaximumFields, $"a group has {length} columns, more than {LogRecord.MaximumFields}");
        var columns = new long[length][];
        for (int i = 0; i < length; i++)
        {
            columns[i] = ColumnReader.Read(reader, 0);
            Require(columns[i].Length == rows, "columns differ in length");
        }

        reader.ReadEndArray();
        return columns;
    }

    private static byte[][] ReadPayloads(CborReader reader, int rows)
    {
        int length = ColumnReader.StartArray(reader);
        Require(length == 0 || length == rows, "payloads and records differ in number");
        var payloads = new byte[length][];
        for (int i = 0; i < length; i++)
        {
            payloads[i] = reader.ReadByteString();
            Require(payloads[i].Length <= LogRecord.MaximumPayload,
                $"a payload has {payloads[i].Length} bytes, more than {LogRecord.MaximumPayload}");
        }

        reader.ReadEndArray();
        return payloads;
    }

    /// <summary>The last sequence of the batch; each must be there once, none before the first.</summary>
    private static long CheckSequences(List<RecordGroup> groups, long first, long count)
    {
        long[] all = groups.SelectMany(group => group.Sequences).ToArray();
        Require(all.Length == count && count > 0, $"it announces {count} records and has {all.Length}");
        Array.Sort(all);
        Require(all[0] == first, $"its first sequence is {all[0]} instead of {first}");
        Require(all[^1] <= RecordRanges.MaximumSequence, $"sequence {all[^1]} is out of range");
        for (int i = 1; i < all.Length; i++)
        {
            Require(all[i] != all[i - 1], $"sequence {all[i]} is there twice");
        }

        return all[^1];
    }

    internal static void Require(bool holds, string problem)
    {
        if (!holds)
        {
            throw new BatchRefusedException(problem);
        }
    }
}
