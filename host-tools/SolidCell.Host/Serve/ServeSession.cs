using System.Globalization;
using SolidCell.Analysis.Digests;
using SolidCell.Dashboard;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Host.Fixtures.Pairing;
using SolidCell.Host.Users;
using SolidCell.Ingest;
using SolidCell.Ingest.Live;
using SolidCell.Mqtt;
using SolidCell.Mqtt.Access;
using SolidCell.Mqtt.Connecting;
using SolidCell.Operations.Commanding;
using SolidCell.Security;
using SolidCell.Security.Brokers;
using SolidCell.Security.Certificates;
using SolidCell.Simulation.Fleet;
using SolidCell.Store;
using SolidCell.Store.Backups;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;
using SolidCell.Store.Retention;
using SolidCell.Store.Review;

namespace SolidCell.Host.Serve;

/// <summary>
/// Broker, ingest, store and dashboard in one process, until it is cancelled. Everything ends in the reverse order of its start.
/// </summary>
/// <param name="options">What was asked for.</param>
/// <param name="output">Takes the notice of the start.</param>
/// <param name="log">Takes what a person should look at.</param>
/// <param name="clock">The computer's when not given; that of a simulated year is another.</param>
internal sealed class ServeSession(ServeOptions options, TextWriter output, ServeLog log, TimeProvider? clock = null)
{
    private const string SessionFileName = "dashboard-sessions";
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;

    /// <exception cref="UserErrorException">Something asked for is not there or not possible.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        RunProtocol? protocol = options.Run is null ? null : RunProtocol.Load(options.Run);
        if (protocol is not null)
        {
            CellNames.CheckKind(options.Virtual, protocol.Parsed, "--virtual");
        }

