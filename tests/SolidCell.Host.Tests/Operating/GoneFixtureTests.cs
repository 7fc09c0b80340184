using System.Text.Json.Nodes;
using SolidCell.Simulation.Fleet;
using SolidCell.Store.Writing;

namespace SolidCell.Host.Tests.Operating;

/// <summary>A fixture that is gone, whose last word the broker keeps, beside one that lives.</summary>
public sealed class GoneFixtureTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData("embedded")]
    [InlineData("mosquitto")]
    public async Task A_kept_word_is_told_as_what_was_and_a_living_one_as_what_is(string kind)
    {
        await using BrokerOfTest broker = await BrokerOfTest.StartAsync(kind);
        await broker.KeepAsync("gone-1",
            """{"fixture":"gone-1","state":"running","boot_id":7,"test":"0707070707070707","test_seconds":7200,"step_index":3,"step_count":4}""");
        await broker.KeepAsync("gone-2", """{"state":"lost"}""");
        await using VirtualFleet fleet =
            VirtualFleet.Start(new VirtualFleetOptions { Prefix = "t", Cells = ["ndl-li"], Broker = broker.Settings, Speed = 1 });
        await FixtureWait.UntilAsync(broker.Settings, reading => reading.Fixture == "t-ndl-li");
        var session = new CommandLineSession(_store.Directory, "--broker", broker.Settings.Address);
        foreach (string command in new[] { "fixtures", "run status" })
        {
            Assert.Equal(0, await session.RunAsync(command));
            Assert.Matches(@"gone-1 +unknown \(was running\) +unknown", session.Output);
            Assert.Matches(@"gone-2 +lost +unknown", session.Output);
            Assert.Matches(@"t-ndl-li +idle +now", session.Output);
        }

        Assert.Equal(0, await session.RunAsync("run status gone-1 --json"));
        JsonNode gone = JsonNode.Parse(session.Output)![0]!;
        Assert.Equal(("unknown", "running", null), ((string?)gone["state"], (string?)gone["last_state"], (string?)gone["last_heard"]));
        Assert.Equal(0, await session.RunAsync("watch --json --seconds 1.5"));
        JsonNode[] watched = [.. session.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
        Assert.All(watched.Where(one => (string?)one["fixture"] == "gone-1"),
            one => Assert.Equal(("unknown", null), ((string?)one["state"], (string?)one["last_heard"])));
        Assert.Contains(watched, one => (string?)one["fixture"] == "t-ndl-li" && (string?)one["state"] == "idle");
        Assert.Equal(0, await session.RunAsync("watch gone-1 --seconds 1"));
        Assert.StartsWith("--:--:-- gone-1 unknown (was running) 2.000 h step 3", session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_test_of_which_nothing_comes_any_more_is_not_running_and_says_since_when()
    {
        var then = DateTimeOffset.UtcNow.AddHours(-5);
        using (var writer = new RecordWriter(_store.Database, new FixedClock(then)))
        {
            writer.Write("gone-1", HandMadeBatch.Of(1, HandMadeBatch.Start(0, 7), HandMadeBatch.Samples(1, 9)));
            writer.Commit();
        }

        var session = new CommandLineSession(_store.Directory);
        Assert.Equal(0, await session.RunAsync("tests"));
        Assert.Contains($"{then.UtcDateTime:yyyy-MM-dd HH:mm:ss}  unknown (was running)", session.Output, StringComparison.Ordinal);
        Assert.Equal(0, await session.RunAsync("tests --json"));
        Assert.Equal("unknown", (string?)JsonNode.Parse(session.Output)![0]!["state"]);
    }

    private sealed class FixedClock(DateTimeOffset time) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => time;
    }
}
