using SolidCell.Core.Recording;
using static SolidCell.Device.Boot.Tests.Bench.Story;

namespace SolidCell.Device.Boot.Tests;

/// <summary>The power goes during a short determination of the critical current density, and comes back.</summary>
[Collection(BootTests.Collection)]
public sealed class PowerCutTests
{
    private const int Turns = 3;

    /// <summary>In the second turn's deposition, at 0.2 mA/cm2.</summary>
    private const int CutInStep = 3;

    [Theory]
    [InlineData(AnyBroker.Embedded)]
    [InlineData(AnyBroker.Mosquitto)]
    public async Task A_staircase_goes_on_in_the_step_that_the_power_cut_and_the_host_has_every_record_once(string kind)
    {
        await using var broker = await AnyBroker.StartAsync(kind, Cancellation);
        await using var host = await HostSide.ConnectAsync(broker.Port, FixtureId);
        var (log, blocks) = (new MemoryLogStorage(), new MemoryLogStorage());
        await RunUntilTheCutAsync(host, broker.Port, log, blocks, Cancellation);

        _ = new BoardBehindStandIns();
        var again = Started(broker.Port, log, blocks);
        await host.AwaitAsync(RecordKind.TestEnded, Cancellation);
        again.Stop();
        host.Log.AssertContinuous();
        host.Log.AssertTimeGoesOn();
        Assert.Single(host.Log.Of(RecordKind.TestStarted));
        Assert.Equal(Enumerable.Range(1, 2 * Turns).Select(step => (long)step),
            host.Log.Of(RecordKind.StepEnded).Select(record => record.Fields[1]));
        Assert.Equal(CutInStep, Assert.Single(host.Log.Of(RecordKind.Resumed)).Fields[2]);

        Assert.Equal([1L, 2], host.Log.Of(RecordKind.Booted).Select(record => record.Fields[RecordFields.Booted.BootCount]));

        // The current is that of the step, 0.2 mA/cm2 on 0.785 cm2, from the first sample with the relay closed on.
        var booted = host.Log.Records.Last(record => record.Kind == RecordKind.Booted).BootId;
        var current = host.Log.Of(RecordKind.Sample).Where(record => record.BootId == booted).Skip(3).First().Fields[1];
        Assert.InRange(current, 150_000, 165_000);
    }

    private static async Task RunUntilTheCutAsync(
        HostSide host, int port, MemoryLogStorage log, MemoryLogStorage blocks, CancellationToken cancellation)
    {
        var board = new BoardBehindStandIns();
        var (poweredLog, poweredBlocks) = (new PoweredStorage(log), new PoweredStorage(blocks));
        var startup = Powered(poweredLog, poweredBlocks, Settings(port));
        startup.Begin();
        await host.AwaitAsync(RecordKind.Booted, cancellation);
        await StartAsync(host, Staircase(1000, Turns), cancellation);
        while (host.Log.Of(RecordKind.StepStarted).LastOrDefault()?.Fields[1] != CutInStep)
        {
            await host.AwaitAsync(RecordKind.StepStarted, cancellation);
        }

        await board.ConversionsAsync(10).WaitAsync(cancellation);
        poweredLog.Cut();
        poweredBlocks.Cut();
        startup.Stop();
    }
}
