using SolidCell.Core.Commands;
using SolidCell.Core.Measurement;
using SolidCell.Ingest.Live;
using SolidCell.Mqtt;
using SolidCell.Mqtt.Connecting;
using SolidCell.Operations.Commanding;
using SolidCell.Store.Registry;

namespace SolidCell.Operations.Tests;

/// <summary>What becomes of a planned test when it is not started.</summary>
public sealed class FixtureOperationsTests : IDisposable
{
    private readonly TemporaryStore _store = new();
    private FixtureReading? _reading;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData(CommandOutcome.Refused)]
    [InlineData(CommandOutcome.Busy)]
    [InlineData(CommandOutcome.Malformed)]
    [InlineData(CommandOutcome.Stale)]
    public async Task A_start_that_the_fixture_refuses_leaves_no_planned_test_and_no_cell_that_was_made_up_for_it(CommandOutcome outcome)
    {
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
        using FixtureOfTest fixture =
            await FixtureOfTest.StartAsync(broker, command => FixtureOfTest.Reply(command.CorrelationId, outcome, "a fault is active"));
        await using FixtureCommander commander = await ConnectAsync(broker);
        CommandFailedException refusal =
            await Assert.ThrowsAsync<CommandFailedException>(() => Operations(commander).StartAsync(Plan(MadeUp), Cancellation));
        Assert.Contains("a fault is active", refusal.Message, StringComparison.Ordinal);
        Assert.Equal((0, 0), (Tests("planned"), Cells()));
    }

    [Fact]
    public async Task A_refused_start_keeps_a_registered_cell()
    {
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
        using FixtureOfTest fixture =
            await FixtureOfTest.StartAsync(broker, command => FixtureOfTest.Reply(command.CorrelationId, CommandOutcome.Refused));
        await using FixtureCommander commander = await ConnectAsync(broker);
        NewCell registered = MadeUp with { IsRegistered = true };
        new CellRegistry(_store.Database, TimeProvider.System).Add(registered);
        await Assert.ThrowsAsync<CommandFailedException>(() => Operations(commander).StartAsync(Plan(registered), Cancellation));
        Assert.Equal((0, 1), (Tests("planned"), Cells()));
    }

    [Fact]
    public async Task The_test_is_there_when_the_fixture_hears_of_it_and_stays_when_it_starts()
    {
        long planned = 0;
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
        using FixtureOfTest fixture = await FixtureOfTest.StartAsync(broker, command =>
        {
            planned = Tests("planned");
            return FixtureOfTest.Reply(command.CorrelationId, CommandOutcome.Done);
        });
        await using FixtureCommander commander = await ConnectAsync(broker);
        StartPlan plan = Plan(MadeUp);
        await Operations(commander).StartAsync(plan, Cancellation);
        Assert.Equal((1, 1), (planned, Tests("planned")));
        Assert.Equal(plan.TestId, Assert.Single(fixture.Heard).TestId);
    }

    [Fact]
    public async Task The_die_of_the_cells_card_goes_with_the_start()
    {
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
        using FixtureOfTest fixture =
            await FixtureOfTest.StartAsync(broker, command => FixtureOfTest.Reply(command.CorrelationId, CommandOutcome.Done));
        await using FixtureCommander commander = await ConnectAsync(broker);
        await Operations(commander).StartAsync(Plan(MadeUp with { Card = """{"die_mm":13}""" }), Cancellation);
        await Operations(commander).StartAsync(Plan(MadeUp), Cancellation);
        Assert.Equal([132_732_290, 0], fixture.Heard.Select(command => command.Arguments[4]));
    }

    [Fact]
    public async Task A_start_that_was_sent_and_not_answered_stays_for_nobody_knows_what_the_fixture_did()
    {
        using var impatience = new CancellationTokenSource();
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
        using FixtureOfTest fixture = await FixtureOfTest.StartAsync(broker, _ =>
        {
            impatience.Cancel();
            return null;
        });
        await using FixtureCommander commander = await ConnectAsync(broker);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Operations(commander).StartAsync(Plan(MadeUp), impatience.Token));
        Assert.Equal(1, Tests("planned"));
    }

    [Fact]
    public async Task A_start_that_never_left_this_host_leaves_no_planned_test()
    {
        EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
        await using FixtureCommander commander = await ConnectAsync(broker);
        await broker.DisposeAsync();
        await Assert.ThrowsAsync<CommandFailedException>(() => Operations(commander)
            .SendAsync(FixtureOfTest.Name, CommandName.Identify, Cancellation));
        CommandFailedException away =
            await Assert.ThrowsAsync<CommandFailedException>(() => Operations(commander).StartAsync(Plan(MadeUp), Cancellation));
        Assert.True(away.IsUnsent);
        Assert.Equal((0, 0), (Tests("planned"), Cells()));
    }

    [Fact]
    public async Task A_fixture_that_is_known_to_be_away_is_neither_flashed_nor_started()
    {
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
        await using FixtureCommander commander = await ConnectAsync(broker);
        _reading = new FixtureReading { Fixture = FixtureOfTest.Name, IsLost = true };
        await Assert.ThrowsAsync<OperationException>(() => Operations(commander)
            .FlashAsync(FixtureOfTest.Name, Programs.Plan("ccd"), Cancellation));
        OperationException away =
            await Assert.ThrowsAsync<OperationException>(() => Operations(commander).StartAsync(Plan(MadeUp), Cancellation));
        Assert.Contains("press-1 is not connected", away.Message, StringComparison.Ordinal);
        Assert.Equal((0, 0), (Tests("planned"), _store.Scalar<long>("SELECT COUNT(*) FROM commands")));
    }

    [Fact]
    public async Task A_protocol_that_does_not_suit_the_cell_is_not_sent()
    {
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
        await using FixtureCommander commander = await ConnectAsync(broker);
        StartPlan plan = Plan(MadeUp with { AreaSquareMicrometres = 900_000_000 });
        await Assert.ThrowsAsync<OperationException>(() => Operations(commander).StartAsync(plan, Cancellation));
        Assert.Equal((0, 0), (Tests("planned"), _store.Scalar<long>("SELECT COUNT(*) FROM commands")));
    }

    private static NewCell MadeUp => new("C12", CellKind.Symmetric, 78_539_816) { IsRegistered = false };

    private static StartPlan Plan(NewCell cell) => new(FixtureOfTest.Name, Programs.Held("ccd"), cell);

    private FixtureOperations Operations(FixtureCommander commander)
    {
        FlashPlan ccd = Programs.Plan("ccd");
        new ProtocolRegistry(_store.Database, TimeProvider.System).Add(ccd.Program.Sha256, "ccd", ccd.Program.Bytes, ccd.Source);
        return new FixtureOperations(commander, () => _store.Database, _ => _reading, TimeProvider.System);
    }

    private Task<FixtureCommander> ConnectAsync(EmbeddedBroker broker) =>
        FixtureCommander.ConnectAsync(new CommandAudit(_store.Database, TimeProvider.System), new BrokerSettings { Port = broker.Port },
            Cancellation);

    private long Tests(string state) => _store.Scalar<long>($"SELECT COUNT(*) FROM tests WHERE state = '{state}'");

    private long Cells() => _store.Scalar<long>("SELECT COUNT(*) FROM cells");
}
