using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SolidCell.Analysis.Export;
using SolidCell.Dashboard.CellTests;
using SolidCell.Dashboard.Security;
using SolidCell.Store;
using SolidCell.Store.Reading;

namespace SolidCell.Dashboard.Downloads;

/// <summary>/api/tests/{id}/export and /metadata: a test to take home, in the formats of <c>solidcell export</c>.</summary>
internal static class DownloadEndpoints
{
    private static readonly Dictionary<string, string> ContentTypes = new()
    {
        [ExportFormats.BdfCsv] = "text/csv",
        [ExportFormats.BdfParquet] = "application/vnd.apache.parquet",
        [ExportFormats.RawCsv] = "text/csv",
        [ExportFormats.Json] = "application/json",
    };

    public static void MapDownloads(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder group = routes.MapGroup("/tests/{id}").WithTags("Tests").ProducesProblem(404).ProducesProblem(400);
        group.MapGet("/export", Export).WithSummary("Download the samples")
            .WithDescription(
                "'format' is bdf.csv, bdf.parquet (Battery Data Format), csv (as recorded, in integers) or json; 'machine_names' takes voltage_volt instead of Voltage / V.")
            .Produces(200, null, "text/csv", "application/vnd.apache.parquet", "application/json").RequireRateLimiting(DashboardAccess.Heavy);
        group.MapGet("/metadata", Metadata).WithSummary("What there is to know besides the samples");
    }

    private static Results<FileStreamHttpResult, PushStreamHttpResult, ProblemHttpResult> Export(
        string id, HttpContext context, TestFinder finder, StoreDatabase store, string format = ExportFormats.BdfCsv,
        bool machine_names = false)
    {
        if (finder.Find(id) is not { } test)
        {
            return Problems.NotFound($"There is no test '{id}'; GET /api/tests lists them.");
        }

        if (!ContentTypes.TryGetValue(format, out string? type))
        {
            return Problems.Invalid($"There is no format '{format}'; take one of {string.Join(", ", ContentTypes.Keys)}.");
        }
        // The tables are written line by line to a reader that may be slow; this request has its own thread for that.
        if (context.Features.Get<IHttpBodyControlFeature>() is { } body)
        {
            body.AllowSynchronousIO = true;
        }

        return TypedResults.Stream(stream => WriteAsync(store, test, format, machine_names, stream, context.RequestAborted), type,
            ExportName.Of(test, format));
    }

    private static async Task WriteAsync(
        StoreDatabase store, StoredTest test, string format, bool machineNames, Stream stream, CancellationToken cancellation)
    {
        await Task.Yield();
        using var reader = new TestReader(store);
        await ExportFormats.WriteAsync(store, test, format, machineNames, new ExportRows(reader, test), stream, cancellation)
            .ConfigureAwait(false);
    }

    private static Results<Ok<JsonObject>, ProblemHttpResult> Metadata(string id, TestFinder finder, StoreDatabase store)
    {
        if (finder.Find(id) is not { } test)
        {
            return Problems.NotFound($"There is no test '{id}'; GET /api/tests lists them.");
        }

        using var document = new TestDocument(store, test);
        return TypedResults.Ok(document.Build());
    }
}
