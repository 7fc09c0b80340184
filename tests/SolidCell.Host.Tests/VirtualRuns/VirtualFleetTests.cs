using SolidCell.Core.Commands;
using SolidCell.Host.CommandLine;
using SolidCell.Ingest;
using SolidCell.Mqtt;
using SolidCell.Mqtt.Connecting;
using SolidCell.Operations;
using SolidCell.Operations.Commanding;
using SolidCell.Protocols.Builtin;
using SolidCell.Protocols.Compiling;
using SolidCell.Simulation;
using SolidCell.Simulation.Fleet;
using SolidCell.Simulation.Link;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Tests.VirtualRuns;

public sealed class VirtualFleetTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_fixture_of_the_fleet_takes_a_protocol_runs_it_and_loses_no_record()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
        await using IngestService ingest =
            await IngestService.StartAsync(_store.Database, TimeProvider.System, EmbeddedBroker.Host, broker.Port, cancellation);
        await using FixtureCommander commander =
            await FixtureCommander.ConnectAsync(new CommandAudit(_store.Database, TimeProvider.System), EmbeddedBroker.Host, broker.Port,
                cancellation);
        await using VirtualFleet fleet = VirtualFleet.Start(new VirtualFleetOptions
        {
            Prefix = "bench",
            Cells = ["ndl-li", "bare-li"],
            Broker = new BrokerSettings { Port = broker.Port },
            Speed = 0,
        });
        Assert.Equal(["bench-ndl-li", "bench-bare-li"], fleet.Names);

        await StartAsync(commander, fleet.Names[1], "pressure-check", cancellation);
        await Eventually.IsAsync(() => fleet.Look(fleet.Names[1]).IsDrained, fleet.Completion);

        Assert.Equal(fleet.Look(fleet.Names[1]).RecordsMade, ingest.CountersOf(fleet.Names[1]).Stored);
        Assert.Equal(FixtureActivity.Waiting, fleet.Look(fleet.Names[0]).Activity);
    }

    [Fact]
    public async Task After_a_stop_a_fixture_measures_on_and_no_current_flows()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
        await using IngestService ingest =
            await IngestService.StartAsync(_store.Database, TimeProvider.System, EmbeddedBroker.Host, broker.Port, cancellation);
        await using FixtureCommander commander =
            await FixtureCommander.ConnectAsync(new CommandAudit(_store.Database, TimeProvider.System), EmbeddedBroker.Host, broker.Port,
                cancellation);
        await using VirtualFleet fleet = VirtualFleet.Start(new VirtualFleetOptions
        {
            Prefix = "bench",
            Cells = ["ndl-li"],
            Broker = new BrokerSettings { Port = broker.Port },
            Speed = 1,
        });
        string fixture = fleet.Names[0];
        await StartAsync(commander, fixture, "ccd", cancellation);
        await Eventually.IsAsync(() => fleet.Look(fixture).SetPointNanoamps > 0, fleet.Completion);

        await commander.SendAsync(fixture, CommandRequest.Of(CommandName.Stop), cancellation);
        await Eventually.IsAsync(() => fleet.Look(fixture) is { Activity: FixtureActivity.Ended, SetPointNanoamps: 0, IsDrained: true },
            fleet.Completion);
    }

    [Theory]
    [InlineData("lab", "lead", "lead")]
    [InlineData("lab", "ndl-li,ndl-li", "twice")]
    [InlineData("lab", "", "no cell")]
    [InlineData("lab/1", "ndl-li", "lab/1-ndl-li")]
    public void A_fleet_that_cannot_be_is_refused_in_words(string prefix, string cells, string word)
    {
        var options = new VirtualFleetOptions { Prefix = prefix, Cells = CellNames.Split(cells) };
        Assert.Contains(word, Assert.Throws<OperationException>(() => VirtualFleet.Start(options)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1:1884", "127.0.0.1", 1884)]
    [InlineData("lab.local", "lab.local", 1883)]
    public void An_address_has_a_host_and_maybe_a_port(string address, string host, int port) =>
        Assert.Equal((host, port), BrokerAddress.Parse(address));

    [Theory]
    [InlineData(":1883")]
    [InlineData("lab:")]
    [InlineData("lab:x")]
    [InlineData("lab:0")]
    [InlineData("lab:65536")]
    public void What_is_no_address_is_refused(string address) =>
        Assert.Contains(address, Assert.Throws<UserErrorException>(() => BrokerAddress.Parse(address)).Message, StringComparison.Ordinal);

    private static async Task StartAsync(FixtureCommander commander, string fixture, string protocol, CancellationToken cancellation)
    {
        CompiledProgram program = ProgramCompiler.Compile(BuiltinProtocols.Load(protocol));
        await commander.UploadAsync(fixture, program.Bytes, program.Sha256, cancellation);
        await commander.SendAsync(fixture,
            CommandRequest.ToStart(CommandRequest.NewId(), program.Sha256, 0, NamedCells.AreaSquareMicrometres, 0, DateTimeOffset.UtcNow),
            cancellation);
    }
}
