using System.Threading.Channels;
using MQTTnet;
using SolidCell.Ingest.Live;
using SolidCell.Mqtt;

namespace SolidCell.Ingest.Tests.Live;

public class LiveFeedTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fixtures_that_spoke_before_and_after_are_both_known()
    {
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
        using IMqttClient fixture = new MqttClientFactory().CreateMqttClient();
        await fixture.ConnectAsync(new MqttClientOptionsBuilder().WithTcpServer(EmbeddedBroker.Host, broker.Port).Build(), Cancellation);
        await fixture.PublishStringAsync("solidcell/press-1/status", """{"state":"idle"}""",
            MQTTnet.Protocol.MqttQualityOfServiceLevel.AtLeastOnce, true, Cancellation);

        await using LiveFeed feed = await LiveFeed.StartAsync(EmbeddedBroker.Host, broker.Port, TimeProvider.System, Cancellation);
        Channel<FixtureReading> heard = Channel.CreateUnbounded<FixtureReading>();
        feed.Changed += reading => heard.Writer.TryWrite(reading);
        await fixture.PublishStringAsync("solidcell/press-2/live", """{"state":"running","cell_volts":0.1}""",
            cancellationToken: Cancellation);
        while (feed.Find("press-2") is null || feed.Find("press-1") is null)
        {
            await heard.Reader.ReadAsync(Cancellation);
        }

        Assert.Equal("idle", feed.Find("press-1")!.State);
        Assert.Null(feed.Find("press-1")!.LastHeard);
        Assert.NotNull(feed.Find("press-2")!.LastHeard);
        Assert.Equal(0.1, feed.Find("press-2")!.CellVolts);
        Assert.Equal(2, feed.Readings.Count);

        // A status is published to be kept; who is there already hears it now.
        await fixture.PublishStringAsync("solidcell/press-1/status", """{"state":"idle"}""", retain: true, cancellationToken: Cancellation);
        while (feed.Find("press-1")!.LastHeard is null)
        {
            await heard.Reader.ReadAsync(Cancellation);
        }
    }
}
