using CsCheck;
using SolidCell.Core.Recording;
using SolidCell.Ingest.Decoding;
using SolidCell.Store.Reading;
using SolidCell.Store.Records;

namespace SolidCell.Ingest.Tests.Decoding;

public class BatchDecoderTests
{
    private static readonly RecordBatch Good = HandMadeBatch.Of(
        3, HandMadeBatch.Samples(10, 20), HandMadeBatch.One(RecordKind.Waveform, 30, 1500, [1, 2, 3, 4, 5, 6, 7, 8], 1, 0, 50, 1)) with
    { After = new LogPosition(3, 9) };

    [Fact]
    public void A_batch_is_read_as_it_was_written()
    {
        RecordBatch read = BatchDecoder.Decode(HandMadeBatch.Encode(Good));
        Assert.Equal((3, 10, 30, 21), (read.BootId, read.FirstSequence, read.LastSequence, read.Count));
        Assert.Equal(new LogPosition(3, 9), read.After);
        Assert.Null(BatchDecoder.Decode(HandMadeBatch.Encode(Good with { After = null })).After);
        Assert.Equal(Good.Groups[0].Columns[5], read.Groups[0].Columns[5]);
        Assert.Equal(Good.Groups[1].Payloads[0], read.Groups[1].Payloads[0]);
    }

    [Fact]
    public void A_batch_cut_anywhere_is_refused()
    {
        byte[] bytes = HandMadeBatch.Encode(Good);
        for (int length = 0; length < bytes.Length; length++)
        {
            Assert.Throws<BatchRefusedException>(() => BatchDecoder.Decode(bytes.AsMemory(0, length)));
        }
    }

    [Fact]
    public void Any_bytes_are_read_or_refused_and_nothing_else() =>
        Gen.Byte.Array[0, 400].Sample(ReadOrRefused, iter: 2000);

    [Fact]
    public void A_batch_with_any_byte_changed_is_read_or_refused()
    {
        byte[] good = HandMadeBatch.Encode(Good);
        Gen.Select(Gen.Int[0, good.Length - 1], Gen.Byte).Sample(
            (at, value) =>
            {
                byte[] bytes = [.. good];
                bytes[at] = value;
                ReadOrRefused(bytes);
            },
            iter: 2000);
    }

    [Fact]
    public void A_sequence_that_is_there_twice_is_refused()
    {
        RecordBatch twice = HandMadeBatch.Of(1, HandMadeBatch.Samples(0, 3), HandMadeBatch.One(RecordKind.ClockSet, 2, 0, [], 5));
        BatchRefusedException refusal = Assert.Throws<BatchRefusedException>(() => BatchDecoder.Decode(HandMadeBatch.Encode(twice)));
        Assert.Contains("twice", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_array_longer_than_the_batch_is_refused_before_memory_is_taken_for_it()
    {
        byte[] start = [0x86, 0x02, 0x01, 0x00, 0x01, 0x9A, 0x7F, 0xFF, 0xFF, 0xFF];
        Assert.Throws<BatchRefusedException>(() => BatchDecoder.Decode(start));
    }

    [Fact]
    public void A_difference_that_leaves_64_bits_wraps_back_to_the_value_it_was_made_from()
    {
        RecordBatch batch =
            HandMadeBatch.Of(1, new RecordGroup(RecordKind.ClockSet, [0, 1, 2], [0, 0, 0], [[long.MaxValue, long.MinValue, 7]], []));
        RecordBatch read = BatchDecoder.Decode(HandMadeBatch.Encode(batch));
        Assert.Equal([7L], read.Groups[0].Columns[0]);
        Assert.Equal([0L, 1L], read.Quarantined.Select(record => record.Sequence));
    }

    [Fact]
    public void A_sequence_beyond_any_log_is_refused()
    {
        RecordBatch batch =
            HandMadeBatch.Of(1, new RecordGroup(RecordKind.ClockSet, [0, RecordRanges.MaximumSequence + 1], [0, 0], [[1, 2]], []));
        Assert.Contains("out of range",
            Assert.Throws<BatchRefusedException>(() => BatchDecoder.Decode(HandMadeBatch.Encode(batch))).Message, StringComparison.Ordinal);
    }

    private static void ReadOrRefused(byte[] bytes)
    {
        try
        {
            BatchDecoder.Decode(bytes);
        }
        catch (BatchRefusedException refusal)
        {
            Assert.NotEmpty(refusal.Message);
        }
    }
}
