using System.Formats.Cbor;
using CsCheck;
using SolidCell.Operations.Commanding;

namespace SolidCell.Operations.Tests.Commanding;

/// <summary>A fixture's answer, and a piece of a protocol on its way to it, as bytes.</summary>
public sealed class FixtureReplyTests
{
    [Theory]
    [InlineData(0, "done", true)]
    [InlineData(1, "repeated", true)]
    [InlineData(2, "refused", false)]
    [InlineData(3, "malformed", false)]
    [InlineData(4, "busy", false)]
    [InlineData(5, "stale", false)]
    [InlineData(6, "outcome 6", false)]
    [InlineData(-1, "outcome -1", false)]
    public void An_outcome_has_a_name_and_is_done_or_not(int outcome, string name, bool isDone)
    {
        var reply = new FixtureReply([1], outcome, "");
        Assert.Equal((name, isDone), (reply.OutcomeName, reply.IsDone));
    }

    [Theory]
    [InlineData("next offset 512", 512)]
    [InlineData("next offset 0", 0)]
    [InlineData("next offset -1", null)]
    [InlineData("next offset", null)]
    [InlineData("offset 512", null)]
    public void Where_an_upload_goes_on_is_in_its_words(string detail, int? offset) =>
        Assert.Equal(offset, new FixtureReply([1], 2, detail).NextOffset);

    [Theory]
    [InlineData(5, "next counter 4000000000001", 4_000_000_000_001)]
    [InlineData(2, "next counter 4000000000001", null)]
    [InlineData(5, "counter 1", null)]
    [InlineData(5, "next counter x", null)]
    public void From_where_to_count_on_is_in_a_stale_answer_alone(int outcome, string detail, long? counter) =>
        Assert.Equal(counter, new FixtureReply([1], outcome, detail).NextCounter);

    [Theory]
    [InlineData(3, 0, true)]
    [InlineData(3, 1, false)]
    [InlineData(2, 0, false)]
    public void An_answer_to_bytes_that_were_not_understood_is_to_nobody(int outcome, byte last, bool isToNobody) =>
        Assert.Equal(isToNobody, new FixtureReply([0, 0, last], outcome, "").IsToNobody);

    [Fact]
    public void A_reply_is_an_array_of_three()
    {
        FixtureReply reply = FixtureReply.FromCbor(Convert.FromHexString("83" + "42AABB" + "02" + "6462757379"))!;
        Assert.Equal(("AABB", 2, "busy"), (Convert.ToHexString(reply.CorrelationId), reply.Outcome, reply.Detail));
        Assert.Null(FixtureReply.FromCbor(Convert.FromHexString("84" + "42AABB" + "02" + "6462757379" + "00")));
        Assert.Null(FixtureReply.FromCbor(Convert.FromHexString("83" + "42AABB" + "1B7FFFFFFFFFFFFFFF" + "60")));
    }

    [Fact]
    public void Any_bytes_are_a_reply_or_none() => Gen.Byte.Array[0, 20].Sample(bytes => _ = FixtureReply.FromCbor(bytes));

    [Fact]
    public void A_piece_of_a_protocol_is_an_array_of_five()
    {
        var reader = new CborReader(ProtocolChunk.ToCbor([1, 2], [3, 4], 600, 512, [5, 6]));
        Assert.Equal(5, reader.ReadStartArray());
        Assert.Equal([1, 2], reader.ReadByteString());
        Assert.Equal([3, 4], reader.ReadByteString());
        Assert.Equal((600, 512), (reader.ReadInt32(), reader.ReadInt32()));
        Assert.Equal([5, 6], reader.ReadByteString());
        reader.ReadEndArray();
        Assert.Equal(0, reader.BytesRemaining);
    }
}
