using Microsoft.Data.Sqlite;
using SolidCell.Core.Commands;
using SolidCell.Simulation.Fleet;
using SolidCell.Store;

namespace SolidCell.Host.Tests.Operating;

/// <summary>On the command line, too, a stop waits for no disk and for no fixture that is away.</summary>
public sealed class StopFirstTests : IDisposable
{
    private const string Fixture = "t-ndl-li";
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_database_that_somebody_holds_does_not_hold_up_a_stop_which_says_what_is_not_written_down()
    {
        await using BrokerOfTest broker = await BrokerOfTest.StartAsync("embedded");
        await using VirtualFleet fleet = await RunningAsync(broker);
        var session = new CommandLineSession(_store.Directory, "--broker", broker.Settings.Address);
        using (SqliteConnection other = _store.Database.Connect())
        {
            other.Execute("BEGIN IMMEDIATE");
            Assert.Equal(0, await session.RunAsync($"run stop {Fixture}"));
            await Eventually.IsAsync(() => fleet.Look(Fixture).State == "Finished");
        }

        Assert.Contains($"{Fixture}: stopped", session.Output, StringComparison.Ordinal);
        Assert.Contains("not in the audit trail of this data directory", session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_directory_that_cannot_be_opened_does_not_hold_up_a_stop()
    {
        await using BrokerOfTest broker = await BrokerOfTest.StartAsync("embedded");
        await using VirtualFleet fleet = await RunningAsync(broker);
        using TemporaryStore damaged = TemporaryStore.WithoutDatabase();
        await File.WriteAllTextAsync(Path.Combine(damaged.Directory, StoreDatabase.FileName), "no database",
            TestContext.Current.CancellationToken);
        var session = new CommandLineSession(damaged.Directory, "--broker", broker.Settings.Address);
        Assert.Equal(1, await session.RunAsync($"run clear {Fixture}"));
        Assert.Equal(0, await session.RunAsync($"run pause {Fixture}"));
        await Eventually.IsAsync(() => fleet.Look(Fixture).State == "Paused");
        Assert.Equal(0, await session.RunAsync($"run stop {Fixture}"));
        await Eventually.IsAsync(() => fleet.Look(Fixture).State == "Finished");
        Assert.Contains("not in the audit trail", session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fixture_that_is_away_does_not_keep_the_others_from_being_stopped()
    {
        await using BrokerOfTest broker = await BrokerOfTest.StartAsync("embedded");
        await using VirtualFleet fleet = await RunningAsync(broker);
        await broker.KeepAsync("t-away", """{"state":"lost"}""");
        await using SpokenFixture away = await SpokenFixture.StartAsync(broker.Settings, "t-away", null, CommandOutcome.Refused);
        var session = new CommandLineSession(_store.Directory, "--broker", broker.Settings.Address);
        Assert.Equal(1, await session.RunAsync("run stop 't-*'"));
        await Eventually.IsAsync(() => fleet.Look(Fixture).State == "Finished");
        Assert.Contains("t-away is not connected", session.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("t-away", "t-away is not connected to the broker")]
    [InlineData("t-unknown", "No fixture or group 't-unknown' is known")]
    public async Task A_stop_goes_out_to_a_fixture_that_the_broker_has_lost_or_does_not_know_and_says_so(string fixture, string note)
    {
        await using BrokerOfTest broker = await BrokerOfTest.StartAsync("embedded");
        await broker.KeepAsync("t-away", """{"state":"lost"}""");
        await using SpokenFixture back = await SpokenFixture.StartAsync(broker.Settings, fixture, null);
        var session = new CommandLineSession(_store.Directory, "--broker", broker.Settings.Address);
        Assert.Equal(0, await session.RunAsync($"run stop {fixture}"));
        Assert.Contains($"{fixture}: stopped", session.Output, StringComparison.Ordinal);
        Assert.Contains(note, session.Error, StringComparison.Ordinal);
        Assert.Contains("It is asked all the same", session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_in_one_word_does_not_keep_the_others_from_being_stopped()
    {
        await using BrokerOfTest broker = await BrokerOfTest.StartAsync("embedded");
        await using VirtualFleet fleet = await RunningAsync(broker);
        var session = new CommandLineSession(_store.Directory, "--broker", broker.Settings.Address);
        Assert.Equal(1, await session.RunAsync($"run stop 'x-*' press_1 {Fixture}"));
        await Eventually.IsAsync(() => fleet.Look(Fixture).State == "Finished");
        Assert.Contains($"{Fixture}: stopped", session.Output, StringComparison.Ordinal);
        Assert.Contains("is like 'x-*'", session.Error, StringComparison.Ordinal);
        Assert.Contains("'press_1' is no name of a fixture", session.Error, StringComparison.Ordinal);
    }

    private async Task<VirtualFleet> RunningAsync(BrokerOfTest broker)
    {
        VirtualFleet fleet =
            VirtualFleet.Start(new VirtualFleetOptions { Prefix = "t", Cells = ["ndl-li"], Broker = broker.Settings, Speed = 1 });
        await FixtureWait.UntilAsync(broker.Settings, reading => reading.Fixture == Fixture);
        var session = new CommandLineSession(_store.Directory, "--broker", broker.Settings.Address);
        Assert.Equal(0, await session.RunAsync($"flash {Fixture} ccd"));
        Assert.Equal(0, await session.RunAsync($"run start {Fixture} --area 0.7854 --yes"));
        await FixtureWait.UntilAsync(broker.Settings, reading => reading.State == "running");
        return fleet;
    }
}
