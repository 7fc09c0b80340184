using SolidCell.Core.Link;

namespace SolidCell.Core.Tests.Link;

public sealed class MailboxTests
{
    private readonly Mailbox _mailbox = new();

    [Fact]
    public void Messages_come_out_in_their_order_however_many_have_been_through()
    {
        for (byte i = 0; i < 100; i++)
        {
            _mailbox.Put($"t{i}", [i]);
            _mailbox.Put($"u{i}", [i]);
            AssertNext($"t{i}", i);
            AssertNext($"u{i}", i);
        }

        Assert.False(_mailbox.TryTake(out string topic, out byte[] payload));
        Assert.Equal(("", 0, 0), (topic, payload.Length, _mailbox.Dropped));
    }

    [Fact]
    public void Sixteen_find_room_and_more_are_dropped_and_counted()
    {
        for (byte i = 0; i < 18; i++)
        {
            _mailbox.Put("t", [i]);
        }

        Assert.Equal(2, _mailbox.Dropped);
        AssertNext("t", 0);
        _mailbox.Put("t", [99]);
        Assert.Equal(2, _mailbox.Dropped);
        for (byte i = 1; i < 16; i++)
        {
            AssertNext("t", i);
        }

        AssertNext("t", 99);
        Assert.False(_mailbox.TryTake(out _, out _));
    }

    private void AssertNext(string topic, byte first)
    {
        Assert.True(_mailbox.TryTake(out string taken, out byte[] payload));
        Assert.Equal((topic, first), (taken, payload[0]));
    }
}
