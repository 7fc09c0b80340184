using Microsoft.Extensions.Hosting;
using SolidCell.Ingest;
using SolidCell.Store;

namespace SolidCell.Dashboard.Monitoring;

/// <summary>Writes one row now and then, so that a disk that takes nothing more is known before the next fixture sends something.</summary>
internal sealed class DiskMonitor(StoreDatabase store, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private volatile string? _problem;

    public LoopPulse Pulse { get; } = new(clock);

    /// <summary>Why the disk does not take what is written, by whoever found it out; null while it does.</summary>
    public string? Problem => store.WriteProblem ?? _problem;

    /// <summary>One try.</summary>
    public void Turn()
    {
        _problem = store.TryWrite(clock.GetUtcNow());
        if (_problem is null)
        {
            Pulse.Beat();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                await Task.Run(Turn, stoppingToken).ConfigureAwait(false);
            }
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
            {
                Pulse.Fail(problem);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }
}
