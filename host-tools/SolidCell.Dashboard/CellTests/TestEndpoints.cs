using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SolidCell.Analysis.Results;
using SolidCell.Analysis.Witnesses;
using SolidCell.Core.Schedule;
using SolidCell.Dashboard.Fixtures;
using SolidCell.Store;
using SolidCell.Store.Reading;
using SolidCell.Store.Records;
using SolidCell.Store.Registry;
using SolidCell.Store.Traces;

namespace SolidCell.Dashboard.CellTests;

/// <summary>/api/tests: what is stored of each test.</summary>
internal static class TestEndpoints
{
    private const int ListedSteps = 5000;
    private const double MostSeconds = RecordRanges.MaximumMilliseconds / 1e3;

    public static void MapTests(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder group = routes.MapGroup("/tests").WithTags("Tests").ProducesProblem(404);
        group.MapGet("/", List).WithSummary("Tests with their results, the newest 1000 first")
            .WithDescription(
                "'search' stands in id, fixture, protocol, group, tags, notes or cell; 'group' is one group; 'archived' takes archived tests too.");
        group.MapGet("/{id}", View).WithSummary("A test and its result");
        group.MapGet("/{id}/trace", Trace).WithSummary("Samples for a plot").ProducesProblem(400)
            .WithDescription(
                "The lowest and highest sample in at most 'points' columns between 'from' and 'to' (test time in seconds). Quick for any length of test.");
        group.MapGet("/{id}/steps", Steps).WithSummary("Steps between two times, of many the newest");
        group.MapGet("/{id}/half-cycles", HalfCycles).WithSummary("Capacity of each half-cycle");
        group.MapGet("/{id}/measures", Measures).WithSummary("Levels, half-cycles and cycles by the samples")
            .WithDescription("The numbers of 'solidcell result'. Reads the samples that have come since the test's digest was kept; of a test without one, every sample.");
        group.MapGet("/{id}/events", Events).WithSummary("Shorts, faults, resumes");
        group.MapGet("/{id}/witnesses", Witnesses).WithSummary("Independent witnesses, and the class of each short")
            .WithDescription("Reads every sample of the test: ask once, and not with each refresh.");
        group.MapGet("/{id}/shorts/{boot:long}/{number:long}/waveform", Waveform).WithSummary("A short at full rate");
    }

    private static IReadOnlyList<TestBrief> List(
        StoreDatabase store, FixtureDirectory fixtures, TimeProvider clock, string? fixture = null, string? search = null,
        string? group = null, bool archived = false)
    {
        using var reader = new TestReader(store);
        using var results = new ResultList(store);
        DateTimeOffset now = clock.GetUtcNow();
        return [.. reader.List(new TestFilter { Fixture = fixture, Words = search, Group = group, WithArchived = archived })
            .Select(test => Brief(test, results.Of(test), fixtures.StateOf(test, now)))];
    }

    public static TestBrief Brief(StoredTest test, TestResult result, string state) => new(test.Fixture, TestViews.Brief(test, state))
    {
        Result = ResultLine.Of(result),
        ResultKind = ResultJson.Name(result.Kind),
        ResultNumber = ResultLine.Number(result),
        Hours = result.TestHours,
        Group = test.Group,
        Tags = test.Tags,
        IsArchived = test.IsArchived,
    };

    private static Results<Ok<TestView>, ProblemHttpResult> View(
        string id, TestFinder finder, StoreDatabase store, FixtureDirectory fixtures, TimeProvider clock)
    {
        if (finder.Find(id) is not { } test)
        {
            return NoTest(id);
        }

        using var reader = new TestReader(store);
        using var records = new RecordReader(store);
        using var traces = new TraceReader(store);
        IReadOnlyList<StoredStep> steps = reader.Steps(test);
        TestResult found = TestAnalysis.Read(store, test);
        TraceExtent? extent = traces.Extent(test);
        return TypedResults.Ok(new TestView(
            test.Fixture, TestViews.Brief(test, fixtures.StateOf(test, clock.GetUtcNow())),
            test.ProtocolSha256 is { } hash ? Convert.ToHexStringLower(hash) : null, test.Chemistry,
            extent?.FirstMilliseconds / 1e3, extent?.LastMilliseconds / 1e3, extent?.Samples ?? 0, steps.Count,
            records.Count(test, StepViews.Kinds), records.Count(test, EventViews.Kinds),
            ResultView.Of(found))
        {
            Progress = fixtures.Find(test.Fixture) is { } fixture && fixture.Test?.Id == test.Id ? fixture.Progress : null,
            HasSpectra = steps.Any(step => step.StepKind == StepKind.Impedance && step.EndMilliseconds is not null)
                || new SpectrumRegistry(store, clock).Count(test.TestId) > 0,
        });
    }

