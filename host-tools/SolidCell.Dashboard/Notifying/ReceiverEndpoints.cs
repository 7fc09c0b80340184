using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SolidCell.Dashboard.Webhooks;

namespace SolidCell.Dashboard.Notifying;

/// <summary>/api/webhooks: everything that is told of alerts, by webhook or route.</summary>
internal static class ReceiverEndpoints
{
    public static void MapReceivers(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder webhooks = routes.MapGroup("/webhooks").WithTags("Alerts");
        webhooks.MapGet("/", Status).WithSummary("How the webhooks and routes get on");
        webhooks.MapPost("/test", SendTest).WithSummary("Send a test message to every webhook and route");
    }

    private static IReadOnlyList<WebhookStatus> Status(WebhookSender sender, AlertDispatcher routes) =>
        [.. sender.Status, .. routes.Status];

    private static IReadOnlyList<WebhookStatus> SendTest(
        WebhookSender sender, AlertDispatcher routes, DashboardAddress address, TimeProvider clock)
    {
        sender.Send(WebhookMessage.Test(clock.GetUtcNow(), address.PageOf("")));
        routes.SendTest();
        return Status(sender, routes);
    }
}
