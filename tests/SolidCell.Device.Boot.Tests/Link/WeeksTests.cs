using SolidCell.Core.Recording;
using SolidCell.Device.Boot.Tests.Soak;
using SolidCell.Device.StandIns.Simulation;
using static SolidCell.Device.Boot.Tests.Bench.Story;

namespace SolidCell.Device.Boot.Tests.Link;

/// <summary>A network that is bad for weeks, on simulated time: the fixture waits for it and never restarts because of it.</summary>
[Collection(BootTests.Collection)]
public sealed class WeeksTests
{
    private const long Second = 1000;
    private const long Day = 86_400 * Second;

    private readonly SoakNetwork _network = new();
    private readonly CapturedLink _link = new();
    private readonly Startup _startup;
    private int _reboots;
    private long _now;

    public WeeksTests()
    {
        _ = new BoardBehindStandIns(() => 0);
        SimulatedHardware.Rebooted = () => _reboots++;
        SimulatedNetwork.NewWire = _ => _network.NewWire();
        _startup =
            new Startup(Module.Esp32S3(), new MemoryLogStorage(), new MemoryLogStorage(), Settings(1), _link, new BenchClock(() => _now));
        _startup.PowerUp(0);
        _startup.Links.Begin(0);
    }

    [Fact]
    public void Three_weeks_without_a_broker_are_an_attempt_a_minute_and_then_it_is_found_again()
    {
        _network.StopBroker();
        long now = Live(0, 21 * Day, () => true);
        Assert.InRange(_startup.Links.Failures, 21 * 24 * 45, 21 * 24 * 62);
        _network.StartBroker();
        long found = Live(now, now + (80 * Second), () => !_startup.Links.IsUp);
        Assert.InRange(found - now, 0, 76 * Second);
        Assert.Equal((0, 0), (_reboots, _startup.Links.HungLinks));
    }

    [Fact]
    public void A_month_in_which_every_client_hangs_costs_a_dozen_threads_and_no_restart()
    {
        for (long now = 0; now < 30 * Day; now += 10 * Second)
        {
            _startup.Watch(now);
        }

        Assert.InRange(_startup.Links.HungLinks, 8, 16);
        Assert.Equal(0, _reboots);
    }

    private long Live(long from, long until, Func<bool> isGoingOn)
    {
        long now = from;
        for (; now < until && isGoingOn(); now += Second)
        {
            _now = now;
            _network.Advance(now);
            _link.Link!.Step(now);
            _startup.Watch(now);
        }

        return now;
    }
}
