using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace SolidCell.Dashboard.Fixtures;

/// <summary>/api/fixtures.</summary>
internal static class FixtureEndpoints
{
    public static void MapFixtures(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder group = routes.MapGroup("/fixtures").WithTags("Fixtures");
        group.MapGet("/", (FixtureDirectory fixtures) => fixtures.All).WithSummary("All fixtures, those that need a person first");
        group.MapGet("/{name}", Find).WithSummary("One fixture").ProducesProblem(404);
    }

    private static Results<Ok<FixtureView>, ProblemHttpResult> Find(string name, FixtureDirectory fixtures) =>
        fixtures.Find(name) is { } view
        ? TypedResults.Ok(view) : Problems.NotFound($"There is no fixture '{name}'; GET /api/fixtures lists them.");
}
