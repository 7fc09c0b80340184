using SolidCell.Core.Commands;
using SolidCell.Mqtt;
using SolidCell.Mqtt.Connecting;
using SolidCell.Operations.Commanding;
using SolidCell.Store.Registry;

namespace SolidCell.Operations.Tests.Commanding;

/// <summary>What the host writes into its commands, and how it goes on with a fixture that has seen more, or that is older.</summary>
public sealed class CommandStampTests : IDisposable
{
    private const string Fixture = FixtureOfTest.Name;
    private readonly TemporaryStore _store = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Each_message_says_for_whom_it_is_and_counts_up_and_a_stop_needs_nothing_of_it()
    {
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
        using FixtureOfTest fixture =
            await FixtureOfTest.StartAsync(broker, command => FixtureOfTest.Reply(command.CorrelationId, CommandOutcome.Done));
        await using FixtureCommander commander = await ConnectAsync(broker);
        DateTimeOffset before = DateTimeOffset.UtcNow;
        await commander.SendAsync(Fixture, CommandRequest.Of(CommandName.Resume), Cancellation);
        await commander.SendAsync(Fixture, CommandRequest.Of(CommandName.Identify), Cancellation);
        await commander.SendAsync(Fixture, CommandRequest.Of(CommandName.Stop), Cancellation);
        Command[] commands = fixture.Heard;
        Assert.Equal([true, true, false], commands.Select(command => command.IsDated));
        Assert.All(commands[..2],
            command => Assert.Equal(Fixture, System.Text.Encoding.ASCII.GetString(command.Fixture, 0, command.FixtureLength)));
        Assert.Equal(commands[0].HostId, commands[1].HostId);
        Assert.InRange(commands[0].Counter, before.ToUnixTimeMilliseconds(), commands[1].Counter - 1);
        Assert.InRange(commands[0].ExpiresUnixMilliseconds, before.AddSeconds(30).ToUnixTimeMilliseconds(),
            DateTimeOffset.UtcNow.AddSeconds(30).ToUnixTimeMilliseconds());
    }

    [Fact]
    public async Task A_fixture_that_has_seen_higher_counters_is_asked_again_with_one_above_them()
    {
        const long Seen = 4_000_000_000_000;
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
        using FixtureOfTest fixture = await FixtureOfTest.StartAsync(broker, command => command.Counter > Seen
            ? FixtureOfTest.Reply(command.CorrelationId, CommandOutcome.Done)
            : FixtureOfTest.Reply(command.CorrelationId, CommandOutcome.Stale, $"next counter {Seen + 1}"));
        await using FixtureCommander commander = await ConnectAsync(broker);
        await commander.SendAsync(Fixture, CommandRequest.Of(CommandName.Resume), Cancellation);
        await commander.SendAsync(Fixture, CommandRequest.Of(CommandName.Identify), Cancellation);
        Command[] commands = fixture.Heard;
        Assert.Equal([Seen + 1, Seen + 2], commands[1..].Select(command => command.Counter));
        Assert.Equal(commands[0].CorrelationId, commands[1].CorrelationId);
    }

    [Fact]
    public async Task A_command_that_came_late_is_refused_with_the_fixtures_words()
    {
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
        using FixtureOfTest fixture =
            await FixtureOfTest.StartAsync(
                broker, command => FixtureOfTest.Reply(command.CorrelationId, CommandOutcome.Stale,
                    "by the fixture's clock the command comes 5 s too late"));
        await using FixtureCommander commander = await ConnectAsync(broker);
        CommandFailedException refusal =
            await Assert.ThrowsAsync<CommandFailedException>(() =>
                commander.SendAsync(Fixture, CommandRequest.Of(CommandName.Resume), Cancellation));
        Assert.Equal("press-1 did not take 'resume': by the fixture's clock the command comes 5 s too late.", refusal.Message);
        Assert.True(refusal.IsRefusal);
        Assert.Single(fixture.Heard);
    }

    [Fact]
    public async Task Firmware_that_knows_no_counters_is_named_and_can_be_stopped()
    {
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
        using FixtureOfTest fixture = await FixtureOfTest.StartAsync(broker, command => command.IsDated
            ? FixtureOfTest.Reply(new byte[16], CommandOutcome.Malformed, "not a command of version 1")
            : FixtureOfTest.Reply(command.CorrelationId, CommandOutcome.Done));
        await using FixtureCommander commander = await ConnectAsync(broker);
        CommandFailedException refusal =
            await Assert.ThrowsAsync<CommandFailedException>(() =>
                commander.SendAsync(Fixture, CommandRequest.Of(CommandName.Resume), Cancellation));
        Assert.StartsWith("press-1 does not understand 'resume': its firmware is older than this program", refusal.Message,
            StringComparison.Ordinal);
        Assert.True((await commander.SendAsync(Fixture, CommandRequest.Of(CommandName.Stop), Cancellation)).IsDone);
        Assert.True((await commander.SendAsync(Fixture, CommandRequest.Of(CommandName.Pause), Cancellation)).IsDone);
    }

    private Task<FixtureCommander> ConnectAsync(EmbeddedBroker broker) =>
        FixtureCommander.ConnectAsync(new CommandAudit(_store.Database, TimeProvider.System), new BrokerSettings { Port = broker.Port },
            Cancellation);
}
