using MQTTnet;
using MQTTnet.Protocol;
using SolidCell.Ingest.Live;
using SolidCell.Mqtt;
using SolidCell.Mqtt.Connecting;

namespace SolidCell.Ingest.Tests.Live;

/// <summary>A broker hands out only so many messages that are not acknowledged: what cannot be read must be, too.</summary>
public sealed class UnreadableStatusTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Statuses_that_cannot_be_read_do_not_deafen_the_live_feed_at_the_embedded_broker()
    {
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
        await AssertHearsAsync(broker.Port);
    }

    [Fact]
    public async Task Nor_at_mosquitto()
    {
        using MosquittoBroker mosquitto = await MosquittoBroker.StartAsync(Cancellation);
        await AssertHearsAsync(mosquitto.Port);
    }

    private static async Task AssertHearsAsync(int port)
    {
        var settings = new BrokerSettings { Port = port };
        using IMqttClient client = new MqttClientFactory().CreateMqttClient();
        await client.ConnectAsync(settings.ToOptions("test"), Cancellation);
        await using LiveFeed feed = await LiveFeed.StartAsync(settings, TimeProvider.System, Cancellation);
        feed.Changed += reading => throw new InvalidOperationException("A listener that throws.");
        foreach (string payload in Enumerable.Repeat("""{"state":"\ud800"}""", 60).Concat(Enumerable.Repeat("""{"state":"idle"}""", 60)))
        {
            await client.PublishStringAsync("solidcell/noise/status", payload, MqttQualityOfServiceLevel.AtLeastOnce,
                cancellationToken: Cancellation);
        }

        await client.PublishStringAsync("solidcell/press-1/status", """{"state":"idle"}""", MqttQualityOfServiceLevel.AtLeastOnce,
            cancellationToken: Cancellation);
        await Eventually.IsAsync(() => feed.Find("press-1") is not null);
        Assert.True(feed.FailedMessages >= 60);
    }
}
