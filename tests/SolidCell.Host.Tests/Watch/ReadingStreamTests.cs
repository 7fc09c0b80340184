using Microsoft.Extensions.Time.Testing;
using MQTTnet;
using SolidCell.Host.Fixtures;
using SolidCell.Host.Watch;
using SolidCell.Ingest.Live;
using SolidCell.Mqtt;

namespace SolidCell.Host.Tests.Watch;

public class ReadingStreamTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_fixture_that_falls_silent_is_told_once_more_as_what_it_was()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
        await using LiveFeed feed = await LiveFeed.StartAsync(EmbeddedBroker.Host, broker.Port, clock, Cancellation);
        using IMqttClient fixture = new MqttClientFactory().CreateMqttClient();
        await fixture.ConnectAsync(new MqttClientOptionsBuilder().WithTcpServer(EmbeddedBroker.Host, broker.Port).Build(), Cancellation);
        await using IAsyncEnumerator<HeardFixture> stream = ReadingStream
            .ReadAsync(feed, new Watched(_ => true, reading => reading.StepIndex == 1), clock, Cancellation)
            .GetAsyncEnumerator(Cancellation);
        ValueTask<bool> first = stream.MoveNextAsync();
        await fixture.PublishStringAsync("solidcell/press-1/live", """{"state":"running"}""", cancellationToken: Cancellation);
        Assert.True(await first);
        Assert.Equal((Freshness.Live, "now"), (stream.Current.Freshness, stream.Current.HeardText));
        Assert.False(stream.Current.IsDetectionPaused);

        // A look that comes late, on a busy machine, must not miss it.
        clock.Advance(ReadingFreshness.LongestPause + TimeSpan.FromSeconds(7));
        Assert.True(await stream.MoveNextAsync());
        Assert.Equal((Freshness.Silent, "unknown (was running)"),
            (stream.Current.Freshness, stream.Current.Reading.StateText(stream.Current.Freshness)));
        clock.Advance(TimeSpan.FromMinutes(1));
        ValueTask<bool> next = stream.MoveNextAsync();
        Assert.False(next.IsCompleted);
        await fixture.PublishStringAsync("solidcell/press-1/live", """{"state":"running"}""", cancellationToken: Cancellation);
        Assert.True(await next);
        Assert.Equal(Freshness.Live, stream.Current.Freshness);

        await fixture.PublishStringAsync("solidcell/press-1/live", """{"state":"running","step_index":1}""", cancellationToken: Cancellation);
        Assert.True(await stream.MoveNextAsync());
        Assert.Contains("detection of shorts paused", PlainView.Describe(stream.Current), StringComparison.Ordinal);
    }
}
