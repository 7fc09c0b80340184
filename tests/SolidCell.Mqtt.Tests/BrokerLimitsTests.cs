using System.Collections.Concurrent;
using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;
using MQTTnet;
using MQTTnet.Protocol;

namespace SolidCell.Mqtt.Tests;

/// <summary>What the embedded broker takes at most, with real sockets.</summary>
public sealed class BrokerLimitsTests
{
    private static readonly byte[] Connect = [0x10, 0x10, 0x00, 0x04, .. "MQTT"u8, 0x04, 0x02, 0x00, 0x00, 0x00, 0x04, .. "idle"u8];
    private static readonly byte[] TenMegabytes = [0x30, 0x80, 0xAD, 0xE2, 0x04];

    private readonly ConcurrentQueue<string> _told = new();
    private readonly FakeTimeProvider _clock = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_that_is_too_long_ends_its_connection_before_anybody_makes_room_for_it_and_no_other()
    {
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0, new BrokerLimits(), _told.Enqueue);
        using IMqttClient fixture = await ConnectAsync(broker, "press-1");
        using TcpClient raw = await RawAsync(broker, [.. Connect, .. TenMegabytes]);
        await IsClosedAsync(raw);
        await fixture.PublishBinaryAsync("solidcell/press-1/log", new byte[200_000], MqttQualityOfServiceLevel.AtLeastOnce,
            cancellationToken: Cancellation);
        Assert.Equal(
            "The broker has closed a connection that sent a message of 10000000 bytes; 262144 are allowed. The limit is 'message_bytes' under 'limits' in config.json.", Assert.Single(_told));
    }

    [Fact]
    public async Task Retained_bytes_are_bounded_and_a_fixtures_own_status_goes_last()
    {
        const int Bytes = 10_000;
        var limits = new BrokerLimits { RetainedBytes = 65_536 };
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0, limits, _told.Enqueue);
        using IMqttClient fixture = await ConnectAsync(broker, "press-1");
        await RetainAsync(fixture, "solidcell/press-1/status", Bytes);
        using IMqttClient flood = await ConnectAsync(broker, "flood");
        for (int i = 0; i < 80; i++)
        {
            await RetainAsync(flood, $"solidcell/made-up-{i}/status", Bytes);
        }

        await RetainAsync(flood, "too/long/for/all", 100_000);
        // What a program says to itself is kept for nobody, and in nobody's place.
        await RetainAsync(flood, Topics.Echo(Guid.NewGuid()), Bytes);
        using IMqttClient later = await ConnectAsync(broker, "later");
        var kept = new ConcurrentDictionary<string, long>();
        later.ApplicationMessageReceivedAsync += message =>
        {
            kept[message.ApplicationMessage.Topic] = message.ApplicationMessage.Payload.Length;
            return Task.CompletedTask;
        };
        await later.SubscribeAsync("#", MqttQualityOfServiceLevel.AtLeastOnce, Cancellation);
        await later.PublishStringAsync("end", "x", MqttQualityOfServiceLevel.AtLeastOnce, cancellationToken: Cancellation);
        await Eventually.IsAsync(() => kept.ContainsKey("end"));
        Assert.Equal(
            [.. Enumerable.Range(75, 5).Select(i => $"solidcell/made-up-{i}/status"), "solidcell/press-1/status"],
            kept.Keys.Where(topic => topic != "end").Order(StringComparer.Ordinal));
        Assert.Contains("'retained_bytes'", Assert.Single(_told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_on_which_nothing_comes_is_closed_one_that_never_said_anything_sooner()
    {
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0, new BrokerLimits(), _told.Enqueue, _clock);
        using TcpClient silent = await RawAsync(broker, []);
        using TcpClient idle = await RawAsync(broker, Connect);
        Assert.Equal(4, await idle.GetStream().ReadAtLeastAsync(new byte[4], 4, cancellationToken: Cancellation));
        await IsClosedAsync(silent);
        Assert.Contains("'hello_seconds'", _told.First(), StringComparison.Ordinal);
        await IsClosedAsync(idle);
        Assert.Contains(
            _told, line => line.Contains("on which nothing came for 60", StringComparison.Ordinal)
                && line.Contains("'idle_seconds'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task For_one_connection_too_many_the_one_that_said_nothing_is_closed_and_then_the_one_silent_longest()
    {
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0, new BrokerLimits { Connections = 3 }, _told.Enqueue);
        using IMqttClient first = await ConnectAsync(broker, "first");
        using TcpClient silent = await RawAsync(broker, []);
        using IMqttClient second = await ConnectAsync(broker, "second");
        using IMqttClient third = await ConnectAsync(broker, "third");
        await IsClosedAsync(silent);
        Assert.True(first.IsConnected);
        await first.PublishStringAsync("a", "b", MqttQualityOfServiceLevel.AtLeastOnce, cancellationToken: Cancellation);
        using IMqttClient fourth = await ConnectAsync(broker, "fourth");
        await Eventually.IsAsync(() => !second.IsConnected);
        Assert.True(first.IsConnected && third.IsConnected && fourth.IsConnected);
        Assert.Contains("The broker has 3 connections", Assert.Single(_told), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_subscriber_that_takes_nothing_is_closed_when_too_many_bytes_wait_for_it_and_the_others_go_on(byte qualityOfService)
    {
        const int Messages = 200;
        await using EmbeddedBroker broker =
            await EmbeddedBroker.StartAsync(0, new BrokerLimits { WaitingBytes = 8_000_000 }, _told.Enqueue);
        byte[] subscribe = [0x82, 0x06, 0x00, 0x01, 0x00, 0x01, .. "#"u8, qualityOfService];
        using TcpClient slow = await RawAsync(broker, [.. Connect, .. subscribe]);
        using IMqttClient quick = await ConnectAsync(broker, "quick");
        int taken = 0;
        quick.ApplicationMessageReceivedAsync += _ =>
        {
            Interlocked.Increment(ref taken);
            return Task.CompletedTask;
        };
        await quick.SubscribeAsync("#", MqttQualityOfServiceLevel.AtLeastOnce, Cancellation);
        using IMqttClient fixture = await ConnectAsync(broker, "press-1");
        for (int i = 0; i < Messages; i++)
        {
            await fixture.PublishBinaryAsync("solidcell/press-1/log", new byte[100_000], MqttQualityOfServiceLevel.AtLeastOnce,
                cancellationToken: Cancellation);
            await Eventually.IsAsync(() => Volatile.Read(ref taken) == i + 1); // a busy machine makes the quick one slow as well
        }

        Assert.True(await EndAsync(slow.GetStream()));
        string told = Assert.Single(_told);
        Assert.Contains("bytes were waiting for 'idle', which does not take them", told, StringComparison.Ordinal);
        Assert.Contains("'waiting_bytes'", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_taken_is_not_counted_as_waiting_however_much_it_was()
    {
        await using EmbeddedBroker broker =
            await EmbeddedBroker.StartAsync(0, new BrokerLimits { WaitingBytes = 1_000_000 }, _told.Enqueue);
        using IMqttClient fixture = await ConnectAsync(broker, "press-1");
        await RetainAsync(fixture, "solidcell/press-1/status", 100_000);
        using IMqttClient quick = await ConnectAsync(broker, "quick");
        int taken = 0;
        quick.ApplicationMessageReceivedAsync += _ =>
        {
            Interlocked.Increment(ref taken);
            return Task.CompletedTask;
        };
        await quick.SubscribeAsync("#", MqttQualityOfServiceLevel.AtLeastOnce, Cancellation);
        for (int i = 0; i < 40; i++)
        {
            await RetainAsync(fixture, "solidcell/press-1/status", 100_000);
            await fixture.PublishBinaryAsync("solidcell/press-1/live", new byte[100_000], MqttQualityOfServiceLevel.AtMostOnce,
                cancellationToken: Cancellation);
            await Eventually.IsAsync(() => Volatile.Read(ref taken) == 1 + (2 * (i + 1)));
        }

        Assert.Empty(_told);
        Assert.True(quick.IsConnected);
    }

    /// <summary>Two that acknowledge nothing, one after the other: only together they would be too much.</summary>
    [Fact]
    public async Task What_waited_for_a_client_that_is_gone_waits_no_more()
    {
        await using EmbeddedBroker broker =
            await EmbeddedBroker.StartAsync(0, new BrokerLimits { WaitingBytes = 1_500_000 }, _told.Enqueue);
        byte[] subscribe = [0x82, 0x06, 0x00, 0x01, 0x00, 0x01, .. "#"u8, 1];
        using IMqttClient fixture = await ConnectAsync(broker, "press-1");
        foreach (byte letter in "ab"u8.ToArray())
        {
            using TcpClient slow = await RawAsync(broker, [.. Connect[..^1], letter, .. subscribe]);
            await slow.GetStream().ReadExactlyAsync(new byte[9], Cancellation);
            for (int i = 0; i < 10; i++)
            {
                await fixture.PublishBinaryAsync("solidcell/press-1/log", new byte[100_000], MqttQualityOfServiceLevel.AtLeastOnce,
                    cancellationToken: Cancellation);
            }

            slow.Close();
            await Eventually.IsAsync(() => broker.Sessions == 1);
        }

        Assert.Empty(_told);
    }

    [Fact]
    public void A_limit_that_is_reached_again_and_again_is_told_once_a_minute_with_how_often()
    {
        var notices = new LimitNotices(_told.Enqueue, _clock);
        for (int i = 0; i < 5; i++)
        {
            notices.Reached("connections", "Closed.");
        }

        _clock.Advance(TimeSpan.FromMinutes(1));
        notices.Reached("connections", "Closed.");
        Assert.Equal(
            ["Closed. The limit is 'connections' under 'limits' in config.json.",
                "Closed. (5 times since this was reported last) The limit is 'connections' under 'limits' in config.json."], _told);
    }

    private static async Task<IMqttClient> ConnectAsync(EmbeddedBroker broker, string id)
    {
        IMqttClient client = new MqttClientFactory().CreateMqttClient();
        await client.ConnectAsync(new MqttClientOptionsBuilder().WithTcpServer(EmbeddedBroker.Host, broker.Port).WithClientId(id).Build(),
            Cancellation);
        return client;
    }

    private static async Task<TcpClient> RawAsync(EmbeddedBroker broker, byte[] bytes)
    {
        var raw = new TcpClient();
        await raw.ConnectAsync(EmbeddedBroker.Host, broker.Port, Cancellation);
        await raw.GetStream().WriteAsync(bytes, Cancellation);
        return raw;
    }

    private static Task<MqttClientPublishResult> RetainAsync(IMqttClient client, string topic, int bytes) =>
        client.PublishBinaryAsync(topic, new byte[bytes], MqttQualityOfServiceLevel.AtLeastOnce, true, Cancellation);

    /// <summary>Lets the broker's time pass until it hangs up.</summary>
    private async Task IsClosedAsync(TcpClient raw)
    {
        Task<bool> end = EndAsync(raw.GetStream());
        while (!end.IsCompleted)
        {
            Cancellation.ThrowIfCancellationRequested();
            _clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        Assert.True(await end);
    }

    private static async Task<bool> EndAsync(NetworkStream stream)
    {
        byte[] rest = new byte[64];
        try
        {
            while (await stream.ReadAsync(rest, Cancellation) > 0)
            {
            }
        }
        catch (IOException)
        {
            // Reset: closed with something unread.
        }

        return true;
    }
}
