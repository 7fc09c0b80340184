using SolidCell.Core.Recording;
using SolidCell.Device.Link;
using SolidCell.Device.StandIns.Simulation;
using SolidCell.Mqtt;
using static SolidCell.Device.Boot.Tests.Bench.Story;

namespace SolidCell.Device.Boot.Tests.Link;

/// <summary>The client library hangs, in every call in which it can, with a test on and the broker gone and back.</summary>
[Collection(BootTests.Collection)]
public sealed class HungClientTests
{
    [Theory]
    [InlineData(MqttCall.Create)]
    [InlineData(MqttCall.Connect)]
    [InlineData(MqttCall.Subscribe)]
    [InlineData(MqttCall.Publish)]
    [InlineData(MqttCall.Close)]
    public async Task A_hung_client_is_replaced_while_the_test_goes_on_and_every_record_arrives(MqttCall call)
    {
        _ = new BoardBehindStandIns();
        var first = await EmbeddedBroker.StartAsync(0);
        await using var host = await HostSide.ConnectAsync(first.Port, FixtureId);
        var startup = Started(first.Port);
        await host.AwaitAsync(RecordKind.Booted, Cancellation);
        await StartAsync(host, ShortProgram(), Cancellation);
        await host.AwaitAsync(RecordKind.StepStarted, Cancellation);
        using var library = new HangingLibrary(call);
        await first.DisposeAsync();
        await using var second = await EmbeddedBroker.StartAsync(first.Port);
        await library.Hung.WaitAsync(Cancellation);
        await using var later = await HostSide.ConnectAsync(second.Port, FixtureId);
        startup.Watch(Environment.TickCount64 + LinkKeeper.FirstPatienceMilliseconds + 1000);
        await later.AwaitAsync(RecordKind.TestEnded, Cancellation);

        // The old thread wakes up in the middle of its turn: it must touch nothing that the new one uses.
        library.Release();
        await later.AwaitStatusAsync(Cancellation);
        startup.Stop();
        SortedSet<long> seen = [.. host.Sequences, .. later.Sequences];
        Assert.Equal(Enumerable.Range(0, seen.Count).Select(i => (long)i), seen);
        Assert.Equal(1, startup.Links.HungLinks);
        Assert.Equal(0, startup.Fixture.Loop.Failures);
    }
}
