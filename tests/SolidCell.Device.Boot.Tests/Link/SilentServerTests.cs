using System.Net;
using System.Net.Sockets;
using SolidCell.Core.Recording;
using SolidCell.Device.Provisioning;
using SolidCell.Device.StandIns.Simulation;
using static SolidCell.Device.Boot.Tests.Bench.Story;

namespace SolidCell.Device.Boot.Tests.Link;

/// <summary>
/// A TLS server that does not do its part: the library's handshake has no time-out, and stops the whole interpreter while it waits.
/// </summary>
[Collection(BootTests.Collection)]
public sealed class SilentServerTests : IDisposable
{
    private const long Minute = 60_000;

    private readonly TcpListener _server = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _over = new();
    private readonly CapturedLink _link = new();
    private readonly Startup _startup;
    private int _handshakes;
    private long _now;

    public SilentServerTests()
    {
        _server.Start();
        _ = new BoardBehindStandIns(() => _now);
        var settings = new LinkSettings
        {
            FixtureId = FixtureId,
            BrokerHost = "127.0.0.1",
            BrokerPort = ((IPEndPoint)_server.LocalEndpoint).Port,
            CaCertificate = new Certificates().AuthorityPem,
        };
        SimulatedNetwork.Entering = call =>
        {
            if (call == MqttCall.Connect)
            {
                _handshakes++;
                throw new IOException("the handshake failed");
            }
        };
        _startup =
            new Startup(Module.Esp32S3(), new MemoryLogStorage(), new MemoryLogStorage(), settings, _link, new BenchClock(() => _now));
        _startup.PowerUp(0);
        _startup.Links.Begin(0);
    }

    public void Dispose()
    {
        _over.Cancel();
        _server.Dispose();
        _over.Dispose();
    }

    [Fact]
    public void A_server_that_accepts_and_stays_silent_never_gets_to_the_librarys_handshake()
    {
        _link.Link!.Step(_now);
        Assert.Equal((0, 1), (_handshakes, _startup.Links.Failures));
    }

    [Fact]
    public void Handshakes_that_fail_are_ten_minutes_apart_while_a_test_is_on_and_a_minute_without_one()
    {
        _ = AnswerAsync();
        Live(60 * Minute);
        Assert.InRange(_handshakes, 48, 66);
        SteppedFixture.StartTest(_startup, HalfCycles(3_600_000));
        _handshakes = 0;
        Live(60 * Minute);
        Assert.InRange(_handshakes, 5, 7);
    }

    private void Live(long milliseconds)
    {
        for (var until = _now + milliseconds; _now < until; _now += 1000)
        {
            _link.Link!.Step(_now);
        }
    }

    /// <summary>Answers each hello with an alert, as a server does that cannot agree.</summary>
    private async Task AnswerAsync()
    {
        var hello = new byte[52];
        while (!_over.IsCancellationRequested)
        {
            using var client = await _server.AcceptTcpClientAsync(_over.Token);
            await client.GetStream().ReadExactlyAsync(hello, _over.Token);
            await client.GetStream().WriteAsync(new byte[] { 21, 3, 3, 0, 2, 2, 40 }, _over.Token);
        }
    }
}
