using SolidCell.Core.Commands;

namespace SolidCell.Core.Tests.Commands;

/// <summary>A reply of an id of 2 bytes: head, id with its head, outcome, detail with its head.</summary>
public sealed class ReplyWriterTests
{
    [Theory]
    [InlineData(8, "8342ABCD02626869")]
    [InlineData(7, "8342ABCD0260")]
    [InlineData(6, "8342ABCD0260")]
    [InlineData(5, "")]
    public void A_detail_that_does_not_fit_is_left_out_rather_than_the_reply(int room, string hexadecimal)
    {
        byte[] reply = new byte[room];
        int length = new ReplyWriter().Write([0xAB, 0xCD], CommandOutcome.Refused, "hi", reply);
        Assert.Equal(hexadecimal, Convert.ToHexString(reply, 0, length));
    }
}
