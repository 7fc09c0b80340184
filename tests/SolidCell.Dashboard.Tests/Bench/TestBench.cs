using System.Collections.Concurrent;
using System.Net;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using MQTTnet;
using MQTTnet.Protocol;
using SolidCell.Dashboard.Monitoring;
using SolidCell.Ingest;
using SolidCell.Ingest.Live;
using SolidCell.Mqtt;
using SolidCell.Operations;
using SolidCell.Operations.Commanding;
using SolidCell.Simulation;
using SolidCell.Simulation.Link;
using SolidCell.Store;
using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Tests.Bench;

/// <summary>
/// What solidcell serve is made of, in one process on free ports: broker, ingest, store, virtual fixtures and the dashboard.
/// </summary>
internal sealed class TestBench : IAsyncDisposable, IVirtualPresses
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("solidcell-dashboard-");
    private readonly Dictionary<string, (FixtureLink Link, CancellationTokenSource Living, Task Life)> _fixtures = [];
    private readonly ConcurrentDictionary<string, VirtualFixture> _presses = [];
    private EmbeddedBroker? _broker;
    private IngestService? _ingest;
    private bool _isIngestOver;

    public StoreDatabase Store { get; private set; } = null!;

    public LiveFeed Live { get; private set; } = null!;

    public FixtureCommander Commander { get; private set; } = null!;

    public DashboardServer Server { get; private set; } = null!;

    public IngestService Ingest => _ingest!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="options">Address and port are free ones on loopback.</param>
    /// <param name="configure">Changes the server before it is built.</param>
    /// <param name="before">Is done with the port of the broker and the store before the host listens to fixtures.</param>
    /// <param name="refusals">How often the broker has refused somebody; null for a broker that does not say.</param>
    public static async Task<TestBench> StartAsync(
        DashboardOptions? options = null, Action<WebApplicationBuilder>? configure = null, Func<int, StoreDatabase, Task>? before = null,
        Func<long?>? refusals = null)
    {
        var bench = new TestBench();
        bench._broker = await EmbeddedBroker.StartAsync(0);
        bench.Store = NewDatabase.In(bench._data.FullName);
        int port = bench._broker.Port;
        await (before?.Invoke(port, bench.Store) ?? Task.CompletedTask);
        bench._ingest = await IngestService.StartAsync(bench.Store, TimeProvider.System, EmbeddedBroker.Host, port, Cancellation);
        bench.Live = await LiveFeed.StartAsync(EmbeddedBroker.Host, port, TimeProvider.System, Cancellation);
        bench.Commander =
            await FixtureCommander.ConnectAsync(new CommandAudit(bench.Store, TimeProvider.System), EmbeddedBroker.Host, port,
                Cancellation);
        var parts = new DashboardParts(bench.Store, bench.Live, bench.Commander, TimeProvider.System)
        {
            Ingest = bench._ingest,
            Presses = bench,
            BrokerRefusals = refusals,
        };
        bench.Server =
            DashboardServer.Create((options ?? new DashboardOptions()) with { Address = IPAddress.Loopback, Port = 0 }, parts, configure);
        await bench.Server.StartAsync(Cancellation);
        return bench;
    }

    /// <summary>Switches a virtual fixture on and waits until the dashboard knows it.</summary>
    public async Task AddFixtureAsync(string name, string cell, double speed)
    {
        Task<FixtureReading> heard = NextAsync(reading => reading.Fixture == name);
        var fixture = new VirtualFixture(new VirtualFixtureOptions { FixtureId = name, CellName = cell });
        _presses[name] = fixture;
        var link = new FixtureLink(new LinkedVirtualFixture(fixture), new FixtureLinkOptions { Port = _broker!.Port, Speed = speed });
        var living = new CancellationTokenSource();
        _fixtures[name] = (link, living, Task.Run(() => link.RunAsync(living.Token)));
        await heard.WaitAsync(Cancellation);
        Look();
    }

    /// <summary>Does something to a virtual fixture, or looks at it, between two turns of its loop.</summary>
    public Task DoAsync(string name, Action<VirtualFixture> act) => _fixtures[name].Link.DoAsync(() => act(_presses[name]), Cancellation);

    IReadOnlyList<string> IVirtualPresses.Cells => NamedCells.All;

    string? IVirtualPresses.CellIn(string fixture) => _presses.GetValueOrDefault(fixture)?.CellName;

    Task IVirtualPresses.SwapAsync(string fixture, string cell, CancellationToken cancellation) =>
        _fixtures[fixture].Link.DoAsync(() => _presses[fixture].Swap(cell), cancellation);

    /// <summary>Publishes as a fixture that is not ours would; returns when the broker has it.</summary>
    public async Task PublishAsync(string topic, byte[] payload, bool retain = false)
    {
        using IMqttClient client = new MqttClientFactory().CreateMqttClient();
        await client.ConnectAsync(new MqttClientOptionsBuilder().WithTcpServer(EmbeddedBroker.Host, _broker!.Port).Build(), Cancellation);
        await client.PublishBinaryAsync(topic, payload, MqttQualityOfServiceLevel.AtLeastOnce, retain, Cancellation);
        await client.DisconnectAsync(cancellationToken: Cancellation);
    }

    /// <summary>Ends what stores records, as a failure would.</summary>
    public async Task EndIngestAsync()
    {
        await _ingest!.DisposeAsync();
        _isIngestOver = true;
    }

    /// <summary>Takes a fixture off the network without a word: it does not come back.</summary>
    public async Task UnplugAsync(string name)
    {
        (FixtureLink link, CancellationTokenSource living, Task life) = _fixtures[name];
        await living.CancelAsync();
        await life.ContinueWith(_ => { }, TaskScheduler.Default);
        await link.DisposeAsync();
        living.Dispose();
        _fixtures.Remove(name);
    }

    /// <summary>The next word of a fixture that is as it should be.</summary>
    public Task<FixtureReading> NextAsync(Func<FixtureReading, bool> isIt, [CallerArgumentExpression(nameof(isIt))] string what = "") =>
        Eventually.HeardAsync(handler => Live.Changed += handler, handler => Live.Changed -= handler, isIt, what: what);

    /// <summary>Does now what the dashboard does once a second.</summary>
    public void Look() => ((MonitoringLoop)Server.App.Services.GetService(typeof(MonitoringLoop))!).Turn();

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        foreach (string name in _fixtures.Keys.ToArray())
        {
            await UnplugAsync(name);
        }

        await Commander.DisposeAsync();
        await Live.DisposeAsync();
        if (!_isIngestOver)
        {
            await EndIngestAsync();
        }

        await _broker!.DisposeAsync();
        _data.Delete(true);
    }
}
