using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SolidCell.Dashboard.Alerts;
using SolidCell.Dashboard.Fixtures;
using SolidCell.Dashboard.Webhooks;
using SolidCell.Ingest.Live;
using SolidCell.Store;

namespace SolidCell.Dashboard.Streaming;

/// <summary>Once a second: look at every fixture, judge, tell the open pages and the webhooks.</summary>
internal sealed partial class WatchLoop(
    DashboardOptions options, FixtureDirectory fixtures, AlertBook alerts, EventHub hub, WebhookSender webhooks, DashboardAddress address,
    LiveFeed live, StoreDatabase store, TimeProvider clock, ILogger<WatchLoop> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>One turn. Also called when somebody has done something whose result he wants to see at once.</summary>
    public void Turn()
    {
        DateTimeOffset now = clock.GetUtcNow();
        IReadOnlyList<FixtureView> views = fixtures.Refresh(now);
        IReadOnlyList<AlertChange> changes = alerts.Observe(AlertConditions.Of(views, new HostHealth(live.AwaySince, store.WriteProblem), options.Silence, now), AlertConditions.MayEnd(views), now);
        hub.Publish("fixtures", new FixturesEvent(now, live.IsConnected, views));
        if (changes.Count > 0)
        {
            hub.Publish("alerts", alerts.All);
        }

        foreach (AlertChange change in changes.Where(change => change.What != AlertChangeKind.Updated))
        {
            webhooks.Send(Message(change, now));
        }
    }

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        hub.Publish("alerts", alerts.All);
        Turn();
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            try
            {
                Turn();
            }
            catch (Microsoft.Data.Sqlite.SqliteException problem)
            {
                // A busy or full disk must not end the watch: the next turn tries again.
                TurnFailed(log, problem);
            }
        }
    }

    private WebhookMessage Message(AlertChange change, DateTimeOffset now)
    {
        bool isRaised = change.What == AlertChangeKind.Raised;
        FixtureView? fixture = fixtures.Find(change.Alert.Fixture);
        string text = isRaised ? AlertText.OfRaised(change.Alert) : AlertText.OfEnded(change.Alert, fixture);
        return new WebhookMessage(1, isRaised ? "alert-raised" : "alert-ended", text, now, change.Alert, fixture, address.PageOf(change.Alert.Fixture));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking at the fixtures failed; trying again")]
    private static partial void TurnFailed(ILogger logger, Exception problem);
}
