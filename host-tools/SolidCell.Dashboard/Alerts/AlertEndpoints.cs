using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SolidCell.Dashboard.Streaming;

namespace SolidCell.Dashboard.Alerts;

/// <summary>/api/alerts.</summary>
internal static class AlertEndpoints
{
    public static void MapAlerts(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder group = routes.MapGroup("/alerts").WithTags("Alerts");
        group.MapGet("/", (AlertBook book) => book.All).WithSummary("Alerts, the newest first");
        group.MapPost("/{id:long}/dismiss", (long id, AlertBook book, EventHub hub, TimeProvider clock) => Dismiss(id, book, hub, clock))
            .WithSummary("Put an alert away").ProducesProblem(404);
        group.MapPost("/dismiss", (AlertBook book, EventHub hub, TimeProvider clock) => Dismiss(null, book, hub, clock))
            .WithSummary("Put all alerts away");
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
}
