using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace SolidCell.Dashboard.Health;

/// <summary>
/// /readyz, and /healthz: for whatever restarts a host that hangs. 200 while every part is alive, else 503, both with the parts.
/// </summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", Report).ExcludeFromDescription().AllowAnonymous();
        routes.MapGet("/readyz", Ready).ExcludeFromDescription().AllowAnonymous();
    }

    /// <summary>For whatever sends people or programs here: 200 while fixtures can be heard and their records stored, one word.</summary>
    private static ContentHttpResult Ready(HealthCheck check)
    {
        bool isReady = check.Report().Parts.All(part => part.IsAlive);
        return TypedResults.Text(isReady ? "ready" : "not ready",
            statusCode: isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static JsonHttpResult<HealthReport> Report(HealthCheck check)
    {
        HealthReport report = check.Report();
        return TypedResults.Json(report, DashboardJson.Options,
            statusCode: report.Status == "ok" ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
