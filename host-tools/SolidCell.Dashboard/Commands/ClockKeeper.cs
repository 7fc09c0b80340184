using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SolidCell.Core.Commands;
using SolidCell.Ingest.Live;
using SolidCell.Operations.Commanding;
using SolidCell.Store;
using SolidCell.Store.Reading;

namespace SolidCell.Dashboard.Commands;

/// <summary>
/// Tells a fixture the time after a power cut in a test. It has no clock of its own, so this is the only way to know how long the power was
/// away; exports date what came after it by it.
/// </summary>
internal sealed partial class ClockKeeper(
    StoreDatabase store, LiveFeed live, FixtureCommander commander, TimeProvider clock, ILogger<ClockKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Dictionary<(string Fixture, long BootId), DateTimeOffset> _told = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            foreach (FixtureReading reading in live.Readings)
            {
                await TryTellAsync(reading, stoppingToken).ConfigureAwait(false);
            }
        }
    }

    private async Task TryTellAsync(FixtureReading reading, CancellationToken cancellation)
    {
        try
        {
            if (IsDue(reading))
            {
                await TellAsync(reading, cancellation).ConfigureAwait(false);
            }
        }
        catch (Exception problem) when (!cancellation.IsCancellationRequested)
        {
            // A database that is held or damaged is told elsewhere; the next fixture is not to wait for it.
            TellingFailed(log, reading.Fixture, problem);
        }
    }

    private bool IsDue(FixtureReading reading)
    {
        if (reading is not { State: "running" or "paused", IsLost: false, LastHeard: not null, BootId: { } boot }
            || clock.GetUtcNow() - _told.GetValueOrDefault((reading.Fixture, boot)) < Patience)
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
            await commander.SendAsync(reading.Fixture, CommandRequest.Of(CommandName.SetClock, clock.GetUtcNow().ToUnixTimeMilliseconds()),
                cancellation).ConfigureAwait(false);
        }
        catch (CommandFailedException)
        {
            // It is away again, or the broker is; in a minute it is asked once more.
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telling {Fixture} the time failed; it is tried again")]
    private static partial void TellingFailed(ILogger logger, string fixture, Exception problem);
}
