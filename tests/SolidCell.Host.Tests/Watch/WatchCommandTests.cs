using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Tests.Operating;
using SolidCell.Host.Tests.Serve;

namespace SolidCell.Host.Tests.Watch;

/// <summary>The whole command, of two fixtures that say the same all the time.</summary>
public sealed class WatchCommandTests : IDisposable
{
    private readonly TemporaryStore _store = TemporaryStore.WithoutDatabase();

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData("", "press-1 press-2")]
    [InlineData("press-2", "press-2")]
    [InlineData("press-1,press-2", "press-1 press-2")]
    [InlineData("*-1", "press-1")]
    public async Task The_fixtures_that_are_meant_are_watched_until_it_is_stopped(string word, string shown)
    {
        await using BrokerOfTest broker = await BrokerOfTest.StartAsync("embedded");
        await using SpokenFixture first = await SpokenFixture.StartAsync(broker.Settings, "press-1", """{"state":"idle"}""");
        await using SpokenFixture second = await SpokenFixture.StartAsync(broker.Settings, "press-2", """{"state":"running"}""");
        await KeptAsync(broker);
        string[] words = [.. word.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--data", _store.Directory, "--broker", broker.Settings.Address];
        await using ServedHost lines = await ServedHost.StartAsync(shown.Split(' ')[^1], ["watch", .. words]);
        await using ServedHost json = await ServedHost.StartAsync(shown.Split(' ')[^1], ["watch", "--json", .. words]);
        await Eventually.IsAsync(() => shown.Split(' ').All(name =>
            lines.Output.Contains(name, StringComparison.Ordinal) && json.Output.Contains(name, StringComparison.Ordinal)));
        Assert.Equal((ExitCode.Done, ExitCode.Done), (await lines.StopAsync(), await json.StopAsync()));
        Assert.Equal(shown.Split(' '), Lines(lines).Select(line => line.Split(' ')[1]).Distinct().Order());
        Assert.Equal(shown.Split(' '), Lines(json).Select(line => (string)JsonNode.Parse(line)!["fixture"]!).Distinct().Order());
    }

    [Fact]
    public async Task It_ends_by_itself_after_the_seconds_that_are_given_and_one_that_is_not_known_is_refused()
    {
        await using BrokerOfTest broker = await BrokerOfTest.StartAsync("embedded");
        var session = new CommandLineSession(_store.Directory, "--broker", broker.Settings.Address);
        Assert.Equal(
            """
            == watch --seconds 0.001: 0
            == watch nobody: 1
            ! solidcell: No fixture or group 'nobody' is known at the broker at BROKER; no fixture has ever connected to it.
            == watch --seconds 1000000.1: 2
            ! solidcell: --seconds must be above 0 and at most 1000000, not 1000000.1. 'solidcell watch --help' lists what there is.
            == watch --seconds -1: 2
            ! solidcell: --seconds must be above 0 and at most 1000000, not -1. 'solidcell watch --help' lists what there is.

            """.ReplaceLineEndings("\n"),
            await session.TextAsync("watch --seconds 0.001", "watch nobody", "watch --seconds 1000000.1", "watch --seconds -1"));
    }

    private static async Task KeptAsync(BrokerOfTest broker)
    {
        await broker.KeepAsync("press-1", """{"state":"idle"}""");
        await broker.KeepAsync("press-2", """{"state":"running"}""");
    }

    private static string[] Lines(ServedHost host) => host.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
