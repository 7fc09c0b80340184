using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SolidCell.Core.Measurement;
using SolidCell.Store;
using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Fixtures;

/// <summary>/api/fixtures and /api/cells.</summary>
internal static class FixtureEndpoints
{
    public static void MapFixtures(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder group = routes.MapGroup("/fixtures").WithTags("Fixtures");
        group.MapGet("/", (FixtureDirectory fixtures) => fixtures.All).WithSummary("All fixtures, those that need a person first");
        group.MapGet("/{name}", Find).WithSummary("One fixture");
        routes.MapGet("/cells", Cells).WithTags("Fixtures").WithSummary("Registered cells");
    }

    private static Results<Ok<FixtureView>, ProblemHttpResult> Find(string name, FixtureDirectory fixtures) =>
        fixtures.Find(name) is { } view
        ? TypedResults.Ok(view) : Problems.NotFound($"There is no fixture '{name}'; GET /api/fixtures lists them.");

    private static IReadOnlyList<CellView> Cells(StoreDatabase store, TimeProvider clock) =>
    [
        .. new CellRegistry(store, clock).List().Select(cell => new CellView(
            cell.Name, CellKindName.Of(cell.Description.Kind), cell.AreaSquareCentimetres, cell.Description.CapacityNanoampHours / 1e6,
            cell.Description.Chemistry,
            cell.Description.Card is { } card ? CellCard.Read(card).ToJson() : null)),
    ];
}
