using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace SolidCell.Dashboard.Health;

/// <summary>/healthz: for whatever restarts a host that hangs. 200 while every part is alive, else 503, both with the parts.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes) => routes.MapGet("/healthz", Report).ExcludeFromDescription();

    private static JsonHttpResult<HealthReport> Report(HealthCheck check)
    {
        HealthReport report = check.Report();
        return TypedResults.Json(report, DashboardJson.Options, statusCode: report.Status == "ok" ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
