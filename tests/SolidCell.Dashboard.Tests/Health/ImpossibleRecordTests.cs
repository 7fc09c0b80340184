using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using SolidCell.Core.Recording;
using SolidCell.Dashboard.Tests.Bench;

namespace SolidCell.Dashboard.Tests.Health;

/// <summary>A fixture that says impossible things on its own topics: the others are watched on.</summary>
public class ImpossibleRecordTests
{
    private const string Idle = """{"fixture":"press-2","state":"faulted","boot_id":1,"fault_id":15,"log_next_sequence":0}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_a_test_that_started_at_2_to_62_an_emergency_stop_on_another_press_is_an_alert_and_everything_answers()
    {
        await using TestBench bench = await TestBench.StartAsync();
        await bench.PublishAsync("solidcell/press-1/log", HandMadeBatch.Encode(HandMadeBatch.StartedAt2To62));
        await Eventually.IsAsync(() => bench.Ingest.CountersOf("press-1").Quarantined == 1);
        await AssertAliveAsync(bench);
        Assert.Contains("quarantine", await KindsAsync(bench));
    }

    [Fact]
    public async Task A_current_that_JSON_cannot_carry_over_an_area_of_a_square_micrometre_stops_nothing()
    {
        await using TestBench bench = await TestBench.StartAsync();
        await bench.PublishAsync("solidcell/press-1/log",
            HandMadeBatch.Encode(
                HandMadeBatch.Of(1, HandMadeBatch.One(RecordKind.TestStarted, 0, 0, [.. Enumerable.Repeat((byte)7, 48)], 0, 1, 0, 1000))));
        await Eventually.IsAsync(() => bench.Ingest.CountersOf("press-1").Stored == 1);
        string test = string.Concat(Enumerable.Repeat("07", 16));
        await bench.PublishAsync("solidcell/press-1/status",
            Encoding.UTF8.GetBytes(
                $$"""{"fixture":"press-1","state":"running","boot_id":1,"test":"{{test}}","cell_milliamps":1.7e308,"log_next_sequence":1}"""), true);
        await AssertAliveAsync(bench);
        JsonNode press = (await GetAsync(bench, "/api/fixtures")).AsArray().Single(fixture => (string?)fixture!["name"] == "press-1")!;
        Assert.Null(press["cell_milliamps"]);
        Assert.Equal("cell_milliamps", (string?)press["out_of_range"]);
    }

    [Fact]
    public async Task A_fixture_that_was_switched_on_and_has_no_test_reports_nothing_impossible()
    {
        await using TestBench bench = await TestBench.StartAsync();
        await bench.AddFixtureAsync("press-1", "ndl-li", speed: 1);
        Assert.Empty(await KindsAsync(bench));
    }

    [Theory]
    [InlineData("""{"fixture":"press-1","state":"\ud800","boot_id":1}""")]
    [InlineData("{\"fixture\":\"press-1\",\"state\":\"\xFF\xFE\",\"test\":\"\xC0\"}")]
    [InlineData("""{"state":"running","test":"0","boot_id":9223372036854775807,"log_next_sequence":9223372036854775807,"test_seconds":1e300,"step_index":-1}""")]
    public async Task A_status_that_nobody_can_read_stops_nothing(string status)
    {
        await using TestBench bench = await TestBench.StartAsync();
        await bench.PublishAsync("solidcell/press-1/status", Encoding.Latin1.GetBytes(status), true);
        await AssertAliveAsync(bench);
    }

    private static async Task AssertAliveAsync(TestBench bench)
    {
        await bench.PublishAsync("solidcell/press-2/status", Encoding.UTF8.GetBytes(Idle), true);
        await Eventually.IsAsync(() => bench.Live.Find("press-2") is not null);
        bench.Look();
        Assert.Contains("fault", await KindsAsync(bench));
        foreach (string path in new[] { "/api/tests", "/api/fixtures", "/api/audit" })
        {
            await GetAsync(bench, path);
        }

        JsonNode health = await GetAsync(bench, "/healthz");
        Assert.Equal("ok", (string?)health["status"]);
        Assert.All(health["parts"]!.AsArray(), part => Assert.Equal(0, (long)part!["failures"]!));
    }

    private static async Task<string[]> KindsAsync(TestBench bench) =>
        [.. (await GetAsync(bench, "/api/alerts")).AsArray().Select(alert => (string)alert!["kind"]!)];

    private static async Task<JsonNode> GetAsync(TestBench bench, string path)
    {
        using var client = new HttpClient { BaseAddress = new Uri(bench.Server.Url) };
        using HttpResponseMessage answer = await client.GetAsync(path, Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonNode>(Cancellation))!;
    }
}
