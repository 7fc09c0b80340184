using System.Diagnostics;
using System.Globalization;
using SolidCell.Host.Tests.Demo;
using SolidCell.Simulation.Link;
using SolidCell.Store.Reading;
using SolidCell.Store.Schema;

namespace SolidCell.Host.Tests.Kills;

/// <summary>
/// SIGKILL of the host or of mosquitto, real processes both, in the middle of a test; the fixture lives on in this process. Moments come
/// from a seed (another one: SOLIDCELL_KILL_SEED, more kills: SOLIDCELL_KILLS) and hit relative to what the fixture sends, not to a clock.
/// </summary>
public sealed class KillTests : IDisposable
{
    /// <summary>Of the test: more than passes before the last kill, which is when it is stopped.</summary>
    private const int MinutesPerKill = 100;

    private static readonly int Kills = Number("SOLIDCELL_KILLS", 20);
    private static readonly int Seed = Number("SOLIDCELL_KILL_SEED", 20261124);

    private readonly TemporaryStore _store = new();
    private WitnessedFixture _fixture = null!;
    private HostProcess? _host;
    private MosquittoBroker? _broker;

    public void Dispose()
    {
        _host?.Dispose();
        _broker?.Dispose();
        _store.Dispose();
    }

    [Fact]
    public async Task Kills_of_host_and_broker_lose_no_record_and_double_none()
    {
        _broker = await MosquittoBroker.StartAsync(TestContext.Current.CancellationToken);
        int port = _broker.Port;
        _host = await StartIngestAsync(port);
        await RunAsync(port,
            Kill.Plan(Seed, Kills), kill => kill.IsOfHost ? KillHostAsync(() => StartIngestAsync(port)) : KillBrokerAsync(port));
        AssertStoredIsWhatLeft();
    }

    [Fact]
    public async Task Kills_of_serve_with_the_broker_inside_it_lose_no_record_and_double_none()
    {
        int port = MosquittoBroker.FreePort();
        _host = await StartServeAsync(port);
        await RunAsync(port, Kill.Plan(Seed, Math.Max(2, Kills / 5)), _ => KillHostAsync(() => StartServeAsync(port)));
        AssertStoredIsWhatLeft();
    }

    /// <summary>Lives through the kills, stops the test, waits until the fixture has nothing left to send, and ends with a kill.</summary>
    private async Task RunAsync(int port, IReadOnlyList<Kill> kills, Func<Kill, Task> carryOut)
    {
        using var living = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        _fixture = new WitnessedFixture(DenseTest.Start(kills.Count * MinutesPerKill));
        await using var link =
            new FixtureLink(_fixture, new FixtureLinkOptions { Port = port, LongestSilence = TimeSpan.FromMilliseconds(500) });
        Task life = link.RunAsync(living.Token);
        foreach (Kill kill in kills)
        {
            await await Task.WhenAny(_fixture.BatchesAsync(kill.Batches), life, _host!.FailsAsync());
            Assert.Equal(FixtureActivity.Running, link.Snapshot.Activity);
            Spin(kill.Microseconds);
            await carryOut(kill);
        }

        _fixture.Stop();
        await Eventually.IsAsync(() => link.Snapshot.IsDrained, Task.WhenAny(life, _host!.FailsAsync()).Unwrap());
        await living.CancelAsync();
        await _host!.KillAsync();
    }

    private async Task KillHostAsync(Func<Task<HostProcess>> start)
    {
        Assert.False(_host!.HasExited, "the host ended before it could be killed");
        await _host.KillAsync();
        // Whatever the fixture was told to be durable is in the file that the killed process leaves.
        LogPosition durable = _fixture.Durable;
        Assert.InRange(durable.Sequence, 0, _store.Scalar<long>($"SELECT last_sequence FROM positions WHERE boot_id = {durable.BootId}"));
        _host.Dispose();
        _host = await start();
    }

    private async Task KillBrokerAsync(int port)
    {
        _broker!.Dispose();
        _broker = await MosquittoBroker.StartAsync(TestContext.Current.CancellationToken, port);
    }

    private Task<HostProcess> StartIngestAsync(int port) =>
        StartAsync("Storing", "ingest", "--broker", $"127.0.0.1:{port}", "--data", _store.Directory);

    private Task<HostProcess> StartServeAsync(int port) =>
        StartAsync("Ctrl-C", "serve", "--mqtt-port", $"{port}", "--port", "0", "--data", _store.Directory);

    private static async Task<HostProcess> StartAsync(string ready, params string[] arguments)
    {
        var host = new HostProcess(arguments);
        await host.SaysAsync(ready);
        return host;
    }

    private void AssertStoredIsWhatLeft()
    {
        Assert.Equal("ok", _store.Database.CheckIntegrity());
        using var records = new RecordReader(_store.Database);
        Dictionary<LogPosition, string> stored = RecordTables.Kinds
            .SelectMany(kind => records.Newer(kind, _fixture.Topics.FixtureId, new LogPosition(0, 0), int.MaxValue))
            .ToDictionary(record => record.Position, RecordText.Of);
        Assert.Equal(_fixture.Describe().RecordsMade, stored.Count);
        Assert.Equal(_fixture.Describe().RecordsMade, _store.Scalar<long>("SELECT SUM(stored) FROM positions"));
        Assert.Empty(_fixture.Records.Except(stored));
        BucketCheck.AssertMatchSamples(_store);
        Assert.Equal("ended", _store.Scalar<string>("SELECT state FROM tests"));
    }

    private static int Number(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private static void Spin(int microseconds)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed.TotalMicroseconds < microseconds)
        {
            Thread.SpinWait(20);
        }
    }
}
