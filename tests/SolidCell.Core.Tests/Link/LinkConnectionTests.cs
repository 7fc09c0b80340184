using SolidCell.Core.Link;

namespace SolidCell.Core.Tests.Link;

/// <summary>Connecting, answering, and what a link says of itself.</summary>
public class LinkConnectionTests
{
    private readonly FakeEndpoint _fixture = new();
    private readonly FakeBroker _broker = new();
    private readonly LinkSession _session;
    private long _now;

    public LinkConnectionTests() => _session = new LinkSession(_fixture, _broker, new LinkOptions(), 1);

    [Fact]
    public void A_connection_begins_with_a_retained_status_and_a_live_message_that_may_be_lost()
    {
        Turns(1);
        Assert.Equal(
            [("solidcell/f1/status", true, true), ("solidcell/f1/live", false, false)],
            _broker.Published.Select(message => (message.Topic, message.Acknowledged, message.Retained)));
        Assert.Equal((1, 1, 0), (_session.Connections, _broker.Successes, _session.Failures));
    }

    [Fact]
    public void Live_is_sent_every_second_and_a_status_every_ten()
    {
        Turns(1);
        for (int second = 1; second <= 20; second++)
        {
            TurnAt(20 + (second * 1000) - 1);
            TurnAt(20 + (second * 1000));
        }

        Assert.Equal((1 + 20, 1 + 2),
            (_broker.Current.Others.Count(word => word == "live"), _broker.Current.Others.Count(word => word == "status")));
    }

    [Fact]
    public void Commands_and_programs_are_answered_in_the_order_in_which_they_came_and_a_status_follows_at_once()
    {
        Turns(1);
        _broker.Current.Receive("command", 1);
        _broker.Current.Receive("protocol", 2);
        _broker.Current.Receive("protocol", 0);
        Turns(1);
        Assert.Equal(["command 1", "protocol 2", "protocol 0"], _fixture.Heard);
        Assert.Equal(["status", "live", "reply", "reply", "status", "live"], _broker.Current.Others);
    }

    [Fact]
    public void More_messages_than_a_turn_waits_for_are_dropped_and_the_rest_is_answered()
    {
        Turns(1);
        for (byte i = 1; i <= 20; i++)
        {
            _broker.Current.Receive("command", i);
        }

        Turns(1);
        Assert.Equal((16, 4), (_fixture.Heard.Count, _broker.Current.Mailbox!.Dropped));
    }

    [Theory]
    [InlineData(Welcome.Refused)]
    [InlineData(Welcome.NobodyThere)]
    [InlineData(Welcome.NoAddress)]
    public void An_attempt_that_fails_is_made_again_after_pauses_that_grow(Welcome welcome)
    {
        _broker.Welcome = welcome;
        for (int second = 0; second < 300; second++)
        {
            TurnAt(second * 1000);
        }

        Assert.InRange(_broker.Made.Count, 8, 10);
        Assert.Equal((_broker.Made.Count, _broker.Made.Count), (_session.Failures, _broker.Failures));
        Assert.False(_session.IsUp);
        _broker.Welcome = Welcome.Accepted;
        TurnAt(400_000);
        Assert.True(_session.IsUp);
    }

    [Fact]
    public void The_pause_after_a_failure_begins_with_the_turn_after_it_however_long_the_attempt_lasted()
    {
        _broker.Welcome = Welcome.NobodyThere;
        TurnAt(0);
        TurnAt(90_000);
        TurnAt(90_999);
        Assert.Single(_broker.Made);
        TurnAt(91_250);
        Assert.Equal(2, _broker.Made.Count);
    }

    [Fact]
    public void A_connection_that_opens_slowly_is_waited_for()
    {
        _broker.Welcome = Welcome.Later;
        Turns(5);
        Assert.Single(_broker.Made);
        Assert.Empty(_broker.Published);
        _broker.Current.State = LinkState.Up;
        Turns(1);
        Assert.True(_session.IsUp);
        Assert.Equal(["status", "live"], _broker.Current.Others);
    }

    [Fact]
    public void No_attempt_is_made_while_the_connector_says_that_it_would_do_harm()
    {
        _broker.Allows = false;
        Turns(100);
        Assert.Empty(_broker.Made);
        _broker.Allows = true;
        Turns(1);
        Assert.True(_session.IsUp);
    }

    [Fact]
    public void A_link_given_up_in_the_middle_of_a_call_does_nothing_after_it()
    {
        _fixture.Made = 100;
        Turns(1);
        _broker.Current.Receive("command", 1);
        _broker.Current.Receive("command", 2);
        _broker.Current.Publishing = _ => _session.Abandon();
        Turns(5);
        Assert.Equal(["command 1"], _fixture.Heard);
        Assert.True(_broker.Current.IsClosed);
        Assert.Single(_broker.Made);
    }

    [Fact]
    public void What_the_fixture_throws_is_not_taken_for_a_broken_connection()
    {
        _fixture.Bug = new InvalidOperationException("a bug");
        Assert.Equal("a bug", Assert.Throws<InvalidOperationException>(() => _session.Turn(0)).Message);
        _session.GiveUp();
        Assert.Equal((1, false), (_session.Failures, _session.IsUp));
    }

    [Fact]
    public void A_turn_with_nothing_to_do_allocates_nothing()
    {
        Turns(10);
        Assert.Equal(0, AllocatedBytes.By(() =>
        {
            for (int i = 0; i < 40; i++)
            {
                _session.Turn(_now + i);
            }
        }));
    }

    private void Turns(int count)
    {
        for (int i = 0; i < count; i++)
        {
            TurnAt(_now + 20);
        }
    }

    private void TurnAt(long now)
    {
        _now = now;
        _session.Turn(now);
    }
}
