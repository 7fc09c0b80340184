using SolidCell.Core.Recording;
using SolidCell.Ingest.Decoding;
using SolidCell.Store.Records;

namespace SolidCell.Ingest.Tests.Decoding;

/// <summary>Each limit of a batch: what is right at it is read, what is beyond it is refused with words that name it.</summary>
public sealed class BatchLimitTests
{
    private static readonly RecordGroup Samples = HandMadeBatch.Samples(0, 2);
    private static readonly RecordBatch Good = HandMadeBatch.Of(1, Samples);

    [Theory]
    [InlineData(0)]
    [InlineData(int.MaxValue)]
    public void A_boot_id_of_31_bits_is_read(long bootId) => Assert.Equal(bootId, Read(Good with { BootId = bootId }).BootId);

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(int.MaxValue + 1L, 0)]
    [InlineData(0, -1)]
    [InlineData(0, RecordRanges.MaximumSequence + 1)]
    public void A_place_outside_of_any_log_is_refused(long bootId, long first) =>
        AssertRefused(Good with { BootId = bootId, FirstSequence = first }, "out of range");

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(0)]
    public void A_batch_that_announces_another_number_of_records_is_refused(int count) =>
        AssertRefused(Good with { Count = count }, $"announces {count} records");

    [Fact]
    public void A_batch_that_begins_elsewhere_than_it_says_is_refused() =>
        AssertRefused(HandMadeBatch.Of(1, HandMadeBatch.Samples(5, 2)) with { FirstSequence = 4 }, "first sequence is 5 instead of 4");

    [Fact]
    public void A_batch_without_a_record_is_refused() =>
        AssertRefused(Good with { Groups = [], Count = 0 }, "announces 0 records and has 0");

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void A_batch_has_at_most_64_groups(int groups, bool isRead)
    {
        RecordBatch batch = HandMadeBatch.Of(1, [.. Enumerable.Range(0, groups).Select(i => HandMadeBatch.Samples(i, 1))]);
        AssertReadOrRefused(batch, isRead, "65 groups, more than 64");
    }

    [Theory]
    [InlineData(LogRecord.MaximumFields, true)]
    [InlineData(LogRecord.MaximumFields + 1, false)]
    public void A_group_has_at_most_as_many_columns_as_a_record_has_fields(int columns, bool isRead)
    {
        RecordGroup group = Samples with { Columns = [.. Enumerable.Range(0, columns).Select(_ => new long[] { 0, 0 })] };
        AssertReadOrRefused(HandMadeBatch.Of(1, group), isRead, "17 columns, more than 16");
    }

    [Theory]
    [InlineData(LogRecord.MaximumPayload, true)]
    [InlineData(LogRecord.MaximumPayload + 1, false)]
    public void A_payload_has_at_most_512_bytes(int length, bool isRead) =>
        AssertReadOrRefused(HandMadeBatch.Of(1, HandMadeBatch.One(RecordKind.Waveform, 0, 0, new byte[length], 1, 0, 50, 1)), isRead,
            "513 bytes, more than 512");

    [Fact]
    public void Times_columns_and_payloads_that_differ_in_number_are_refused()
    {
        AssertRefused(HandMadeBatch.Of(1, Samples with { Milliseconds = [0] }), "times and sequences differ");
        AssertRefused(HandMadeBatch.Of(1, Samples with { Columns = [[1]] }), "columns differ in length");
        AssertRefused(HandMadeBatch.Of(1, Samples with { Payloads = [[1]] }), "payloads and records differ");
    }

    [Fact]
    public void A_kind_that_no_table_has_is_refused() =>
        AssertRefused(HandMadeBatch.Of(1, Samples with { Kind = (RecordKind)200 }), "record kind 200 is not known");

    [Fact]
    public void Bytes_after_the_batch_are_refused()
    {
        byte[] bytes = [.. HandMadeBatch.Encode(Good), 0];
        Assert.Contains("1 bytes are left over", Assert.Throws<BatchRefusedException>(() => BatchDecoder.Decode(bytes)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void More_bytes_than_a_message_may_have_are_refused_before_they_are_read()
    {
        byte[] bytes = new byte[BatchDecoder.MaximumBytes + 1];
        Assert.Contains("more than 1048576", Assert.Throws<BatchRefusedException>(() => BatchDecoder.Decode(bytes)).Message,
            StringComparison.Ordinal);
        Assert.DoesNotContain("more than", Assert.Throws<BatchRefusedException>(() => BatchDecoder.Decode(bytes.AsMemory(1))).Message,
            StringComparison.Ordinal);
    }

    private static RecordBatch Read(RecordBatch batch) => BatchDecoder.Decode(HandMadeBatch.Encode(batch));

    private static void AssertReadOrRefused(RecordBatch batch, bool isRead, string words)
    {
        if (isRead)
        {
            Read(batch);
        }
        else
        {
            AssertRefused(batch, words);
        }
    }

    private static void AssertRefused(RecordBatch batch, string words) =>
        Assert.Contains(words, Assert.Throws<BatchRefusedException>(() => Read(batch)).Message, StringComparison.Ordinal);
}
