using Microsoft.Extensions.Time.Testing;
using SolidCell.Mqtt.Connecting;

namespace SolidCell.Mqtt.Tests;

/// <summary>What is told, how often, and what is retained: the parts of the broker without a socket.</summary>
public sealed class LimitNoticesTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly List<string> _told = [];

    [Fact]
    public void The_same_thing_is_told_once_a_minute_with_its_times()
    {
        var notices = new LimitNotices(_told.Add, _clock);
        notices.Reached("a", "A.");
        notices.Reached("a", "A.");
        notices.Happened("b", "B.");
        _clock.Advance(TimeSpan.FromSeconds(59));
        notices.Reached("a", "A.");
        _clock.Advance(TimeSpan.FromSeconds(1));
        notices.Reached("a", "A.");
        notices.Happened("b", "B.");
        Assert.Equal(
            [
                "A. The limit is 'a' under 'limits' in config.json.", "B.",
                "A. (3 times since this was reported last) The limit is 'a' under 'limits' in config.json.", "B.",
            ], _told);
    }

    [Fact]
    public void Ten_thousand_things_are_remembered()
    {
        var notices = new LimitNotices(_told.Add, _clock);
        Enumerable.Range(0, 9_999).ToList().ForEach(i => notices.Happened($"{i}", "once"));
        notices.Happened("0", "again");
        Assert.Equal(9_999, _told.Count);
        notices.Happened("one more", "once");
        notices.Happened("0", "forgotten, so said again");
        Assert.Equal("forgotten, so said again", _told[^1]);
        Assert.Equal(10_001, _told.Count);
    }

    [Fact]
    public void The_oldest_messages_that_are_no_status_of_their_sender_go_first()
    {
        var retained = new RetainedMessages(new BrokerLimits { RetainedBytes = 1000 }, new LimitNotices(_told.Add, _clock));
        const string Status = "solidcell/press-1/status", Other = "other";
        Assert.Empty(retained.Retain(Status, 100, "press-1"));
        Assert.Equal(100 + Status.Length + RetainedMessages.Overhead, retained.Bytes);
        Assert.Empty(retained.Retain(Other, 200, "press-1"));
        Assert.Empty(retained.Retain("more", 0, "press-1"));
        Assert.Equal([Other], retained.Retain("third", 200, "press-1"));
        Assert.Equal(100 + Status.Length + 200 + "third".Length + (2 * RetainedMessages.Overhead), retained.Bytes);
        Assert.Equal(["third"], retained.Retain("fourth", 300, "press-1"));
        Assert.Empty(retained.Retain("fourth", 0, "press-1"));
        Assert.Equal(100 + Status.Length + RetainedMessages.Overhead, retained.Bytes);
        Assert.Equal(["large"], retained.Retain("large", 790, "press-1"));
        Assert.Contains("The broker retains 1000 bytes at most; the message of 'other' is not kept.", _told[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(795, true)]
    [InlineData(796, false)]
    public void A_message_that_is_larger_than_all_that_is_retained_does_not_fit(long bytes, bool fits)
    {
        var retained = new RetainedMessages(new BrokerLimits { RetainedBytes = 1000 }, new LimitNotices(_told.Add, _clock));
        Assert.Equal(fits, retained.Fits("topic", bytes));
        Assert.Equal(fits ? 0 : 1, _told.Count);
    }

    [Theory]
    [InlineData("solidcell/press-1/log", "press-1")]
    [InlineData("solidcell/press-1/log/x", null)]
    [InlineData("solidcell/press-1", null)]
    [InlineData("x/press-1/log", null)]
    [InlineData("solidcell/-1/log", null)]
    public void The_fixture_is_the_middle_of_a_topic(string topic, string? fixture) => Assert.Equal(fixture, Topics.FixtureOf(topic));

    [Fact]
    public void A_name_has_64_letters_digits_and_dashes_and_the_ports_are_the_usual_ones()
    {
        Assert.True(Topics.IsFixtureName(new string('a', 64)));
        Assert.False(Topics.IsFixtureName(new string('a', 65)));
        Assert.False(Topics.IsFixtureName("a\n"));
        Assert.Equal("log", Topics.ChannelOf("solidcell/press-1/log"));
        Assert.Equal((1883, 8883, "127.0.0.1:1883"), (BrokerSettings.PlainPort, BrokerSettings.TlsPort, new BrokerSettings().Address));
    }
}
