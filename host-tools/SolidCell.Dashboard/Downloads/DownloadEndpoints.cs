using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SolidCell.Analysis.Export;
using SolidCell.Dashboard.Tests;
using SolidCell.Store;
using SolidCell.Store.Reading;

namespace SolidCell.Dashboard.Downloads;

/// <summary>/api/tests/{id}/export and /metadata: a test to take home, in the formats of <c>solidcell export</c>.</summary>
internal static class DownloadEndpoints
{
    private static readonly Dictionary<string, string> ContentTypes = new()
    {
        ["bdf.csv"] = "text/csv",
        ["bdf.parquet"] = "application/vnd.apache.parquet",
        ["csv"] = "text/csv",
        ["json"] = "application/json",
    };

    public static void MapDownloads(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder group = routes.MapGroup("/tests/{id}").WithTags("Tests").ProducesProblem(404).ProducesProblem(400);
        group.MapGet("/export", Export).WithSummary("Download the samples")
            .WithDescription("'format' is bdf.csv, bdf.parquet (Battery Data Format), csv (as recorded, in integers) or json; 'machine_names' takes voltage_volt instead of Voltage / V.")
            .Produces(200, null, "text/csv", "application/vnd.apache.parquet", "application/json");
        group.MapGet("/metadata", Metadata).WithSummary("What there is to know besides the samples");
    }

    private static Results<FileStreamHttpResult, PushStreamHttpResult, ProblemHttpResult> Export(
        string id, HttpContext context, TestFinder finder, StoreDatabase store, string format = "bdf.csv", bool machine_names = false)
    {
        if (finder.Find(id) is not { } test)
            return Problems.NotFound($"There is no test '{id}'; GET /api/tests lists them.");
        if (!ContentTypes.TryGetValue(format, out string? type))
            return Problems.Invalid($"There is no format '{format}'; take one of {string.Join(", ", ContentTypes.Keys)}.");
        // The tables are written line by line to a reader that may be slow; this request has its own thread for that.
        if (context.Features.Get<IHttpBodyControlFeature>() is { } body)
            body.AllowSynchronousIO = true;
        return TypedResults.Stream(stream => WriteAsync(store, test, format, machine_names, stream), type, $"{SafeName(test)}.{format}");
    }

    private static async Task WriteAsync(StoreDatabase store, StoredTest test, string format, bool machineNames, Stream stream)
    {
        await Task.Yield();
        using var reader = new TestReader(store);
        var rows = new ExportRows(reader, test);
        if (format == "bdf.parquet")
        {
            await BdfParquetWriter.WriteAsync(stream, rows.Read(), machineNames).ConfigureAwait(false);
            return;
        }

        await using var text = new StreamWriter(stream, leaveOpen: true);
        if (format == "bdf.csv")
            BdfCsvWriter.Write(text, rows.Read(), machineNames);
        else if (format == "csv")
            RawCsvWriter.Write(text, reader.Samples(test));
        else
            JsonTestWriter.Write(stream, TestDocument.Build(reader, test), rows.Read());
    }

    private static Results<Ok<JsonObject>, ProblemHttpResult> Metadata(string id, TestFinder finder, StoreDatabase store)
    {
        if (finder.Find(id) is not { } test)
            return Problems.NotFound($"There is no test '{id}'; GET /api/tests lists them.");
        using var reader = new TestReader(store);
        return TypedResults.Ok(TestDocument.Build(reader, test));
    }

    /// <summary>The cell's name is a person's: only letters, digits and a few signs of it go into a file's name.</summary>
    private static string SafeName(StoredTest test) =>
        string.Concat(test.CellName.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' ? letter : '_')) + "-" + test.Id[..8];
}
