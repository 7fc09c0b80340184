using SolidCell.Core.Link;

namespace SolidCell.Core.Tests.Link;

/// <summary>What a turn moves, how each message leaves, and what letting go of a link leaves behind.</summary>
public sealed class LinkTurnTests
{
    private readonly FakeEndpoint _fixture = new();
    private readonly FakeBroker _broker = new();
    private readonly LinkSession _session;

    public LinkTurnTests() => _session = new LinkSession(_fixture, _broker, new LinkOptions(), 1);

    [Fact]
    public void A_turn_says_whether_it_answered_or_sent_something()
    {
        Assert.False(_session.Turn(0));
        _fixture.Made = 10;
        Assert.True(_session.Turn(20));
        Assert.False(_session.Turn(40));
        _broker.Current.Receive("command", 1);
        Assert.True(_session.Turn(60));
        Assert.False(_session.Turn(80));
        _broker.Current.Receive("elsewhere", 1);
        Assert.True(_session.Turn(100));
        _fixture.Made = 20;
        _broker.Current.Acknowledge(9);
        _broker.Current.Publishing = _ => throw new IOException("broken");
        Assert.False(_session.Turn(120));
        Assert.False(_session.Turn(140));
    }

    [Fact]
    public void Replies_and_the_log_are_acknowledged_and_only_a_status_is_kept_by_the_broker()
    {
        _fixture.Made = 10;
        _session.Turn(0);
        _broker.Current.Receive("command", 5);
        _session.Turn(20);
        Assert.Equal(
            [("log", true, false), ("status", true, true), ("live", false, false), ("reply", true, false), ("status", true, true),
                ("live", false, false)],
            _broker.Published.Select(message => (message.Topic["solidcell/f1/".Length..], message.Acknowledged, message.Retained)));
        Assert.Equal([5], _broker.Published.ElementAt(3).Payload);
    }

    [Fact]
    public void A_message_that_is_not_answered_and_one_on_another_topic_bring_no_status()
    {
        _session.Turn(0);
        _broker.Current.Receive("command", 0);
        _broker.Current.Receive("elsewhere", 1);
        _session.Turn(20);
        Assert.Equal(["status", "live"], _broker.Current.Others);
    }

    [Fact]
    public void Each_connection_begins_with_the_log_from_the_durable_position()
    {
        _session.Turn(0);
        Assert.Equal(1, _fixture.Rewinds);
        _session.Turn(20);
        Assert.Equal(1, _fixture.Rewinds);
        _session.GiveUp();
        Assert.Equal((false, 1), (_session.IsUp, _session.Failures));
        _session.Turn(30);
        _session.Turn(2000);
        Assert.Equal((2, 2, true), (_fixture.Rewinds, _session.Connections, _session.IsUp));
        Assert.Equal(["status", "live"], _broker.Current.Others);
    }

    [Fact]
    public void A_link_that_is_let_go_has_not_failed_and_connects_again_at_once()
    {
        _session.Turn(0);
        _session.Close();
        Assert.Equal((false, true, 0), (_session.IsUp, _broker.Current.IsClosed, _broker.Failures));
        _session.Turn(20);
        Assert.Equal((true, 2, 0), (_session.IsUp, _session.Connections, _session.Failures));
        _session.Close();
        _session.Close();
        Assert.Equal(0, _session.Failures);
    }

    [Fact]
    public void A_connection_that_was_lost_is_not_up_before_the_turn_that_notices_it()
    {
        _session.Turn(0);
        _broker.Current.State = LinkState.Lost;
        Assert.Equal((false, 0), (_session.IsUp, _session.Failures));
        _session.Turn(20);
        Assert.Equal((1, 1), (_session.Failures, _broker.Failures));
        _session.Turn(40);
        Assert.Equal((1, 1), (_session.Failures, _broker.Made.Count));
    }

    [Fact]
    public void An_abandoned_link_makes_no_connection()
    {
        Assert.False(_session.IsAbandoned);
        _session.Abandon();
        _session.Turn(0);
        Assert.Equal((true, 0, false), (_session.IsAbandoned, _broker.Made.Count, _session.IsUp));
    }

    /// <summary>What is under way is timed from when it left a window that was empty, or from the last ack.</summary>
    [Fact]
    public void The_silence_of_the_host_is_counted_from_the_oldest_batch_or_from_the_last_ack()
    {
        LinkSession session = new(_fixture, _broker, new LinkOptions { Window = 2, LongestSilenceMilliseconds = 1000 }, 1);
        session.Turn(0);
        _fixture.Made = 10;
        session.Turn(500);
        _fixture.Made = 20;
        session.Turn(900);
        session.Turn(1499);
        Assert.Equal([0, 10], _broker.Current.Batches);
        session.Turn(1500);
        Assert.Equal([0, 10, 0, 10], _broker.Current.Batches);
        _broker.Current.Acknowledge(9);
        session.Turn(2400);
        session.Turn(3399);
        Assert.Equal(4, _broker.Current.Batches.Length);
        session.Turn(3400);
        Assert.Equal([0, 10, 0, 10, 10], _broker.Current.Batches);
    }
}
