using Microsoft.Extensions.Hosting;
using SolidCell.Core.Commands;
using SolidCell.Ingest.Commanding;
using SolidCell.Ingest.Live;
using SolidCell.Store;
using SolidCell.Store.Reading;

namespace SolidCell.Dashboard.Commands;

/// <summary>
/// Tells a fixture the time after a power cut in a test. It has no clock of its own, so this is the only way to know how long the power was away;
/// exports date what came after it by it.
/// </summary>
internal sealed class ClockKeeper(StoreDatabase store, LiveFeed live, FixtureCommander commander, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Dictionary<(string Fixture, long BootId), DateTimeOffset> _told = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            foreach (FixtureReading reading in live.Readings.Where(IsDue))
            {
                await TellAsync(reading, stoppingToken).ConfigureAwait(false);
            }
        }
    }

    private bool IsDue(FixtureReading reading)
    {
        if (reading is not { State: "running" or "paused", IsLost: false, LastHeard: not null, BootId: { } boot } || clock.GetUtcNow() - _told.GetValueOrDefault((reading.Fixture, boot)) < Patience)
        {
            return false;
        }

        using var positions = new DurablePositions(store);
        return positions.IsResumedWithoutClock(reading.Fixture, boot);
    }

    private async Task TellAsync(FixtureReading reading, CancellationToken cancellation)
    {
        _told[(reading.Fixture, reading.BootId!.Value)] = clock.GetUtcNow();
        try
        {
            await commander.SendAsync(reading.Fixture, CommandRequest.Of(CommandName.SetClock, clock.GetUtcNow().ToUnixTimeMilliseconds()), cancellation).ConfigureAwait(false);
        }
        catch (CommandFailedException)
        {
            // It is away again, or the broker is; in a minute it is asked once more.
        }
    }
}
