using System.Diagnostics;
using System.Globalization;
using SolidCell.Core.Commands;
using SolidCell.Device.Boot.Tests.Bench;
using SolidCell.Host.Tests.Demo;
using SolidCell.Protocols;
using SolidCell.Store.Reading;
using SolidCell.Store.Schema;
using SolidCell.Store.Tests;
using SolidCell.Store.Tests.Traces;
using SolidCell.VirtualFixture;
using SolidCell.VirtualFixture.Link;

namespace SolidCell.Host.Tests.Kills;

/// <summary>
/// SIGKILL of the host or of mosquitto, real processes both, in the middle of a test; the fixture lives on in this process. Moments come
/// from a seed (another one: SOLIDCELL_KILL_SEED) and hit relative to what the fixture sends, not to a clock.
/// </summary>
public sealed class KillTests : IDisposable
{
    private const int Kills = 20;
    private static readonly int Seed = int.Parse(Environment.GetEnvironmentVariable("SOLIDCELL_KILL_SEED") ?? "20261124", CultureInfo.InvariantCulture);
    private const long SettleMilliseconds = 2000;

    /// <summary>An hour and a half at 20 samples a second.</summary>
    private const string Protocol =
        """
        solidcell: 1
        name: dense
        cell:
          kind: symmetric
          area: 0.7854 cm2
        record:
          every: 50 ms
        safety:
          voltage: -5 V to 5 V
          current: 10 mA
          pressure: 0 MPa to 100 MPa
          temperature: 20 degC to 40 degC
        steps:
          - loop: 45
            steps:
              - deposit: 0.1 mA/cm2
                for: 1 min
              - strip: 0.1 mA/cm2
                for: 1 min
        """;

    private readonly TemporaryStore _store = new();
    private readonly WitnessedFixture _fixture = new(Start());
    private HostProcess? _host;
    private MosquittoBroker? _broker;

    public void Dispose()
    {
        _host?.Dispose();
        _broker?.Dispose();
        _store.Dispose();
    }

    [Fact]
    public async Task Twenty_kills_of_host_and_broker_lose_no_record_and_double_none()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        _broker = await MosquittoBroker.StartAsync(cancellation);
        int port = _broker.Port;
        _host = await StartHostAsync(port);
        using var living = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await using var link = new FixtureLink(_fixture, new FixtureLinkOptions { Port = port, LongestSilence = TimeSpan.FromMilliseconds(500) });
        Task life = link.RunAsync(living.Token);
        foreach (Kill kill in Kill.Plan(Seed, Kills))
        {
            await await Task.WhenAny(_fixture.BatchesAsync(kill.Batches), life, _host.FailsAsync());
            Assert.Equal(FixtureActivity.Running, link.Snapshot.Activity);
            Spin(kill.Microseconds);
            await (kill.IsOfHost ? KillHostAsync(port) : KillBrokerAsync(port, cancellation));
        }

        while (!link.Snapshot.IsDrained)
        {
            if (life.IsCompleted || _host.HasExited)
                await await Task.WhenAny(life, _host.FailsAsync());
            await Task.Yield();
        }
        await living.CancelAsync();
        await _host.KillAsync();
        AssertStoredIsWhatLeft();
    }

    private async Task KillHostAsync(int port)
    {
        Assert.False(_host!.HasExited, "the host ended before it could be killed");
        await _host.KillAsync();
        // Whatever the fixture was told to be durable is in the file that the killed process leaves.
        LogPosition durable = _fixture.Durable;
        Assert.InRange(durable.Sequence, 0, _store.Scalar<long>($"SELECT last_sequence FROM positions WHERE boot_id = {durable.BootId}"));
        _host.Dispose();
        _host = await StartHostAsync(port);
    }

    private async Task KillBrokerAsync(int port, CancellationToken cancellation)
    {
        _broker!.Dispose();
        _broker = await MosquittoBroker.StartAsync(cancellation, port);
    }

    private async Task<HostProcess> StartHostAsync(int port)
    {
        var host = new HostProcess("ingest", "--broker", $"127.0.0.1:{port}", "--data", _store.Directory);
        await host.SaysAsync("Storing");
        return host;
    }

    private void AssertStoredIsWhatLeft()
    {
        Assert.Equal("ok", _store.Database.CheckIntegrity());
        using var records = new RecordReader(_store.Database);
        Dictionary<LogPosition, string> stored = RecordTables.Kinds
            .SelectMany(kind => records.Newer(kind, _fixture.Id, new LogPosition(0, 0), int.MaxValue))
            .ToDictionary(record => record.Position, RecordText.Of);
        Assert.Equal(_fixture.Describe().RecordsMade, stored.Count);
        Assert.Empty(_fixture.Records.Except(stored));
        BucketCheck.AssertMatchSamples(_store);
        Assert.Equal("ended", _store.Scalar<string>("SELECT state FROM tests"));
    }

    private static void Spin(int microseconds)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed.TotalMicroseconds < microseconds)
            Thread.SpinWait(20);
    }

    private static VirtualFixture.VirtualFixture Start()
    {
        var fixture = new VirtualFixture.VirtualFixture(new VirtualFixtureOptions { FixtureId = "survivor" });
        fixture.Run(SettleMilliseconds);
        CompiledProgram program = ProgramCompiler.Compile(ProtocolReader.Read(Protocol, "dense.yaml").Protocol!, NamedCells.AreaSquareMicrometres / 1e8);
        var command = new Command { Name = CommandName.Start, ArgumentCount = 4 };
        command.Arguments[1] = NamedCells.AreaSquareMicrometres;
        program.Sha256.CopyTo(command.ProgramHash, 0);
        Assert.True(fixture.Instrument.AcceptProgram(program.Bytes, program.Bytes.Length), fixture.Instrument.LastRefusal);
        Assert.Equal(CommandOutcome.Done, fixture.Instrument.Execute(command));
        return fixture;
    }
}
