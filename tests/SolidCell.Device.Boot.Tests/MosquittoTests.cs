using SolidCell.Core.Commands;
using SolidCell.Core.Recording;
using static SolidCell.Device.Boot.Tests.Bench.Story;

namespace SolidCell.Device.Boot.Tests;

/// <summary>The device application against the broker that most laboratories run.</summary>
[Collection(BootTests.Collection)]
public sealed class MosquittoTests
{
    [Fact]
    public async Task A_test_runs_on_while_mosquitto_is_killed_and_every_record_arrives_after_it_is_back()
    {
        var first = await MosquittoBroker.StartAsync(Cancellation);
        _ = new BoardBehindStandIns();
        var startup = Started(first.Port);
        var seen = new SortedSet<long>();
        await using (var host = await HostSide.ConnectAsync(first.Port, FixtureId))
        {
            await host.AwaitAsync(RecordKind.Booted, Cancellation);
            await StartAsync(host, ShortProgram(), Cancellation);
            await host.AwaitAsync(RecordKind.StepStarted, Cancellation);
            seen.UnionWith(host.Sequences);
        }

        first.Dispose();
        using var second = await MosquittoBroker.StartAsync(Cancellation, first.Port);
        await using var later = await HostSide.ConnectAsync(second.Port, FixtureId);
        Assert.Contains("\"safe_mode\":0", await later.AwaitStatusAsync(Cancellation), StringComparison.Ordinal);
        await later.AwaitAsync(RecordKind.TestEnded, Cancellation);
        Assert.Equal((int)CommandOutcome.Done, await later.SendAsync(CommandName.Identify, [], [], Cancellation));
        startup.Stop();
        seen.UnionWith(later.Sequences);
        Assert.Equal(Enumerable.Range(0, seen.Count).Select(i => (long)i), seen);
        Assert.Equal(0, startup.Fixture.Loop.Failures);
    }
}
