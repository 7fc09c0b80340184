using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace SolidCell.Dashboard.Streaming;

/// <summary>/api/stream: server-sent events for pages that are open.</summary>
internal static class StreamEndpoints
{
    public static void MapStream(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/stream", Listen).WithTags("Fixtures").WithSummary("Server-sent events")
            .WithDescription(
                "'fixtures' once a second (all of them), 'alerts' when one changes. Each is the whole state of its kind; the last of each comes at once.")
            .Produces<string>(200, "text/event-stream").ProducesProblem(503);

    private static Results<ServerSentEventsResult<string>, ProblemHttpResult> Listen(
        EventHub hub, IHostApplicationLifetime life, CancellationToken cancellation)
    {
        if (hub.Listeners >= EventHub.MaximumListeners)
        {
            return TypedResults.Problem($"{EventHub.MaximumListeners} pages are open; close one.", statusCode: 503,
                title: "Too many listeners");
        }
        // An open page must not keep the program from ending.
        var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, life.ApplicationStopping);
        return TypedResults.ServerSentEvents(hub.Listen(either.Token));
    }
}
