using System.Security.Cryptography;
using SolidCell.Ingest.Live;
using SolidCell.Mqtt;
using SolidCell.Mqtt.Connecting;
using SolidCell.Operations.Commanding;
using SolidCell.Protocols.Compiling;
using SolidCell.Protocols.Reading;
using SolidCell.Simulation.Fleet;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Operations.Tests.Commanding;

/// <summary>A protocol goes to a virtual fixture in parts.</summary>
public sealed class UploadTests : IDisposable
{
    private const string Fixture = "t-ndl-li";
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task An_upload_that_was_interrupted_goes_on_where_it_broke_off()
    {
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
        await using VirtualFleet fleet = await FleetAsync(broker);
        await using FixtureCommander commander = await ConnectAsync(broker);
        CompiledProgram program = LongProgram();
        using var interruption = new CancellationTokenSource();
        var first = new Reported(progress =>
        {
            if (progress.Bytes == ProtocolChunk.MaximumBytes)
            {
                interruption.Cancel();
            }
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            commander.UploadAsync(Fixture, program.Bytes, program.Sha256, interruption.Token, first));

        var second = new Reported(_ => { });
        await commander.UploadAsync(Fixture, program.Bytes, program.Sha256, TestContext.Current.CancellationToken, second);
        Assert.True(second.Seen[0] >= ProtocolChunk.MaximumBytes, "it began anew at " + second.Seen[0]);
        Assert.Equal(program.Bytes.Length, second.Seen[^1]);
        Assert.DoesNotContain(
            Parts(), detail => Parts().Count(other => other == detail) > 1 && !detail.Contains("+0 ", StringComparison.Ordinal));

        var third = new Reported(_ => { });
        await commander.UploadAsync(Fixture, program.Bytes, program.Sha256, TestContext.Current.CancellationToken, third);
        Assert.Equal([program.Bytes.Length], third.Seen);
    }

    [Fact]
    public async Task What_the_fixture_itself_will_not_run_is_refused_in_its_own_words()
    {
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
        await using VirtualFleet fleet = await FleetAsync(broker);
        await using FixtureCommander commander = await ConnectAsync(broker);
        byte[] nonsense = [0x83, 0x01, 0x02, 0x03];
        CommandFailedException refusal =
            await Assert.ThrowsAsync<CommandFailedException>(() =>
                commander.UploadAsync(Fixture, nonsense, SHA256.HashData(nonsense), TestContext.Current.CancellationToken));
        Assert.True(refusal.IsRefusal);
        Assert.Matches("^t-ndl-li refused 'protocol': .+", refusal.Message);
        await Assert.ThrowsAsync<CommandFailedException>(() =>
            commander.UploadAsync(Fixture, nonsense, new byte[32], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_was_flashed_is_held_before_the_fixture_reports_it()
    {
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
        await using VirtualFleet fleet = await FleetAsync(broker);
        await using FixtureCommander commander = await ConnectAsync(broker);
        var stale = new FixtureReading { Fixture = Fixture, ProgramSha256 = new string('a', 64) };
        var operations = new FixtureOperations(commander, () => _store.Database, _ => stale, TimeProvider.System);
        await operations.FlashAsync(Fixture, Programs.Plan("dcir"), TestContext.Current.CancellationToken);
        Assert.Equal("dcir", operations.Held.Of(Fixture).Protocol.Name);
    }

    private string[] Parts() => [.. new AuditReader(_store.Database).List(Fixture, 100).Where(command => command.Outcome is "done")
        .Select(command => command.Detail)];

    private Task<FixtureCommander> ConnectAsync(EmbeddedBroker broker) =>
        FixtureCommander.ConnectAsync(new CommandAudit(_store.Database, TimeProvider.System), new BrokerSettings { Port = broker.Port },
            TestContext.Current.CancellationToken);

    private static async Task<VirtualFleet> FleetAsync(EmbeddedBroker broker)
    {
        var settings = new BrokerSettings { Port = broker.Port };
        VirtualFleet fleet = VirtualFleet.Start(new VirtualFleetOptions { Prefix = "t", Cells = ["ndl-li"], Broker = settings });
        await using LiveFeed feed = await LiveFeed.StartAsync(settings, TimeProvider.System, TestContext.Current.CancellationToken);
        await Eventually.HeardAsync<FixtureReading>(handler => feed.Changed += handler, handler => feed.Changed -= handler,
            reading => reading.Fixture == Fixture, () => feed.Readings);
        return fleet;
    }

    private static CompiledProgram LongProgram()
    {
        IEnumerable<string> steps = Enumerable.Range(1, 60)
            .Select(step => $"  - deposit: {step * 0.01} mA/cm2\n    for: {step} min\n    until:\n      voltage-above: {step} mV\n");
        string yaml = "solidcell: 1\nname: long\ncell:\n  kind: symmetric\non:\n  hard-short: stop\nsteps:\n" + string.Concat(steps);
        CompiledProgram program =
            ProgramCompiler.Compile(ProtocolReader.Read(FormattableString.Invariant($"{yaml}"), "long.yaml").Protocol!);
        Assert.True(program.Bytes.Length > 3 * ProtocolChunk.MaximumBytes);
        return program;
    }

    private sealed class Reported(Action<UploadProgress> seen) : IProgress<UploadProgress>
    {
        public List<int> Seen { get; } = [];

        public void Report(UploadProgress value)
        {
            Seen.Add(value.Bytes);
            seen(value);
        }
    }
}
