using MQTTnet;
using MQTTnet.Protocol;
using SolidCell.Ingest.Live;

namespace SolidCell.Host.Tests.Operating;

/// <summary>A broker hands out only so many messages that are not acknowledged: what cannot be read must be, too.</summary>
public class UnreadableStatusTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("embedded")]
    [InlineData("mosquitto")]
    public async Task Statuses_that_cannot_be_read_do_not_deafen_the_live_feed(string kind)
    {
        await using BrokerOfTest broker = await BrokerOfTest.StartAsync(kind);
        using IMqttClient client = new MqttClientFactory().CreateMqttClient();
        await client.ConnectAsync(broker.Settings.ToOptions("test"), Cancellation);
        await using LiveFeed feed = await LiveFeed.StartAsync(broker.Settings, TimeProvider.System, Cancellation);
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