        using DataDirectoryLock held = DataDirectoryLock.Take(options.Data);
        string? token = DashboardToken.For(options);
        StoreDatabase store = StoreDatabase.Open(options.Data.FullName);
        var damage = new DamageMonitor(store, _clock);
        _ = damage.RunAsync(damage.CheckAtStart(), cancellation);
        var runs = new RunRegistry(store, _clock);
        runs.CloseUnfinished();
        await using GuardedBroker? broker = options.Broker is null ? await StartBrokerAsync().ConfigureAwait(false) : null;
        long? run = options.Virtual.Count > 0 ? runs.Begin("serve", options.Seed) : null;
        try
        {
            await ServeAsync(store, broker, token, run, protocol, cancellation).ConfigureAwait(false);
        }
        finally
        {
            if (run is { } number)
            {
                runs.End(number, "stopped");
            }
        }
    }

    private async Task ServeAsync(
        StoreDatabase store, GuardedBroker? own, string? token, long? run, RunProtocol? protocol, CancellationToken cancellation)
    {
        BrokerSettings broker = own?.HostSettings ?? options.Broker!;
        await using BrokerLog? elsewhere = await BrokerLog.ListenAsync(options.Broker, Tell, _clock, cancellation).ConfigureAwait(false);
        await using IngestService ingest = await IngestService.StartAsync(store, _clock, broker, cancellation).ConfigureAwait(false);
        await using LiveFeed live =
            await LiveFeed.StartAsync(broker, _clock, cancellation,
                new FixtureRoster(options.Limits.Fixtures, new LimitNotices(Tell, _clock))).ConfigureAwait(false);
        Recognize(live, store, ingest);
        await using FixtureCommander commander = await FixtureCommander.ConnectAsync(new CommandAudit(store, _clock), broker, cancellation)
            .ConfigureAwait(false);
        await using VirtualFleet? fleet = options.Virtual.Count > 0
            ? VirtualFleet.Start(FleetOn(own is null ? broker : broker with { User = null, Password = null })) : null;
        IReadOnlyList<string> fixtures = fleet is null ? [] : new VirtualFixtures(store, _clock).Add(fleet.Names);
        ServerCertificate? certificate = DashboardCertificate.Of(options, own, _clock);
        DashboardOptions dashboard = DashboardWith(own, certificate, token, fixtures, run);
        var parts = new DashboardParts(store, live, commander, _clock)
        {
            Ingest = ingest,
            Presses = fleet,
            BrokerSessions = own is null ? null : () => own.Broker.Sessions,
            BrokerRefusals = () => own?.Broker.Refusals.Total ?? elsewhere?.Refusals,
        };
        await using DashboardServer server = DashboardServer.Create(dashboard, parts);
        await StartAsync(server, cancellation).ConfigureAwait(false);
        if (!log.TellStart(server.Url, broker.Address, options.Data.FullName))
        {
            ServeNotice.Write(output, options, server.Url, new ServeNotice.Broker(broker.Address, own), certificate, token, fixtures);
        }

        ServiceManager.TellReady();
        if (protocol is not null)
        {
            await new VirtualTests(live, parts.Operations, protocol, run).StartAsync(fixtures.Zip(options.Virtual), cancellation)
                .ConfigureAwait(false);
        }

        Task backups = options.Backup is { } plan ? new BackupKeeper(store, plan, _clock, Tell).RunAsync(cancellation) : ingest.Completion;
        Task retention = options.Retention is { } rule
            ? new RetentionKeeper(new SampleRetention(store, _clock, id => SampleDigests.Keep(store, id)), rule, _clock, Tell)
                .RunAsync(cancellation)
            : ingest.Completion;
        Task digests = new DigestKeeper(store, _clock).RunAsync(cancellation);
        Task watch = new StorageMonitor(store, _clock).TellAsync(log.Lines, cancellation);
        Task renewal = DashboardCertificate.KeepAsync(own is null ? certificate : null, Tell, _clock, cancellation) ?? ingest.Completion;
        await Task.WhenAny(ingest.Completion, fleet?.Completion ?? ingest.Completion, watch, backups, digests, retention, renewal).Unwrap()
            .WaitAsync(cancellation).ConfigureAwait(false);
    }

    private DashboardOptions DashboardWith(
        GuardedBroker? own, ServerCertificate? certificate, string? token, IReadOnlyList<string> fixtures, long? run) => new()
        {
            Address = options.Listen,
            Port = options.Port,
            Token = token,
            Users = new DashboardPeople(SecurityFolder.Of(options.Data.FullName), _clock, Tell),
            Pairing = options.Lan is { UsesTls: true } lan
                ? new HostPairing(SecurityFolder.Of(options.Data.FullName), own?.Broker.LanPort ?? lan.Port, _clock) : null,
            Certificate = certificate is null ? null : () => certificate.Current,
            Warnings = options.IsInsecure ? [ServeNotice.Unencrypted] : [],
            SessionFile = Path.Combine(options.Data.FullName, SessionFileName),
            Logging = log.Configure,
            Proxy = options.Proxy,
            Webhooks = options.Webhooks,
            Routes = options.Routes,
            VirtualFixtures = fixtures,
            RunId = run,
        };

    /// <summary>Fixtures whose records are here are real: names that only have a status do not push them out.</summary>
    private static void Recognize(LiveFeed live, StoreDatabase store, IngestService ingest)
    {
        using var tests = new TestReader(store);
        foreach (StoredFixture fixture in tests.Fixtures().Where(fixture => fixture.Stored > 0).Reverse())
        {
            live.HasRecords(fixture.Name);
        }

        ingest.Committed += (fixture, _) => live.HasRecords(fixture);
    }

    private void Tell(string line) => log.Tell(line);

    private VirtualFleetOptions FleetOn(BrokerSettings broker) => new()
    {
        Cells = options.Virtual,
        Prefix = _clock.GetUtcNow().UtcDateTime.ToString("'v'yyMMddHHmmss", CultureInfo.InvariantCulture),
        Broker = broker,
        Speed = options.Speed,
        Seed = options.Seed,
    };

    private async Task<GuardedBroker> StartBrokerAsync()
    {
        try
        {
            var setup = new BrokerSetup { Limits = options.Limits.Broker, Tell = Tell, Clock = _clock };
            return await GuardedBroker.StartAsync(SecurityFolder.Of(options.Data.FullName), options.MqttPort, options.Lan, setup)
                .ConfigureAwait(false);
        }
        catch (PortBusyException busy) when (busy.Port == options.Lan?.Port)
        {
            throw new UserErrorException(
                $"Port {busy.Port}, where fixtures on the network are to connect, is in use by another program; choose another with --lan-port N (0 takes a free one).", busy);
        }
        catch (PortBusyException busy)
        {
            throw new UserErrorException(
                $"Port {busy.Port}, where fixtures are to connect, is in use by another program. If that is a broker, use it: --broker 127.0.0.1:{busy.Port}; else choose another with --mqtt-port N (0 takes a free one).", busy);
        }
    }

    private async Task StartAsync(DashboardServer server, CancellationToken cancellation)
    {
        try
        {
            await server.StartAsync(cancellation).ConfigureAwait(false);
        }
        catch (IOException busy)
        {
            throw new UserErrorException(
                $"Port {options.Port}, where the dashboard is to be, is in use by another program; choose another with --port N (0 takes a free one).", busy);
        }
        catch (System.Net.Sockets.SocketException problem)
        {
            throw new UserErrorException(
                $"Cannot listen on {options.Listen}:{options.Port} ({problem.Message}); name an address of this machine with --listen.", problem);
        }
    }
}
