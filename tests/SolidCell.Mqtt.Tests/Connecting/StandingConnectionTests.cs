using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;
using MQTTnet;
using SolidCell.Mqtt.Connecting;
using SolidCell.Mqtt.Tests.Access;

namespace SolidCell.Mqtt.Tests.Connecting;

/// <summary>A connection that is there again when the broker is, on a clock that the test moves.</summary>
public sealed class StandingConnectionTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly ConcurrentQueue<string> _heard = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_says_since_when_the_broker_is_away_and_hears_again_when_it_is_back()
    {
        DateTimeOffset began = _clock.GetUtcNow();
        EmbeddedBroker first = await EmbeddedBroker.StartAsync(0);
        await using StandingConnection connection = await StartAsync(first.Port);
        Assert.Equal((true, new BrokerPresence(began, null)), (connection.IsConnected, connection.Presence));

        await first.DisposeAsync();
        await Eventually.IsAsync(() => !connection.IsConnected);
        Assert.Equal(new BrokerPresence(began, null), connection.Presence);
        await PassAsync(() => connection.Presence.AwaySince is not null);
        DateTimeOffset away = connection.Presence.AwaySince!.Value;
        Assert.InRange(away, began.AddSeconds(1), _clock.GetUtcNow());
        Assert.Equal(began, connection.Presence.ConnectedSince);
        DateTimeOffset later = _clock.GetUtcNow().AddSeconds(5);
        await PassAsync(() => _clock.GetUtcNow() >= later);
        Assert.Equal(away, connection.Presence.AwaySince);

        await using EmbeddedBroker second = await EmbeddedBroker.StartAsync(first.Port);
        await PassAsync(() => connection.IsConnected);
        Assert.Null(connection.Presence.AwaySince);
        Assert.True(connection.Presence.ConnectedSince >= later);
        await connection.PublishAsync("solidcell/a/log", [1], Cancellation);
        await Eventually.IsAsync(() => _heard.Contains("solidcell/a/log"));
    }

    [Fact]
    public async Task A_message_for_a_broker_that_is_away_was_certainly_not_sent()
    {
        EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
        await using StandingConnection connection = await StartAsync(broker.Port);
        await broker.DisposeAsync();
        await Eventually.IsAsync(() => !connection.IsConnected);
        BrokerUnreachableException away =
            await Assert.ThrowsAsync<BrokerUnreachableException>(() => connection.PublishAsync("solidcell/a/log", [1], Cancellation));
        Assert.Equal($"The connection to the broker at 127.0.0.1:{broker.Port} is lost and is being restored; try again in a moment.", away.Message);
        Assert.True(away.IsUnsent);
    }

    [Fact]
    public async Task A_message_that_this_program_may_not_send_is_refused_with_the_remedy()
    {
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0, new BrokerSetup { Accounts = new AccountsOfTest() });
        await using StandingConnection connection = await StartAsync(broker.Port);
        BrokerUnreachableException refused =
            await Assert.ThrowsAsync<BrokerUnreachableException>(() => connection.PublishAsync("solidcell/a/command", [1], Cancellation));
        Assert.Contains("lets only its own host command fixtures. Give --data DIR", refused.Message, StringComparison.Ordinal);
        Assert.True(refused.IsUnsent);
        Assert.True(connection.IsConnected);
    }

    [Fact]
    public async Task A_message_that_cannot_be_taken_in_is_counted_and_the_next_one_comes()
    {
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
        await using StandingConnection connection = await StartAsync(broker.Port);
        foreach (string topic in new[] { "solidcell/a/log", "solidcell/bad/log", "solidcell/b/log" })
        {
            await connection.PublishAsync(topic, [1], Cancellation);
        }

        await Eventually.IsAsync(() => _heard.Count == 2);
        Assert.Equal(["solidcell/a/log", "solidcell/b/log"], _heard);
        Assert.Equal(1, connection.FailedMessages);
    }

    [Fact]
    public async Task Where_there_is_no_broker_at_first_it_does_not_begin()
    {
        EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
        await broker.DisposeAsync();
        await Assert.ThrowsAsync<BrokerUnreachableException>(() => StartAsync(broker.Port));
    }

    private Task<StandingConnection> StartAsync(int port) => StandingConnection.StartAsync(
        new BrokerSettings { Port = port }, "test", ["solidcell/+/log"], TakeAsync, _clock, Cancellation);

    private Task TakeAsync(MqttApplicationMessage message)
    {
        if (message.Topic.Contains("bad", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("a listener of the test");
        }

        _heard.Enqueue(message.Topic);
        return Task.CompletedTask;
    }

    /// <summary>Lets the connection's time pass until it is so.</summary>
    private Task PassAsync(Func<bool> isReached) => Eventually.IsAsync(() =>
    {
        _clock.Advance(TimeSpan.FromSeconds(1));
        return isReached();
    });
}
