using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SolidCell.Store;
using SolidCell.Store.Reading;

namespace SolidCell.Dashboard.Audit;

/// <summary>/api/audit: who asked what of which fixture, and what came of it.</summary>
internal static class AuditEndpoints
{
    private const int Most = 1000;

    public static void MapAudit(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/audit", List).WithTags("Commands").WithSummary("The trail of commands, the newest first");

    private static IReadOnlyList<AuditLine> List(StoreDatabase store, string? fixture = null, int limit = 200) =>
        [.. new AuditReader(store).List(fixture, Math.Clamp(limit, 1, Most)).Select(AuditWords.Of)];
}
