using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SolidCell.Dashboard.Alerts;
using SolidCell.Dashboard.Fixtures;
using SolidCell.Dashboard.Notifying;
using SolidCell.Dashboard.Streaming;
using SolidCell.Dashboard.Webhooks;
using SolidCell.Ingest;
using SolidCell.Store.Reading;

namespace SolidCell.Dashboard.Monitoring;

/// <summary>
/// Once a second: look at every fixture, judge, tell the open pages and the webhooks. Nothing but the end of the process ends it: each part
/// of a turn is tried for itself, and what fails is logged, counted, an alert, and in /healthz.
/// </summary>
internal sealed partial class MonitoringLoop(
    DashboardOptions options, DashboardParts parts, FixtureDirectory fixtures, AlertBook alerts, EventHub hub, WebhookSender webhooks,
    AlertDispatcher routes, DashboardAddress address,
    DiskMonitor disk, ILogger<MonitoringLoop> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Lock _turn = new();
    private readonly LogTroubleReader _logs = new(parts.Store);
    private readonly RefusalMonitor _refusals = new();
    private string? _problem;
    private string? _problemBefore;

    public LoopPulse Pulse { get; } = new(parts.Clock);

    /// <summary>One turn. Also called when somebody has done something whose result he wants to see at once.</summary>
    public void Turn()
    {
        lock (_turn)
        {
            DateTimeOffset now = parts.Clock.GetUtcNow();
            (_problemBefore, _problem) = (_problem, null);
            Try(() => fixtures.Refresh(parts.Live.Readings, parts.Live.ConnectedSince, now));
            if (fixtures.LastFailure is { } failure)
            {
                Fail(failure);
            }

            IReadOnlyList<AlertChange> changes = [];
            Try(() => changes = alerts.Observe(Conditions(now), AlertConditions.MayEnd(fixtures.All), now));
            Try(() => hub.Publish("fixtures", new FixturesEvent(now, parts.Live.IsConnected, fixtures.All)));
            Try(() => Tell(changes, now));
            Try(() => routes.Look(alerts.All));
            Pulse.Beat();
        }
    }

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        Try(() => hub.Publish("alerts", alerts.All));
        Turn();
        return base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _logs.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, parts.Clock);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            Try(Turn);
        }
    }

    private List<AlertCondition> Conditions(DateTimeOffset now)
    {
        LogTroubles troubles = LogTroubles.None;
        Try(() => troubles = LogTroubles.Read(_logs));
        var host = new HostHealth(parts.Live.AwaySince, disk.Problem)
        {
            WatchProblem = _problem ?? _problemBefore,
            AuditProblem = parts.Commander.AuditProblem,
            ForeignAck = parts.Ingest?.ForeignAck,
            Refusals = _refusals.Look(parts.BrokerRefusals?.Invoke(), now),
        };
        return [.. AlertConditions.Of(fixtures.All, host, options.Silence, now), .. LogConditions.Of(troubles, fixtures.All, now)];
    }

    private void Tell(IReadOnlyList<AlertChange> changes, DateTimeOffset now)
    {
        if (changes.Count > 0)
        {
            hub.Publish("alerts", alerts.All);
        }

        foreach (AlertChange change in changes.Where(change => change.What != AlertChangeKind.Updated))
        {
            webhooks.Send(Message(change, now));
        }
    }

    private void Try(Action part)
    {
        try
        {
            part();
        }
        catch (Exception problem)
        {
            Fail(problem);
        }
    }

    /// <summary>The same failure every second is logged once.</summary>
    private void Fail(Exception problem)
    {
        Pulse.Fail(problem);
        string text = Pulse.LastFailure!;
        if (text != _problemBefore && text != _problem)
        {
            TurnFailed(log, problem);
        }

        _problem = text;
    }

    private WebhookMessage Message(AlertChange change, DateTimeOffset now)
    {
        bool isRaised = change.What == AlertChangeKind.Raised;
        FixtureView? fixture = fixtures.Find(change.Alert.Fixture);
        string text = isRaised ? AlertText.OfRaised(change.Alert) : AlertText.OfEnded(change.Alert, fixture);
        return new WebhookMessage(1, isRaised ? "alert-raised" : "alert-ended", text, now, change.Alert, fixture,
            address.PageOf(change.Alert.Fixture));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Part of looking at the fixtures failed; it is tried again every second")]
    private static partial void TurnFailed(ILogger logger, Exception problem);
}
