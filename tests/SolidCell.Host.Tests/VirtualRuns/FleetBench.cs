using SolidCell.Ingest;
using SolidCell.Mqtt;
using SolidCell.Mqtt.Connecting;
using SolidCell.Operations.Commanding;
using SolidCell.Protocols.Builtin;
using SolidCell.Protocols.Compiling;
using SolidCell.Simulation.Fleet;
using SolidCell.Store;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Tests.VirtualRuns;

/// <summary>A broker, ingest, a commander and a fleet of virtual fixtures named <c>bench-CELL</c>, ended in the reverse order.</summary>
internal sealed class FleetBench : IAsyncDisposable
{
    private readonly EmbeddedBroker _broker;

    private FleetBench(EmbeddedBroker broker, IngestService ingest, FixtureCommander commander, VirtualFleet fleet) =>
        (_broker, Ingest, Commander, Fleet) = (broker, ingest, commander, fleet);

    public IngestService Ingest { get; }

    public FixtureCommander Commander { get; }

    public VirtualFleet Fleet { get; }

    /// <summary>Starts all of it. <paramref name="speed"/> 1 is real time, 0 as fast as it goes.</summary>
    public static async Task<FleetBench> StartAsync(StoreDatabase database, string[] cells, int speed, CancellationToken cancellation)
    {
        EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
        IngestService ingest =
            await IngestService.StartAsync(database, TimeProvider.System, EmbeddedBroker.Host, broker.Port, cancellation);
        FixtureCommander commander =
            await FixtureCommander.ConnectAsync(new CommandAudit(database, TimeProvider.System), EmbeddedBroker.Host, broker.Port,
                cancellation);
        VirtualFleet fleet = VirtualFleet.Start(new VirtualFleetOptions
        {
            Prefix = "bench",
            Cells = cells,
            Broker = new BrokerSettings { Port = broker.Port },
            Speed = speed,
        });
        return new FleetBench(broker, ingest, commander, fleet);
    }

    /// <summary>Uploads a built-in protocol and starts it. Returns the id of the test.</summary>
    public async Task<byte[]> BeginAsync(string fixture, string protocol, long areaSquareMicrometres, CancellationToken cancellation)
    {
        byte[] testId = CommandRequest.NewId();
        CompiledProgram program = ProgramCompiler.Compile(BuiltinProtocols.Load(protocol));
        await Commander.UploadAsync(fixture, program.Bytes, program.Sha256, cancellation);
        await Commander.SendAsync(fixture,
            CommandRequest.ToStart(testId, program.Sha256, 0, areaSquareMicrometres, 0, DateTimeOffset.UtcNow), cancellation);
        return testId;
    }

    public async ValueTask DisposeAsync()
    {
        await Fleet.DisposeAsync();
        await Commander.DisposeAsync();
        await Ingest.DisposeAsync();
        await _broker.DisposeAsync();
    }
}
