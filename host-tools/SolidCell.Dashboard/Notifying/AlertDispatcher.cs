using Microsoft.Extensions.Hosting;
using SolidCell.Dashboard.Alerts;
using SolidCell.Dashboard.Fixtures;
using SolidCell.Dashboard.Webhooks;
using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Notifying;

/// <summary>Tells each route what is due for it. A receiver that is slow or away holds up neither the others nor anything else.</summary>
internal sealed class AlertDispatcher : BackgroundService
{
    private readonly (RouteTimetable Timetable, RouteQueue Queue)[] _routes;
    private readonly FixtureDirectory _fixtures;
    private readonly DashboardAddress _address;
    private readonly TimeProvider _clock;

    public AlertDispatcher(DashboardOptions options, FixtureDirectory fixtures, DashboardAddress address, TimeProvider clock)
    {
        (_fixtures, _address, _clock) = (fixtures, address, clock);
        _routes = [.. options.Routes.Select(route => (new RouteTimetable(route, clock.GetUtcNow()), new RouteQueue(route, clock)))];
    }

    public IReadOnlyList<WebhookStatus> Status => [.. _routes.Select(route => route.Queue.Status)];

    /// <summary>Called once a second with all alerts.</summary>
    public void Look(IReadOnlyList<StoredAlert> alerts)
    {
        DateTimeOffset local = _clock.GetLocalNow();
        foreach ((RouteTimetable timetable, RouteQueue queue) in _routes)
        {
            foreach ((StoredAlert alert, bool isEnd) in timetable.Due(alerts, local))
            {
                queue.Add(Message(alert, isEnd));
            }
        }
    }

    /// <summary>A message for every route, whatever its rules.</summary>
    public void SendTest()
    {
        foreach ((_, RouteQueue queue) in _routes)
        {
            queue.Add(WebhookMessage.Test(_clock.GetUtcNow(), _address.PageOf("")));
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(_routes.Select(route => route.Queue.RunAsync(stoppingToken)));

    private WebhookMessage Message(StoredAlert alert, bool isEnd)
    {
        FixtureView? fixture = _fixtures.Find(alert.Fixture);
        string text = isEnd ? AlertText.OfEnded(alert, fixture) : AlertText.OfRaised(alert);
        return new WebhookMessage(1, isEnd ? "alert-ended" : "alert-raised", text, _clock.GetUtcNow(), alert, fixture,
            _address.PageOf(alert.Fixture));
    }
}
