using System.Text.Json.Nodes;
using SolidCell.Ingest;
using SolidCell.Simulation.Fleet;

namespace SolidCell.Host.Tests.Operating;

/// <summary>An operator's evening: look, flash, start, watch, stop, on a real broker.</summary>
public sealed class OperatingTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData("embedded")]
    [InlineData("mosquitto")]
    public async Task A_protocol_is_flashed_started_on_a_registered_cell_and_its_test_is_stored(string kind)
    {
        await using BrokerOfTest broker = await BrokerOfTest.StartAsync(kind);
        await using IngestService ingest =
            await IngestService.StartAsync(_store.Database, TimeProvider.System, broker.Settings, TestContext.Current.CancellationToken);
        await using VirtualFleet fleet = await FleetAsync(broker);
        var session = new CommandLineSession(_store.Directory, "--broker", broker.Settings.Address);

        Assert.Equal(0, await session.RunAsync("cells add C12 --diameter 10"));
        Assert.Equal(0, await session.RunAsync("flash t-ndl-li pressure-check"));
        Assert.Contains("t-ndl-li: holds pressure-check", session.Output, StringComparison.Ordinal);
        Assert.Equal(0, await session.RunAsync("run start t-ndl-li --cell C12 --yes"));
        Assert.Contains("current      at most", session.Output, StringComparison.Ordinal);
        await FixtureWait.UntilAsync(broker.Settings, reading => reading.State == "finished");
        await Eventually.IsAsync(() => fleet.Look("t-ndl-li").IsDrained, fleet.Completion);

        Assert.Equal(0, await session.RunAsync("tests --json"));
        JsonNode test = JsonNode.Parse(session.Output)![0]!;
        Assert.Equal(("C12", "pressure-check", "ended"), ((string?)test["cell"], (string?)test["protocol"], (string?)test["state"]));
        Assert.Equal(1, await session.RunAsync("run stop t-ndl-li"));
        Assert.Contains("no test is on", session.Error, StringComparison.Ordinal);
        Assert.Equal(0, await session.RunAsync("fixtures"));
        Assert.Contains("finished", session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_host_has_flashed_is_started_when_its_protocol_is_known_here()
    {
        await using BrokerOfTest broker = await BrokerOfTest.StartAsync("embedded");
        await using VirtualFleet fleet = await FleetAsync(broker, speed: 1);
        using var elsewhere = new TemporaryStore();
        var session = new CommandLineSession(_store.Directory, "--broker", broker.Settings.Address);
        var other = new CommandLineSession(elsewhere.Directory, "--broker", broker.Settings.Address);
        Assert.Equal(0, await session.RunAsync("flash t-ndl-li ccd"));
        Assert.Equal(0, await other.RunAsync("flash t-ndl-li dcir"));
        Assert.Equal(1, await session.RunAsync("run start t-ndl-li --area 0.7854 --yes"));
        Assert.Contains("holds a protocol that this data directory does not know", session.Error, StringComparison.Ordinal);
        Assert.Equal(0, await session.RunAsync("run start t-ndl-li --area 0.7854 --yes --protocol dcir"));
    }

    [Fact]
    public async Task A_group_is_flashed_and_started_at_once_and_each_order_is_answered()
    {
        await using BrokerOfTest broker = await BrokerOfTest.StartAsync("embedded");
        await using VirtualFleet fleet = await FleetAsync(broker, speed: 1);
        var session = new CommandLineSession(_store.Directory, "--broker", broker.Settings.Address);
        Assert.Equal(0, await session.RunAsync("groups set press-room t-ndl-li t-bare-li"));
        Assert.Equal(0, await session.RunAsync("flash press-room cycle-0.5 --json"));
        Assert.Equal(0, await session.RunAsync("run start press-room --area 0.7854 --yes --json"));
        Assert.Equal(2, JsonNode.Parse(session.Output)!.AsArray().Select(outcome => (string?)outcome!["test_id"]).Distinct().Count());
        foreach ((string order, string state) in new[] { ("pause", "paused"), ("resume", "running"), ("stop", "finished") })
        {
            Assert.Equal(0, await session.RunAsync($"run {order} 't-*'"));
            Assert.Equal(0, await session.RunAsync("run status press-room --json"));
            Assert.All(JsonNode.Parse(session.Output)!.AsArray(), fixture => Assert.Equal(state, (string?)fixture!["state"]));
        }

        Assert.Equal(["done"], AuditedOutcomes());
    }

    [Theory]
    [InlineData("run start t-ndl-li", "Nothing starts without the cell's area")]
    [InlineData("run start t-ndl-li --area 0.7854 --yes", "flash it first")]
    [InlineData("run start t-ndl-li --area 0.7854 --yes --protocol ccd", "does not hold this program")]
    [InlineData("run start t-ndl-li --area 0.7854 --yes --protocol ncm", "is for a full cell")]
    [InlineData("run start t-ndl-li --area 0.7854 --yes --protocol ncm --kind full", "needs a capacity")]
    [InlineData("run start t-ndl-li --area 9 --yes --protocol ccd", "would drive 28.8 mA through 9 cm2")]
    [InlineData("run start t-ndl-li --area -1 --yes --protocol ccd", "--area must be above 0")]
    [InlineData("run start t-ndl-li --cell C12 --yes --protocol ccd", "No cell is registered as 'C12'")]
    [InlineData("run start t-ndl-li t-bare-li --cell C12 --yes --protocol ccd", "Fixtures: 2, cells: 1")]
    [InlineData("run pause t-ndl-lo", "did you mean 't-ndl-li'?")]
    [InlineData("run pause x-*", "is like 'x-*'")]
    [InlineData("run pause t/1", "is no name of a fixture")]
    [InlineData("flash t-ndl-li no-such", "no built-in protocol of that name")]
    public async Task What_must_not_be_done_is_refused_in_words_and_nothing_is_started(string line, string words)
    {
        await using BrokerOfTest broker = await BrokerOfTest.StartAsync("embedded");
        await using VirtualFleet fleet = await FleetAsync(broker);
        var session = new CommandLineSession(_store.Directory, "--broker", broker.Settings.Address);
        Assert.Equal(1, await session.RunAsync(line));
        Assert.Contains(words, session.Error, StringComparison.Ordinal);
        Assert.Equal((0, 0), (_store.Scalar<long>("SELECT COUNT(*) FROM tests"), _store.Scalar<long>("SELECT COUNT(*) FROM cells")));
    }

    [Fact]
    public async Task Watching_writes_an_object_for_every_message_of_the_chosen_fixture()
    {
        await using BrokerOfTest broker = await BrokerOfTest.StartAsync("embedded");
        await using VirtualFleet fleet = await FleetAsync(broker);
        var session = new CommandLineSession(_store.Directory, "--broker", broker.Settings.Address);
        Assert.Equal(0, await session.RunAsync("watch t-bare-li --json --seconds 1.5"));
        string[] lines = session.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Equal("t-bare-li", (string?)JsonNode.Parse(line)!["fixture"]));
    }

    [Fact]
    public async Task Without_a_broker_the_message_says_how_to_get_one()
    {
        var session = new CommandLineSession(_store.Directory, "--broker", "127.0.0.1:1");
        Assert.Equal(1, await session.RunAsync("run status"));
        Assert.Contains("no MQTT broker at 127.0.0.1:1", session.Error, StringComparison.Ordinal);
        Assert.Contains("solidcell serve", session.Error, StringComparison.Ordinal);
    }

    private static async Task<VirtualFleet> FleetAsync(BrokerOfTest broker, double speed = 0)
    {
        VirtualFleet fleet = VirtualFleet.Start(new VirtualFleetOptions
        {
            Prefix = "t",
            Cells = ["ndl-li", "bare-li"],
            Broker = broker.Settings,
            Speed = speed,
        });
        foreach (string name in fleet.Names)
        {
            await FixtureWait.UntilAsync(broker.Settings, reading => reading.Fixture == name);
        }

        return fleet;
    }

    /// <summary>Uploads ask first what is there, so a refusal with the next offset is part of them.</summary>
    private string?[] AuditedOutcomes() =>
        [.. new SolidCell.Store.Reading.AuditReader(_store.Database).List(null, 100).Where(command => command.Name != "protocol")
            .Select(command => command.Outcome).Distinct()];
}
