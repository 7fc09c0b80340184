using System.Net;
using System.Net.Sockets;
using SolidCell.Core.Recording;
using SolidCell.Device.Boot.Tests.Soak;
using SolidCell.Device.Link;
using SolidCell.Device.Provisioning;
using SolidCell.Device.StandIns.Simulation;
using static SolidCell.Device.Boot.Tests.Bench.Story;

namespace SolidCell.Device.Boot.Tests.Link;

/// <summary>
/// A broker by name. A look-up stops the whole interpreter for up to seven seconds a name server: it is done rarely, and hardly ever while
/// a test is on.
/// </summary>
[Collection(BootTests.Collection)]
public sealed class AddressTests
{
    private const string Name = "broker.laboratory";
    private const long StepMilliseconds = 100_000;

    private readonly MemoryLogStorage _blocks = new();
    private readonly SoakNetwork _network = new();
    private readonly List<string> _lookedUp = [];
    private IPAddress[] _answer = [IPAddress.IPv6Loopback, IPAddress.Parse("192.0.2.7")];
    private CapturedLink _link = new();
    private Startup _startup;
    private string _connectedTo = "";
    private long _now;

    public AddressTests() => _startup = PowerOn(Name);

    [Fact]
    public void A_name_is_looked_up_once_for_all_connections_and_restarts()
    {
        Step();
        Assert.True(_startup.Links.IsUp);
        Assert.Equal("192.0.2.7", _connectedTo);
        for (var loss = 0; loss < 3; loss++)
        {
            _network.StopBroker();
            _network.StartBroker();
            Step();
            Step();
            Assert.True(_startup.Links.IsUp);
        }

        _startup = PowerOn(Name);
        Step();
        Assert.True(_startup.Links.IsUp);
        Assert.Equal([Name], _lookedUp);
    }

    [Fact]
    public void An_address_that_nobody_answers_at_is_looked_up_again()
    {
        Step();
        _network.StopBroker();
        Step();
        _answer = [IPAddress.Parse("192.0.2.8")];
        Step();
        _network.StartBroker();
        Step();
        Assert.True(_startup.Links.IsUp);
        Assert.Equal("192.0.2.8", _connectedTo);
    }

    [Fact]
    public void A_name_server_that_is_gone_leaves_the_address_that_is_known()
    {
        Step();
        _network.StopBroker();
        Step();
        SimulatedNetwork.LookUp = _ => throw new SocketException((int)SocketError.TryAgain);
        Step();
        _network.StartBroker();
        Step();
        Assert.True(_startup.Links.IsUp);
        Assert.Equal("192.0.2.7", _connectedTo);
    }

    [Fact]
    public void While_a_test_is_on_a_broker_that_is_away_is_looked_up_after_six_hours_and_four_times_a_day_at_most()
    {
        Step();
        SteppedFixture.StartTest(_startup, HalfCycles(3_600_000));
        _network.StopBroker();
        Step(BrokerAddress.PauseDuringTestMilliseconds - StepMilliseconds);
        Assert.Equal([Name], _lookedUp);
        Step(24 * 3_600_000);
        Assert.InRange(_lookedUp.Count, 4, 5);
        _answer = [IPAddress.Parse("192.0.2.8")];
        Step(BrokerAddress.PauseDuringTestMilliseconds);
        _network.StartBroker();
        Step();
        Assert.True(_startup.Links.IsUp);
        Assert.Equal("192.0.2.8", _connectedTo);
    }

    [Fact]
    public void A_name_of_which_no_address_is_known_is_looked_up_even_while_a_test_is_on()
    {
        SteppedFixture.StartTest(_startup, HalfCycles(3_600_000));
        Step();
        Assert.True(_startup.Links.IsUp);
    }

    [Fact]
    public void Another_name_in_the_settings_is_looked_up_and_a_number_never()
    {
        Step();
        _startup = PowerOn("other.laboratory");
        Step();
        _startup = PowerOn("192.0.2.9");
        _network.StopBroker();
        Step();
        _network.StartBroker();
        Step();
        Assert.Equal("192.0.2.9", _connectedTo);
        Assert.Equal([Name, "other.laboratory"], _lookedUp);
    }

    /// <summary>
    /// Turns of the link, further apart than its longest pause, each with the one after it: a pause begins with the turn after the failure.
    /// </summary>
    private void Step(long milliseconds = StepMilliseconds)
    {
        for (var until = _now + milliseconds; _now < until;)
        {
            _now += StepMilliseconds;
            _link.Link!.Step(_now);
            _link.Link!.Step(_now);
        }
    }

    private Startup PowerOn(string broker)
    {
        _ = new BoardBehindStandIns(() => _now);
        SimulatedNetwork.LookUp = name =>
        {
            _lookedUp.Add(name);
            return _answer;
        };
        SimulatedNetwork.NewWire = endpoint =>
        {
            _connectedTo = endpoint.Host;
            return _network.NewWire();
        };
        _link = new CapturedLink();
        var settings = new LinkSettings { FixtureId = FixtureId, BrokerHost = broker, UsesTls = false };
        var startup = new Startup(Module.Esp32S3(), new MemoryLogStorage(), _blocks, settings, _link, new BenchClock(() => _now));
        startup.PowerUp(_now);
        startup.Links.Begin(_now);
        return startup;
    }
}
