using SolidCell.Core.Recording;
using SolidCell.Device.Link;
using SolidCell.Device.Provisioning;
using SolidCell.Device.StandIns.Simulation;
using SolidCell.Mqtt;
using static SolidCell.Device.Boot.Tests.Bench.Story;

namespace SolidCell.Device.Boot.Tests.Link;

[Collection(BootTests.Collection)]
public sealed class WifiTests
{
    [Fact]
    public async Task A_test_runs_to_its_end_without_the_network_and_its_records_arrive_when_it_is_back()
    {
        _ = new BoardBehindStandIns();
        var accessPoint = await EmbeddedBroker.StartAsync(0);
        await using var host = await HostSide.ConnectAsync(accessPoint.Port, FixtureId);
        var startup = Powered(new MemoryLogStorage(), new MemoryLogStorage(), OverWifi(accessPoint.Port));
        startup.Begin();
        await host.AwaitAsync(RecordKind.Booted, Cancellation);
        await StartAsync(host, ShortProgram(), Cancellation);
        await host.AwaitAsync(RecordKind.StepStarted, Cancellation);
        var isLookedFor = SimulatedNetwork.LoseWifi();
        await accessPoint.DisposeAsync();
        await isLookedFor.WaitAsync(Cancellation);
        Assert.False(startup.Fixture.Instrument.IsTestOn);
        await using var back = await EmbeddedBroker.StartAsync(accessPoint.Port);
        await using var later = await HostSide.ConnectAsync(back.Port, FixtureId);
        SimulatedNetwork.FindWifi();
        await later.AwaitAsync(RecordKind.TestEnded, Cancellation);
        startup.Stop();
        SortedSet<long> seen = [.. host.Sequences, .. later.Sequences];
        Assert.Equal(Enumerable.Range(0, seen.Count).Select(i => (long)i), seen);

        // The platform came back by itself: nothing was written to flash for it.
        Assert.Equal(1, SimulatedNetwork.Joins);
        Assert.Equal(0, startup.Links.HungLinks);
    }

    [Fact]
    public void A_network_that_has_its_address_and_carries_nothing_is_joined_anew_after_a_dozen_failures()
    {
        _ = new BoardBehindStandIns();
        var wifi = new WifiLink(OverWifi(1));
        for (var failures = 0; failures < 12; failures++)
        {
            wifi.Keep(failures);
        }

        Assert.Equal(1, SimulatedNetwork.Joins);
        wifi.Keep(12);
        Assert.Equal(2, SimulatedNetwork.Joins);
    }

    [Fact]
    public void A_network_that_throws_when_it_is_joined_is_a_failure_of_the_link_and_not_the_end_of_its_thread()
    {
        _ = new BoardBehindStandIns();
        SimulatedNetwork.Joining = () => throw new InvalidOperationException("no adapter");
        var link = new CapturedLink();
        var startup = new Startup(
            Module.Esp32S3(), new MemoryLogStorage(), new MemoryLogStorage(), OverWifi(1), link, new BenchClock(() => 0));
        startup.Links.Begin(0);
        Assert.False(link.Link!.Step(1000));
        Assert.Equal((1, 0), (startup.Links.Failures, startup.Links.HungLinks));
    }

    private static LinkSettings OverWifi(int port)
    {
        var settings = Settings(port);
        (settings.WifiName, settings.WifiPassword) = ("laboratory", "secret");
        return settings;
    }
}
