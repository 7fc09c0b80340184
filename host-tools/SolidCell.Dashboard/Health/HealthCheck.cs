using SolidCell.Dashboard.Monitoring;
using SolidCell.Ingest;
using SolidCell.Ingest.Live;

namespace SolidCell.Dashboard.Health;

/// <summary>Says what of the host is really alive.</summary>
internal sealed class HealthCheck(DashboardParts parts, MonitoringLoop watch, DiskMonitor disk)
{
    /// <summary>
    /// A write waits 30 s for somebody who holds the database, and a second one after it; a turn of the watch takes far less than a second.
    /// </summary>
    private static readonly TimeSpan LongestIngest = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan LongestWatch = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestDisk = TimeSpan.FromSeconds(90);

    public HealthReport Report()
    {
        DateTimeOffset now = parts.Clock.GetUtcNow();
        PartHealth[] all =
        [
            Ingest(now),
            Of("watch", watch.Pulse, LongestWatch, null, now),
            Of("disk", disk.Pulse, LongestDisk, disk.Problem, now),
            Broker(parts.Live, now),
        ];
        return new HealthReport(all.All(part => part.IsAlive) ? "ok" : "failing", all);
    }

    private PartHealth Ingest(DateTimeOffset now)
    {
        if (parts.Ingest is not { } ingest)
        {
            return new PartHealth("ingest", true, 0, 0, "not in this process");
        }

        return Of("ingest", ingest.Pulse, LongestIngest, ingest.Completion.IsCompleted ? "it has ended" : null, now);
    }

    private static PartHealth Of(string name, LoopPulse pulse, TimeSpan longest, string? problem, DateTimeOffset now)
    {
        TimeSpan age = now - pulse.Last;
        return new PartHealth(name, problem is null && age <= longest, Seconds(age), pulse.Failures, problem ?? pulse.LastFailure);
    }

    private static PartHealth Broker(LiveFeed live, DateTimeOffset now)
    {
        TimeSpan age = live.AwaySince is { } since ? now - since : TimeSpan.Zero;
        return new PartHealth("broker", live.IsConnected, Seconds(age), 0, live.IsConnected ? null : "the broker is away");
    }

    private static double Seconds(TimeSpan age) => Math.Round(Math.Max(0, age.TotalSeconds), 1);
}
