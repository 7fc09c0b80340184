using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SolidCell.Dashboard.Streaming;
using SolidCell.Dashboard.Webhooks;

namespace SolidCell.Dashboard.Alerts;

/// <summary>/api/alerts and /api/webhooks.</summary>
internal static class AlertEndpoints
{
    public static void MapAlerts(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder group = routes.MapGroup("/alerts").WithTags("Alerts");
        group.MapGet("/", (AlertBook book) => book.All).WithSummary("Alerts, the newest first");
        group.MapPost("/{id:long}/dismiss", (long id, AlertBook book, EventHub hub, TimeProvider clock) => Dismiss(id, book, hub, clock)).WithSummary("Put an alert away").ProducesProblem(404);
        group.MapPost("/dismiss", (AlertBook book, EventHub hub, TimeProvider clock) => Dismiss(null, book, hub, clock)).WithSummary("Put all alerts away");
        RouteGroupBuilder webhooks = routes.MapGroup("/webhooks").WithTags("Alerts");
        webhooks.MapGet("/", (WebhookSender sender) => sender.Status).WithSummary("How the webhooks get on");
        webhooks.MapPost("/test", SendTest).WithSummary("Send a test message to every webhook");
    }

    private static Results<NoContent, ProblemHttpResult> Dismiss(long? id, AlertBook book, EventHub hub, TimeProvider clock)
    {
        if (!book.Dismiss(id, clock.GetUtcNow()))
        {
            return Problems.NotFound($"There is no alert {id}.");
        }

        hub.Publish("alerts", book.All);
        return TypedResults.NoContent();
    }

    private static IReadOnlyList<WebhookStatus> SendTest(WebhookSender sender, DashboardAddress address, TimeProvider clock)
    {
        sender.Send(new WebhookMessage(1, "test", "This is a test message of SolidCell.", clock.GetUtcNow(), null, null, address.PageOf("")));
        return sender.Status;
    }
}
