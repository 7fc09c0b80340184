using SolidCell.Host.CommandLine;
using SolidCell.Mqtt.Connecting;
using SolidCell.Simulation;
using SolidCell.Simulation.Link;

namespace SolidCell.Host.Tests.Operating;

/// <summary>A working pressure must not become zero without a word, and a tare must not be lost.</summary>
public sealed class TareTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_loaded_stack_is_tared_by_force_only_and_the_tare_before_can_be_taken_back()
    {
        await using BrokerOfTest broker = await BrokerOfTest.StartAsync("embedded");
        await using var press = new Press(broker.Settings, megapascals: 5);
        CommandLineSession session = await OpenAsync(broker);

        Assert.Equal(ExitCode.Failed, await session.RunAsync("run tare press-1 --yes"));
        Assert.Matches(@"press-1 shows 39\d\.\d N, [45]\.\d+ MPa on 0\.7854 cm2, with a tare of 0\.0 N: more than 157\.0 N.*--force",
            session.Error);
        Assert.Single(session.Error.TrimEnd().Split('\n'));
        Assert.Equal(ExitCode.Done, await session.RunAsync("run tare press-1 --yes --force"));
        Assert.Matches(@"press-1 shows 39\d\.\d N, .* with a tare of 0\.0 N; after it, zero with a tare of 39\d\.\d N", session.Output);
        Assert.Matches(@"the tare is 39\d\.\d N; it was 0\.0 N \('solidcell run tare press-1 --to 0' takes that back\)", session.Output);
        Assert.Equal(ExitCode.Done, await session.RunAsync("run tare press-1 --yes --to 0"));
        Assert.Matches(@"the tare is 0\.0 N; it was 39\d\.\d N", session.Output);
    }

    [Fact]
    public async Task An_unloaded_stack_is_tared_once_it_was_confirmed()
    {
        await using BrokerOfTest broker = await BrokerOfTest.StartAsync("embedded");
        await using var press = new Press(broker.Settings, megapascals: 0.12);
        CommandLineSession session = await OpenAsync(broker);

        Assert.Equal(ExitCode.Done, await session.RunAsync("run tare press-1 --yes --json"));
        Assert.Matches(@"""done"":true,""message"":""the tare is \d+\.\d N; it was 0\.0 N", session.Output);
    }

    private async Task<CommandLineSession> OpenAsync(BrokerOfTest broker)
    {
        await FixtureWait.UntilAsync(broker.Settings, reading => reading.Fixture == "press-1" && reading.StackMegapascals is not null);
        return new CommandLineSession(_store.Directory, "--broker", broker.Settings.Address);
    }

    /// <summary>A virtual fixture whose frame is set to this pressure.</summary>
    private sealed class Press : IAsyncDisposable
    {
        private readonly CancellationTokenSource _living = new();
        private readonly FixtureLink _link;
        private readonly Task _life;

        public Press(BrokerSettings broker, double megapascals)
        {
            var fixture = new VirtualFixture(new VirtualFixtureOptions { FixtureId = "press-1" });
            fixture.Board.Frame.Megapascals = megapascals;
            _link = new FixtureLink(new LinkedVirtualFixture(fixture), new FixtureLinkOptions { Port = broker.Port, Speed = 1 });
            _life = Task.Run(() => _link.RunAsync(_living.Token));
        }

        public async ValueTask DisposeAsync()
        {
            await _living.CancelAsync();
            await _life.ContinueWith(_ => { }, TaskScheduler.Default);
            await _link.DisposeAsync();
            _living.Dispose();
        }
    }
}
