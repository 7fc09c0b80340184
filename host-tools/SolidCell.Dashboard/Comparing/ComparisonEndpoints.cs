using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SolidCell.Analysis.Comparison;
using SolidCell.Analysis.Results;
using SolidCell.Core.Measurement;
using SolidCell.Dashboard.CellTests;
using SolidCell.Dashboard.Fixtures;
using SolidCell.Dashboard.Security;
using SolidCell.Plotting.Styles;
using SolidCell.Reports.Figures;
using SolidCell.Store;
using SolidCell.Store.Reading;

namespace SolidCell.Dashboard.Comparing;

/// <summary>/api/compare: tests side by side as a table, and as figures to look at and to take home.</summary>
internal static class ComparisonEndpoints
{
    private static readonly Dictionary<string, string> ContentTypes = new()
    {
        ["svg"] = "image/svg+xml",
        ["png"] = "image/png",
        ["pdf"] = "application/pdf",
    };

    public static void MapComparison(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder group = routes.MapGroup("/compare").WithTags("Tests").ProducesProblem(404).ProducesProblem(400)
            .RequireRateLimiting(DashboardAccess.Heavy);
        group.MapGet("/", Table).WithSummary("Groups of cells: mean, standard deviation, n, survival, and how sure a difference is")
            .WithDescription(
                "'tests' are ids, separated by commas, 12 at most. Tests without a group stand for themselves. Reads every sample of the tests.");
        group.MapGet("/figure", Draw).WithSummary("A figure of several tests")
            .Produces(200, null, "image/svg+xml", "image/png", "application/pdf")
            .WithDescription(
                "'kind' and 'layout' as in 'solidcell plot'; 'format' is svg, png or pdf; 'download' lets a browser keep it as a file.");
    }

    private static Results<Ok<ComparisonView>, ProblemHttpResult> Table(
        string tests, TestFinder finder, StoreDatabase store, FixtureDirectory fixtures, TimeProvider clock)
    {
        if (Find(tests, finder, out ProblemHttpResult? problem) is not { } found)
        {
            return problem!;
        }

        TestMeasures[] measures = [.. found.Select(test => TestMeasures.Read(store, test))];
        DateTimeOffset now = clock.GetUtcNow();
        return TypedResults.Ok(new ComparisonView(
            [.. measures.Select(one => TestEndpoints.Brief(one.Test, one.Result, fixtures.StateOf(one.Test, now)))],
            ComparisonTable.Headings, [.. ComparisonTable.Rows(ComparedQuantity.Of(TestGroup.Of(measures)))], ComparisonTable.Note,
            Choices(found)));
    }

    private static Results<FileContentHttpResult, ProblemHttpResult> Draw(
        string tests, TestFinder finder, StoreDatabase store, string kind = FigureKinds.Voltage, string layout = FigureLayouts.Overlaid,
        string format = "svg", string cycles = "1", bool download = false)
    {
        if (Find(tests, finder, out ProblemHttpResult? problem) is not { } found)
        {
            return problem!;
        }

        int[] numbers = [.. cycles.Split(',').Select(word => int.TryParse(word, out int number) ? number : 0)];
        if (!FigureKinds.All.Contains(kind) || !FigureLayouts.All.Contains(layout) || !ContentTypes.TryGetValue(format, out string? type)
            || numbers.Any(number => number < 1))
        {
            return Problems.Invalid(
                $"'kind' is one of {string.Join(", ", FigureKinds.All)}; 'layout' of {string.Join(", ", FigureLayouts.All)}; 'format' of {string.Join(", ", ContentTypes.Keys)}; 'cycles' are numbers from 1.");
        }

        try
        {
            var request = new FigureRequest { Kind = kind, Layout = layout, Cycles = FigureKinds.IsOfCycles(kind) ? numbers : [] };
            byte[] bytes =
                FigureFormats.Bytes("figure." + format,
                    TestFigures.Draw(request, [.. found.Select(test => new StoredTestSource(store, test))]), new FigureStyle());
            return TypedResults.File(bytes, type,
                download ? $"{string.Join('-', found.Take(4).Select(test => test.CellName))}-{kind}.{format}" : null);
        }
        catch (FigureException refusal)
        {
            return Problems.Invalid(refusal.Message);
        }
    }

    private static StoredTest[]? Find(string tests, TestFinder finder, out ProblemHttpResult? problem)
    {
        string[] ids = [.. tests.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];
        problem = ids.Length is 0 or > TestFigures.MostTests
            ? Problems.Invalid($"'tests' are 1 to {TestFigures.MostTests} ids of tests, separated by commas.") : null;
        StoredTest?[] found = problem is null ? [.. ids.Select(finder.Find)] : [];
        int missing = Array.IndexOf(found, null);
        problem ??= missing < 0 ? null : Problems.NotFound($"There is no test '{ids[missing]}'; GET /api/tests lists them.");
        return problem is null ? [.. found.OfType<StoredTest>()] : null;
    }

    private static List<FigureChoice> Choices(StoredTest[] tests)
    {
        List<FigureChoice> choices = [new(FigureKinds.Voltage, "Voltage over time"),
            new(FigureKinds.Pressure, "Voltage and pressure over time")];
        if (tests.All(test => test.CellKind == CellKind.Symmetric))
        {
            choices.AddRange([new(FigureKinds.Overpotential, "Overpotential of half-cycles"),
                new(FigureKinds.Resistance, "ASR of half-cycles")]);
        }
        else if (tests.All(test => test.CellKind != CellKind.Symmetric))
        {
            choices.AddRange([new(FigureKinds.Capacity, "Capacity by cycle"), new(FigureKinds.Curves, "Voltage by charge"),
                new(FigureKinds.Incremental, "dQ/dV")]);
        }

        choices.AddRange([new(FigureKinds.Shorts, "Waveforms of shorts"), new(FigureKinds.Survival, "Survival")]);
        return choices;
    }
}