    private static Results<Ok<TraceView>, ProblemHttpResult> Trace(
        string id, TestFinder finder, StoreDatabase store, double? from = null, double? to = null, int points = 1000)
    {
        if (finder.Find(id) is not { } test)
        {
            return NoTest(id);
        }

        using var traces = new TraceReader(store);
        TraceExtent extent = traces.Extent(test) ?? default;
        double first = from ?? extent.FirstMilliseconds / 1e3;
        double last = to ?? extent.LastMilliseconds / 1e3;
        if (!(first >= 0 && first <= last && last <= MostSeconds) || points is < 2 or > 10_000)
        {
            return Problems.Invalid("'from' and 'to' are test times in seconds, the earlier first, and 'points' is from 2 to 10000.");
        }

        return TypedResults.Ok(TraceViews.Of(traces.Read(test, (long)(first * 1e3), (long)(last * 1e3), points)));
    }

    private static Results<Ok<StepList>, ProblemHttpResult> Steps(
        string id, TestFinder finder, StoreDatabase store, TimeProvider clock, double from = 0, double to = double.MaxValue)
    {
        if (finder.Find(id) is not { } test)
        {
            return NoTest(id);
        }

        using var reader = new TestReader(store);
        var names = new StepNames(new ProtocolRegistry(store, clock));
        List<StoredStep> steps = [.. reader.Steps(test)
            .Where(step => step.StartMilliseconds <= to * 1e3 && (step.EndMilliseconds ?? long.MaxValue) >= from * 1e3)];
        return TypedResults.Ok(new StepList(steps.Count, [.. steps.TakeLast(ListedSteps).Select(step => StepViews.Of(step, test, names))]));
    }

    private static Results<Ok<IReadOnlyList<HalfCycleView>>, ProblemHttpResult> HalfCycles(
        string id, TestFinder finder, StoreDatabase store)
    {
        if (finder.Find(id) is not { } test)
        {
            return NoTest(id);
        }

        using var reader = new TestReader(store);
        return TypedResults.Ok(HalfCycleViews.Of(test, reader.Steps(test)));
    }

    private static Results<Ok<MeasuresView>, ProblemHttpResult> Measures(string id, TestFinder finder, StoreDatabase store) =>
        finder.Find(id) is { } test ? TypedResults.Ok(MeasuresViews.Of(test, store)) : NoTest(id);

    private static Results<Ok<IReadOnlyList<EventView>>, ProblemHttpResult> Events(string id, TestFinder finder, StoreDatabase store) =>
        finder.Find(id) is { } test ? TypedResults.Ok(EventViews.Of(test, store)) : NoTest(id);

    private static Results<Ok<WitnessesView>, ProblemHttpResult> Witnesses(string id, TestFinder finder, StoreDatabase store)
    {
        if (finder.Find(id) is not { } test)
        {
            return NoTest(id);
        }

        using var reader = new TestReader(store);
        return TypedResults.Ok(WitnessViews.Of(WitnessAnalysis.Read(store, test), reader.ShortEvents(test)));
    }

    private static Results<Ok<WaveformView>, ProblemHttpResult> Waveform(
        string id, long boot, long number, TestFinder finder, StoreDatabase store)
    {
        if (finder.Find(id) is not { } test)
        {
            return NoTest(id);
        }

        using var reader = new TestReader(store);
        StoredShort? found = reader.ShortEvents(test).FirstOrDefault(one => one.EventNumber == number && one.Position.BootId == boot);
        if (found is null || new WaveformReader(store).Read(test, found) is not { } waveform)
        {
            return Problems.NotFound(
                $"No waveform of event {number} is stored (yet): the fixture keeps one for every short that does not follow another within 3 s.");
        }

        return TypedResults.Ok(new WaveformView(
            found.OnsetMilliseconds / 1e3,
            Array.ConvertAll(waveform.Milliseconds, at => (at - found.OnsetMilliseconds) / 1e3),
            Array.ConvertAll(waveform.CellMicrovolts, volts => volts / 1e6),
            Array.ConvertAll(waveform.CellNanoamps, amps => amps / 1e6)));
    }

    private static ProblemHttpResult NoTest(string id) =>
        Problems.NotFound($"There is no test '{id}', or more than one begins so; GET /api/tests lists them.");
}
