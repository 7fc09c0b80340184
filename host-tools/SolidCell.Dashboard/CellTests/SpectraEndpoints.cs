using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SolidCell.Analysis.Spectra;
using SolidCell.Store;

namespace SolidCell.Dashboard.CellTests;

/// <summary>/api/tests/{id}/spectra: the impedance spectra of a test.</summary>
internal static class SpectraEndpoints
{
    public static void MapSpectra(this IEndpointRouteBuilder routes) => routes.MapGet("/tests/{id}/spectra", Spectra).WithTags("Tests")
        .ProducesProblem(404).WithSummary("Impedance spectra with their fits")
        .WithDescription(
            "Valid spectra, at most the last 200, fitted by one model; takes some milliseconds each: ask once, and not with each refresh.");

    private static Results<Ok<SpectraView>, ProblemHttpResult> Spectra(string id, TestFinder finder, StoreDatabase store) =>
        finder.Find(id) is { } test
        ? TypedResults.Ok(SpectraViews.Of(FittedSpectra.Of(store, test)))
        : Problems.NotFound($"There is no test '{id}', or more than one begins so; GET /api/tests lists them.");
}
