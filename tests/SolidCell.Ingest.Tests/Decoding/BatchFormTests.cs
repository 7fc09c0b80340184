using System.Formats.Cbor;
using System.Text;
using SolidCell.Core.Recording;
using SolidCell.Ingest.Decoding;
using SolidCell.Store.Records;

namespace SolidCell.Ingest.Tests.Decoding;

/// <summary>The arrays of a batch, item by item: one clock record at sequence 0 of boot 1, with one thing wrong.</summary>
public sealed class BatchFormTests
{
    private static readonly long Kind = (long)RecordKind.ClockSet;

    [Fact]
    public void With_nothing_wrong_it_is_read()
    {
        RecordBatch read = BatchDecoder.Decode(Batch());
        Assert.Equal((1, 0, 0, 1), (read.BootId, read.FirstSequence, read.LastSequence, read.Count));
        Assert.Equal([5L], read.Groups.Single().Columns.Single());
        Assert.Null(read.After);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(7)]
    public void It_has_six_items(int items) => AssertRefused(Batch(items: items), $"it has {items} items instead of 6");

    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    public void A_group_has_five(int items) => AssertRefused(Batch(groupItems: items), $"a group has {items} items instead of 5");

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Another_version_is_named(long version) => AssertRefused(Batch(version: version), $"format version {version} is not 2");

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void The_place_before_it_has_two_numbers_or_none(int items) =>
        AssertRefused(Batch(after: items), $"the place before it has {items} items");

    [Theory]
    [InlineData(-1)]
    [InlineData(255)]
    [InlineData(256)]
    public void A_kind_that_no_record_has_is_named(long kind) => AssertRefused(Batch(kind: kind), $"record kind {kind} is not known");

    [Fact]
    public void A_kind_is_not_taken_for_the_one_of_its_lowest_byte() =>
        AssertRefused(Batch(kind: Kind + 256), $"record kind {Kind + 256} is not known");

    [Fact]
    public void The_last_sequence_of_all_is_read()
    {
        RecordBatch batch = HandMadeBatch.Of(1, HandMadeBatch.One(RecordKind.ClockSet, RecordRanges.MaximumSequence, 0, [], 5));
        Assert.Equal(RecordRanges.MaximumSequence, BatchDecoder.Decode(HandMadeBatch.Encode(batch)).LastSequence);
    }

    [Fact]
    public void An_array_without_a_length_is_refused()
    {
        AssertRefused([0x9F, 0x02, 0xFF], "it has an array of indefinite length");
        AssertRefused([0x86, 0x02, 0x01, 0x00, 0x01, 0x9F, 0xFF], "it has an array of indefinite length");
    }

    [Theory]
    [InlineData("82 01 00", "it has 2 items instead of 6")]
    [InlineData("82 01", "not the CBOR of a log batch: ")]
    [InlineData("01", "not the CBOR of a log batch: ")]
    public void An_array_needs_a_byte_for_each_item(string bytes, string words) =>
        AssertRefused(Convert.FromHexString(bytes.Replace(" ", "", StringComparison.Ordinal)), words);

    [Fact]
    public void A_status_has_4096_bytes_at_most_and_is_an_object()
    {
        byte[] longest = Encoding.ASCII.GetBytes("{}".PadRight(4096));
        Assert.Equal(4096, StatusText.Decode(longest).Length);
        Assert.Equal("a status has 4097 bytes, more than 4096", Refusal(() => StatusText.Decode([.. longest, (byte)' '])));
        Assert.Equal("a status is no JSON object", Refusal(() => StatusText.Decode("[]"u8.ToArray())));
        Assert.StartsWith("a status is no JSON: ", Refusal(() => StatusText.Decode("{"u8.ToArray())), StringComparison.Ordinal);
    }

    private static byte[] Batch(int items = 6, long version = 2, long? kind = null, int groupItems = 5, int after = 0)
    {
        var writer = new CborWriter(CborConformanceMode.Lax);
        writer.WriteStartArray(items);
        foreach (long number in new[] { version, 1, 0, 1 })
        {
            writer.WriteInt64(number);
        }

        writer.WriteStartArray(1);
        writer.WriteStartArray(groupItems);
        writer.WriteInt64(kind ?? Kind);
        WriteNumbers(writer, [0]);
        WriteNumbers(writer, [7]);
        writer.WriteStartArray(1);
        WriteNumbers(writer, [5]);
        writer.WriteEndArray();
        for (int i = 4; i < groupItems; i++)
        {
            WriteNumbers(writer, []);
        }

        writer.WriteEndArray();
        writer.WriteEndArray();
        for (int i = 5; i < items; i++)
        {
            WriteNumbers(writer, new long[after]);
        }

        writer.WriteEndArray();
        return writer.Encode();
    }

    private static void WriteNumbers(CborWriter writer, long[] numbers)
    {
        writer.WriteStartArray(numbers.Length);
        Array.ForEach(numbers, writer.WriteInt64);
        writer.WriteEndArray();
    }

    private static void AssertRefused(byte[] bytes, string words) =>
        Assert.StartsWith(words, Refusal(() => BatchDecoder.Decode(bytes)), StringComparison.Ordinal);

    private static string Refusal(Action decode) => Assert.Throws<BatchRefusedException>(decode).Message;
}
