using MQTTnet;
using MQTTnet.Protocol;
using SolidCell.Ingest.Live;
using SolidCell.Mqtt;
using SolidCell.Mqtt.Connecting;

namespace SolidCell.Ingest.Tests.Live;

/// <summary>Names that somebody invents do not hide the fixtures that there are.</summary>
public class FixtureRosterTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_more_than_a_thousand_invented_names_a_new_fixture_is_seen_and_one_that_is_asked_for_is_found()
    {
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
        var settings = new BrokerSettings { Port = broker.Port };
        using IMqttClient client = new MqttClientFactory().CreateMqttClient();
        await client.ConnectAsync(settings.ToOptions("test"), Cancellation);
        await RetainAsync(client, "press-1");
        for (int i = 0; i < LiveFeed.MaximumFixtures + 100; i++)
        {
            await RetainAsync(client, $"made-up-{i}");
        }

        await using LiveFeed feed = await LiveFeed.StartAsync(settings, TimeProvider.System, Cancellation);
        await Eventually.IsAsync(() => feed.DroppedNames >= 101);
        await client.PublishStringAsync("solidcell/press-2/live", """{"state":"running"}""", cancellationToken: Cancellation);
        await Eventually.IsAsync(() => feed.Find("press-2") is not null);
        Assert.Equal(LiveFeed.MaximumFixtures, feed.Readings.Count);
        Assert.Contains(
            "press-1", (await RetainedStatuses.ReadAsync(settings, TimeProvider.System, TimeSpan.Zero, Cancellation, "press-1")).Keys);
    }

    [Fact]
    public void The_least_real_goes_first_and_of_those_the_one_not_heard_of_for_longest()
    {
        var roster = new FixtureRoster(3);
        roster.HasRecords("stored");
        Assert.True(roster.Take(Named("stored")));
        Assert.True(roster.Take(Named("speaks", true)));
        Assert.True(roster.Take(Named("status-1")));
        Assert.True(roster.Take(Named("status-2")));
        Assert.Equal(["speaks", "status-2", "stored"], Known(roster));
        Assert.True(roster.Take(Named("speaks-too", true)));
        Assert.False(roster.Take(Named("status-3")));
        Assert.Equal(["speaks", "speaks-too", "stored"], Known(roster));
        Assert.True(roster.Take(Named("speaks", true)));
        Assert.True(roster.Take(Named("speaks-three", true)));
        Assert.Equal(["speaks", "speaks-three", "stored"], Known(roster));
        roster.HasRecords("stored-too");
        Assert.True(roster.Take(Named("stored-too")));
        Assert.Equal(["speaks-three", "stored", "stored-too"], Known(roster));
        Assert.Equal(5, roster.Dropped);
        var kept = new FixtureRoster(1);
        Assert.True(kept.Take(Named("kept")));
        Assert.False(kept.Take(Named("gone") with { IsLost = true }));
    }

    private static FixtureReading Named(string name, bool isHeard = false) =>
        new() { Fixture = name, LastHeard = isHeard ? DateTimeOffset.UnixEpoch : null };

    private static IEnumerable<string> Known(FixtureRoster roster) =>
        roster.Readings.Select(reading => reading.Fixture).Order(StringComparer.Ordinal);

    private static Task<MqttClientPublishResult> RetainAsync(IMqttClient client, string fixture) =>
        client.PublishStringAsync($"solidcell/{fixture}/status", """{"state":"idle","boot_id":1}""", MqttQualityOfServiceLevel.AtLeastOnce,
            true, Cancellation);
}
