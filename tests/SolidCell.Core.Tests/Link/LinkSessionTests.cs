using SolidCell.Core.Link;

namespace SolidCell.Core.Tests.Link;

/// <summary>The log over a link: what leaves when, and what is sent again.</summary>
public class LinkSessionTests
{
    private const int Silence = 30_000;

    private readonly FakeEndpoint _fixture = new();
    private readonly FakeBroker _broker = new();
    private LinkSession _session;
    private long _now;

    public LinkSessionTests() => _session = Session(window: 1);

    [Fact]
    public void With_a_window_of_one_the_next_batch_leaves_when_the_one_before_is_acknowledged()
    {
        _fixture.Made = 25;
        Turns(3);
        Assert.Equal([0], _broker.Current.Batches);
        _broker.Current.Acknowledge(9);
        Turns(3);
        Assert.Equal([0, 10], _broker.Current.Batches);
        _broker.Current.Acknowledge(19);
        Turns(1);
        _broker.Current.Acknowledge(24);
        Turns(1);
        Assert.Equal([0, 10, 20], _broker.Current.Batches);
        Assert.True(_session.IsDrained);
    }

    [Fact]
    public void A_window_of_three_holds_three_batches_and_one_ack_may_cover_several()
    {
        _session = Session(window: 3);
        _fixture.Made = 100;
        Turns(3);
        Assert.Equal([0, 10, 20], _broker.Current.Batches);
        _broker.Current.Acknowledge(19);
        Turns(1);
        Assert.Equal([0, 10, 20, 30, 40], _broker.Current.Batches);
    }

    [Fact]
    public void Acks_that_come_late_twice_or_in_disorder_free_nothing_that_they_do_not_cover()
    {
        _session = Session(window: 3);
        _fixture.Made = 100;
        Turns(1);
        _broker.Current.Acknowledge(19);
        _broker.Current.Acknowledge(9);
        _broker.Current.Acknowledge(9);
        Turns(2);
        Assert.Equal([0, 10, 20, 30, 40], _broker.Current.Batches);
    }

    [Fact]
    public void An_ack_of_records_that_were_never_made_frees_nothing()
    {
        _fixture.Made = 20;
        Turns(1);
        _broker.Current.Acknowledge(5000);
        Turns(2);
        Assert.Equal([0], _broker.Current.Batches);
    }

    [Fact]
    public void When_an_ack_is_lost_everything_after_the_last_one_is_sent_again_after_the_longest_silence_and_not_before()
    {
        _session = Session(window: 2);
        _fixture.Made = 40;
        Turns(1);
        _broker.Current.Acknowledge(9);
        Turns(1);
        long acknowledged = _now;
        TurnAt(acknowledged + Silence - 1);
        Assert.Equal([0, 10, 20], _broker.Current.Batches);
        TurnAt(acknowledged + Silence);
        Assert.Equal([0, 10, 20, 10, 20], _broker.Current.Batches);
    }

    [Fact]
    public void A_log_that_was_empty_for_hours_is_no_silence_of_the_host()
    {
        Turns(1);
        _now += 3 * 3_600_000;
        _fixture.Made = 10;
        Turns(2);
        Assert.Equal([0], _broker.Current.Batches);
    }

    [Fact]
    public void A_connection_that_breaks_between_batches_goes_on_at_the_durable_position()
    {
        _session = Session(window: 4);
        _fixture.Made = 40;
        Turns(1);
        _broker.Current.Acknowledge(9);
        Turns(1);
        _broker.Current.State = LinkState.Lost;
        Turns(1);
        Assert.False(_session.IsUp);
        TurnAt(_now + 2000);
        Assert.Equal(2, _broker.Made.Count);
        Assert.Equal([10, 20, 30], _broker.Current.Batches);
    }

    [Fact]
    public void A_connection_that_breaks_while_it_takes_a_batch_loses_none()
    {
        _session = Session(window: 4);
        _fixture.Made = 40;
        Turns(1);
        _broker.Current.Publishing = _ => throw new IOException("broken");
        _broker.Current.Acknowledge(9);
        _fixture.Made = 100;
        Turns(2);
        Assert.True(_broker.Current.IsClosed);
        TurnAt(_now + 2000);
        Assert.Equal([10, 20, 30, 40], _broker.Current.Batches);
    }

    [Fact]
    public void A_log_is_drained_only_when_all_of_it_was_sent_on_this_connection_and_acknowledged()
    {
        _fixture.Made = 10;
        Turns(1);
        Assert.False(_session.IsDrained);
        _broker.Current.Acknowledge(9);
        Turns(1);
        Assert.True(_session.IsDrained);
        _fixture.Made = 20;
        Turns(1);
        Assert.False(_session.IsDrained);
        _broker.Current.State = LinkState.Lost;
        Turns(1);
        Assert.False(_session.IsDrained);
    }

    private LinkSession Session(int window) =>
        new(_fixture, _broker, new LinkOptions { Window = window, LongestSilenceMilliseconds = Silence }, 1);

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
