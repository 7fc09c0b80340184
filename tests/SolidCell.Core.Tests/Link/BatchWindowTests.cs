using SolidCell.Core.Link;

namespace SolidCell.Core.Tests.Link;

/// <summary>Batches of several boots under way, in a window of three.</summary>
public sealed class BatchWindowTests
{
    private readonly BatchWindow _window = new(3);

    [Fact]
    public void It_is_empty_full_and_empty_again_however_often_it_goes_round()
    {
        Assert.True(_window.IsEmpty);
        for (int round = 0; round < 4; round++)
        {
            Send(1, round * 30);
            Send(1, (round * 30) + 10);
            Assert.Equal((false, false), (_window.IsEmpty, _window.IsFull));
            Send(1, (round * 30) + 20);
            Assert.True(_window.IsFull);
            Acknowledge(1, round * 30);
            Assert.Equal((false, false), (_window.IsEmpty, _window.IsFull));
            Acknowledge(1, (round * 30) + 19);
            Assert.False(_window.IsEmpty);
            Acknowledge(1, (round * 30) + 20);
            Assert.True(_window.IsEmpty);
        }
    }

    [Theory]
    [InlineData(1, 9, 3)]
    [InlineData(1, 10, 2)]
    [InlineData(2, 0, 2)]
    [InlineData(2, 4, 2)]
    [InlineData(2, 5, 1)]
    [InlineData(3, 0, 0)]
    [InlineData(0, 99, 3)]
    public void An_ack_covers_what_began_at_or_before_it_and_all_of_older_boots(int boot, long sequence, int left)
    {
        Send(1, 10);
        Send(2, 5);
        Send(2, 15);
        Acknowledge(boot, sequence);
        int room = 0;
        for (; !_window.IsFull; room++)
        {
            Send(9, 0);
        }

        Assert.Equal(left, 3 - room);
    }

    [Fact]
    public void A_new_connection_has_nothing_under_way()
    {
        Send(1, 0);
        _window.Clear();
        Assert.True(_window.IsEmpty);
    }

    [Theory]
    [InlineData("")]
    [InlineData("8201")]
    [InlineData("01")]
    public void An_ack_that_cannot_be_read_covers_nothing(string hexadecimal)
    {
        Send(0, 0);
        byte[] ack = Convert.FromHexString(hexadecimal);
        _window.Acknowledged(ack, ack.Length);
        Assert.False(_window.IsEmpty);
    }

    [Fact]
    public void What_is_no_batch_and_one_beyond_the_window_are_bugs()
    {
        Assert.Throws<InvalidOperationException>(() => _window.Sent([0x82, 2, 1], 3));
        Send(1, 0);
        Send(1, 1);
        Send(1, 2);
        Assert.Throws<InvalidOperationException>(() => Send(1, 3));
    }

    private void Send(int boot, long first)
    {
        byte[] batch = FakeEndpoint.Cbor(2, boot, first, 1);
        _window.Sent(batch, batch.Length);
    }

    private void Acknowledge(int boot, long sequence)
    {
        byte[] ack = FakeEndpoint.Cbor(boot, sequence);
        _window.Acknowledged(ack, ack.Length);
    }
}
