using System.Text.Json.Nodes;
using MQTTnet;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Tests.Operating;
using SolidCell.Ingest;
using SolidCell.Mqtt;
using SolidCell.Mqtt.Connecting;

namespace SolidCell.Host.Tests.Documentation;

/// <summary>docs/asyncapi.yaml against what a fixture and the host really send while a test is flashed, started and stopped.</summary>
public sealed class AsyncApiTests : IDisposable
{
    private const string Fixture = "bench-1";
    private static readonly AsyncApiDocument Document = new();

    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Topics_deliveries_and_payloads_are_those_of_the_document()
    {
        MqttApplicationMessage[] messages = [.. (await OverhearATestAsync()).Where(
            message => message.Topic.Contains(Fixture, StringComparison.Ordinal))];
        Assert.Equal(Document.Channels.Select(channel => Document.Topic(channel, Fixture)).Order(),
            messages.Select(message => message.Topic).Distinct().Order());
        foreach (string channel in Document.Channels)
        {
            Assert.All(messages.Where(message => message.Topic == Document.Topic(channel, Fixture)),
                message => AssertAsDocumented(channel, message));
        }

        foreach (string channel in new[] { "status", "live" })
        {
            Assert.Equal(Document.Members(channel).Order(), Sent(messages, channel).Distinct().Order());
        }
    }

    [Theory]
    [InlineData("reply", """["00000000000000000000000000000000", 9, ""]""")]
    [InlineData("ack", "[1]")]
    [InlineData("command", """["00000000000000000000000000000000", 1, [], "", "", "bench-1"]""")]
    [InlineData("status", """{"state": "running"}""")]
    [InlineData("live", """{"state": "flying"}""")]
    [InlineData("log", "[1, 1, 0, 1, [], []]")]
    public void What_is_not_in_the_document_is_not_allowed_by_it(string channel, string payload) =>
        Assert.False(Document.Allows(channel, JsonNode.Parse(payload)));

    private static void AssertAsDocumented(string channel, MqttApplicationMessage message)
    {
        Assert.Equal(Document.Delivery(channel), ((int)message.QualityOfServiceLevel, message.Retain));
        byte[] bytes = OverheardMessages.Payload(message);
        JsonNode? payload = Document.IsJson(channel) ? JsonNode.Parse(bytes) : CborAsJson.Read(bytes);
        Assert.True(Document.Allows(channel, payload), $"{channel}: {payload?.ToJsonString()}");
    }

    private static IEnumerable<string> Sent(IEnumerable<MqttApplicationMessage> messages, string channel) => messages
        .Where(message => message.Topic == Document.Topic(channel, Fixture))
        .SelectMany(message => JsonNode.Parse(OverheardMessages.Payload(message))!.AsObject().Select(member => member.Key));

    /// <summary>A fixture's messages from its first word to its will.</summary>
    private async Task<IReadOnlyCollection<MqttApplicationMessage>> OverhearATestAsync()
    {
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
        await using OverheardMessages overheard = await OverheardMessages.StartAsync(broker.Port);
        var settings = new BrokerSettings { Port = broker.Port };
        await using IngestService ingest =
            await IngestService.StartAsync(_store.Database, TimeProvider.System, settings, TestContext.Current.CancellationToken);
        await using (LabFixtures fixtures = await LabFixtures.StartAsync(broker.Port))
        {
            var session = new CommandLineSession(_store.Directory, "--broker", settings.Address);
            foreach (string line in new[] { $"flash {Fixture} ccd", $"run start {Fixture} --area 0.7854 --yes" })
            {
                Assert.True(await session.RunAsync(line) == ExitCode.Done, session.Error);
            }

            await fixtures.HaveMeasuredAsync();
            Assert.Equal(ExitCode.Done, await session.RunAsync($"run stop {Fixture}"));
            await FixtureWait.UntilAsync(settings, reading => reading.Fixture == Fixture && reading.State == "finished");
            await overheard.UntilAsync($"{Fixture}/ack");
        }

        return overheard.All;
    }
}
