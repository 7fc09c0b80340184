using SolidCell.Core.Recording;
using SolidCell.Core.Recording.Frames;
using SolidCell.Core.Recording.Segments;

namespace SolidCell.Core.Tests.Recording.Segments;

/// <summary>Segments written by hand: "s" is a sample, "e" an event, numbered on from the first.</summary>
internal static class HandMadeSegment
{
    /// <summary>Puts a segment on the storage; sealed with a number of samples that were left out, or not at all.</summary>
    public static SegmentEntry Write(
        MemoryLogStorage storage, int number, int first, int last, string records, int boot = 1, long sequence = 0, int? sealedWith = null,
        int generation = 0)
    {
        SegmentEntry entry = new()
        {
            Number = number,
            Generation = generation,
            FirstOrdinal = first,
            LastOrdinal = last,
            FirstBootId = boot,
            FirstSequence = sequence,
        };
        SegmentHeader header = new();
        FrameWriter writer = new();
        byte[] bytes = new byte[100 + (records.Length * FrameWriter.MaximumFrameBytes)];
        header.Describe(entry);
        header.Write(bytes);
        writer.Restart(header.Crc);
        int at = SegmentHeader.Bytes;
        for (int i = 0; i < records.Length; i++)
        {
            LogRecord record = new() { Kind = records[i] == 's' ? RecordKind.Sample : RecordKind.ClockSet };
            record.Milliseconds = 50L * (sequence + i);
            record.Fields[0] = (sequence + i) * 100_000;
            at = writer.Write(record, 0, false, bytes, at);
        }

        at = sealedWith is { } removed ? writer.WriteSeal(removed, bytes, at) : at;
        storage.Append(number, bytes, at);
        entry.StoredBytes = at;
        return entry;
    }

    /// <summary>What a segment holds: boot, sequence and kind of each record.</summary>
    public static string Read(ILogStorage storage, int number)
    {
        SegmentWalker walker = new(storage);
        LogRecord record = new();
        List<string> found = [];
        for (bool isGood = walker.Start(number); isGood && walker.Next(record);)
        {
            if (walker.Frames.IsRecord)
            {
                Assert.Equal((50 * record.Sequence, 100_000 * record.Sequence), (record.Milliseconds, record.Fields[0]));
                found.Add($"{record.BootId}.{record.Sequence}{(record.Kind == RecordKind.Sample ? 's' : 'e')}");
            }
        }

        return string.Join(' ', found);
    }

    public static int[] Numbers(ILogStorage storage)
    {
        int[] numbers = new int[storage.List([])];
        storage.List(numbers);
        return [.. numbers.Order()];
    }
}
