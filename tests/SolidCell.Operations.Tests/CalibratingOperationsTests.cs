using SolidCell.Core.Commands;
using SolidCell.Mqtt;
using SolidCell.Mqtt.Connecting;
using SolidCell.Operations.Calibrating;
using SolidCell.Operations.Commanding;
using SolidCell.Store.Registry;

namespace SolidCell.Operations.Tests;

/// <summary>What goes to a fixture that is tared and calibrated, and what is read of it before and after.</summary>
public sealed class CalibratingOperationsTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_tare_is_planned_by_what_is_shown_sent_and_read_again()
    {
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
        using FixtureOfTest fixture = await FixtureOfTest.StartAsync(broker, Answer);
        await using FixtureCommander commander = await ConnectAsync(broker);
        TarePlan plan = await Operations(commander).PlanTareAsync(FixtureOfTest.Name, new TareOrder(null, true), Cancellation);
        Assert.Equal((392_699, -1250), (plan.Before.ShownMillinewtons, plan.Before.TareMillinewtons));
        Assert.Equal(plan.Before, await Operations(commander).TareAsync(plan, Cancellation));
        await Assert.ThrowsAsync<OperationException>(
            () => Operations(commander).PlanTareAsync(FixtureOfTest.Name, new TareOrder(null, false), Cancellation));
        Assert.Equal(
            ["ReadConfiguration ", "Tare 1", "ReadConfiguration ", "ReadConfiguration "], fixture.Heard.Select(Text));
    }

    [Fact]
    public async Task A_calibration_and_a_die_are_sent_and_read_again()
    {
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
        using FixtureOfTest fixture = await FixtureOfTest.StartAsync(broker, Answer);
        await using FixtureCommander commander = await ConnectAsync(broker);
        FixtureOperations operations = Operations(commander);
        CalibrationPlan plan = await operations.PlanCalibrationAsync(
            FixtureOfTest.Name, CalibrationOrder.By(CalibratedChannel.Find("force")!, (0, 0), (100, 101)), Cancellation);
        Assert.Equal(new CalibrationPoints(3, 13, 23, 33), plan.PointsBefore);
        Assert.Equal(plan.Before.Stack, (await operations.CalibrateAsync(plan, Cancellation)).Stack);
        await operations.SetDieAsync(FixtureOfTest.Name, 132_732_290, Cancellation);
        Assert.Equal(
            [
                "ReadConfiguration ", "Calibrate 3 0 0 100000 101000", "ReadConfiguration ", "Calibrate 6 132732290", "ReadConfiguration ",
            ], fixture.Heard.Select(Text));
    }

    private static string Text(Command command) =>
        $"{command.Name} {string.Join(' ', command.Arguments.Take(command.ArgumentCount))}";

    private static byte[] Answer(Command command) => FixtureOfTest.Reply(
        command.CorrelationId, CommandOutcome.Done, command.Name == CommandName.ReadConfiguration ? Configuration() : "");

    private static string Configuration()
    {
        IEnumerable<string> channels =
            CalibratedChannel.All.Select((channel, i) => $"\"{channel.Member}\":[{i},{i + 10},{i + 20},{i + 30}]");
        return "{\"stack_millinewtons\":392699,\"stack_kilopascals\":5000,\"tare_millinewtons\":-1250,\"die_square_micrometres\":0,\"pressed_square_micrometres\":78539816,"
            + string.Join(',', channels) + "}";
    }

    private FixtureOperations Operations(FixtureCommander commander) =>
        new(commander, () => _store.Database, _ => null, TimeProvider.System);

    private Task<FixtureCommander> ConnectAsync(EmbeddedBroker broker) =>
        FixtureCommander.ConnectAsync(new CommandAudit(_store.Database, TimeProvider.System), new BrokerSettings { Port = broker.Port },
            Cancellation);
}
