using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SolidCell.Core.Instrument;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Safety;
using SolidCell.Core.Schedule;
using SolidCell.Dashboard.Tests.Bench;
using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Tests.Api;

/// <summary>
/// Every answer about tests that were written by hand (<see cref="HandMadeTests"/> and one that was interrupted in each way), in
/// Whole/answers.txt: a line with the question, then the JSON of the answer.
/// </summary>
public sealed partial class WholeAnswersTests
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly string[] Tests = ["01010101", "02020202", "03030303", "04040404"];

    private static readonly string[] OfEachTest =
    [
        "", "/trace?points=5", "/trace?from=3600&to=7200&points=3", "/trace?from=1800&to=5400&points=40", "/steps",
        "/steps?from=1800&to=1800", "/steps?from=3600&to=7200", "/half-cycles", "/measures",
        "/events", "/witnesses", "/spectra", "/shorts/1/1/waveform", "/shorts/1/2/waveform", "/labels",
    ];

    private static readonly string[] OfAll =
    [
        "/tests", "/tests?search=ncm", "/tests?fixture=press-2", "/tests?group=a", "/cells", "/cell?name=Li%2F1", "/cell?name=nobody",
        "/compare?tests=01010101,04040404", "/compare?tests=02020202,03030303", "/compare?tests=01010101,99999999", "/compare?tests=",
        "/compare/figure?tests=01010101&kind=nothing", "/compare/figure?tests=01010101&cycles=0",
        "/compare/figure?tests=01010101&kind=capacity", "/alerts", "/audit", "/webhooks", "/calibrations", "/fixtures",
        "/protocols/nothing", "/tests/04040404/metadata", "/tests/99999999/metadata", "/tests/04040404/export?format=nothing",
    ];

    [Fact]
    public async Task Answers_are_what_they_were()
    {
        await using TestBench bench = await TestBench.StartAsync();
        HandMadeTests.Write(bench.Store);
        Interrupted().Write(bench.Store, new NewCell("Li/2", CellKind.Symmetric, 100_000_000));
        new TestEditor(bench.Store, TimeProvider.System)
            .Edit([.. Enumerable.Repeat((byte)4, 16)], labels => labels with { Group = "a", Tags = ["cut", "warm"] });
        bench.Look();
        using var client = new HttpClient { BaseAddress = new Uri(bench.Server.Url) };
        var text = new StringBuilder();
        foreach (string path in Tests.SelectMany(test => OfEachTest.Select(one => $"/tests/{test}{one}")).Concat(OfAll))
        {
            text.Append(await AskAsync(client, path));
        }

        GoldenText.Check(text.ToString(), "tests", "SolidCell.Dashboard.Tests", "Api", "Whole", "answers.txt");
    }

    /// <summary>1 cm2: pulses, a fault that is over, halts, a power cut, thinned samples; then a step that is on.</summary>
    private static HandMadeLog Interrupted()
    {
        HandMadeLog log = new HandMadeLog(CellKind.Symmetric, 100_000_000, 0, 4).Rest(0.1)
            .Step(StepKind.Pulse, 500_000, 0.01, StepEndReason.Time, _ => (30_000, 500_000))
            .Add(RecordKind.PulseResistance, 40_000_000, 50_000_000, 0, 2).Current(100_000, 1, 50);
        log.Add(RecordKind.Fault, (long)FaultId.PressureLow, 1, 900, 2, 4).Add(RecordKind.Fault, (long)FaultId.PressureLow, 0, 1100, 2, 0)
            .Add(RecordKind.Fault, 99, 1, 0, 0, 0).Add(RecordKind.Fault, 99, 0, 0, 0, 0);
        foreach (HaltReason reason in Enum.GetValues<HaltReason>())
        {
            log.Add(RecordKind.Halted, (long)reason, 4, 100, 0, 0, 0);
        }

        return log.Add(RecordKind.Resumed, 12_340, -1_234_567, 9, 100, 0, 0).Add(RecordKind.SamplesThinned, 1, 5, 3)
            .Step(StepKind.ConstantVoltage, 0, 0.5, StepEndReason.Time, share => (100_000, (long)(50_000 * (1 - share))))
            .Current(-100_000, 1, 55, null);
    }

    /// <summary>A time since this was written; the tests are of 2023.</summary>
    [GeneratedRegex("\"20(2[6-9]|[3-9][0-9])-[^\"]*\"")]
    private static partial Regex OfNow();

    private static async Task<string> AskAsync(HttpClient client, string path)
    {
        using HttpResponseMessage answer = await client.GetAsync("/api" + path, TestContext.Current.CancellationToken);
        string body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        JsonNode? json = body.Length == 0 ? null : JsonNode.Parse(body);
        (json as JsonObject)?.Remove("trace_id");
        return $"== {path}: {(int)answer.StatusCode}\n{OfNow().Replace(json?.ToJsonString(Indented) ?? "", "\"now\"")}\n";
    }
}
