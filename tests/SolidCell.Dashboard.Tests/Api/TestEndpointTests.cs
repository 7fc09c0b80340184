using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SolidCell.Core.Recording;
using SolidCell.Dashboard.Tests.Bench;
using SolidCell.Store.Records;
using SolidCell.Store.Writing;

namespace SolidCell.Dashboard.Tests.Api;

public class TestEndpointTests
{
    private const string Test = "/api/tests/0707070707070707";

    [Fact]
    public async Task A_wrong_question_is_answered_with_what_is_wrong()
    {
        await using TestBench bench = await TestBench.StartAsync();
        Write(bench);
        using var client = new HttpClient { BaseAddress = new Uri(bench.Server.Url) };
        await AssertProblemAsync(client, "/api/tests/ffffffff", HttpStatusCode.NotFound, "GET /api/tests lists them");
        await AssertProblemAsync(client, Test + "/trace?from=9&to=3", HttpStatusCode.BadRequest, "the earlier first");
        await AssertProblemAsync(client, Test + "/trace?points=1", HttpStatusCode.BadRequest, "from 2 to 10000");
        await AssertProblemAsync(client, Test + "/trace?from=x", HttpStatusCode.BadRequest, "");
        await AssertProblemAsync(client, Test + "/export?format=xls", HttpStatusCode.BadRequest, "bdf.csv, bdf.parquet, csv, json");
        await AssertProblemAsync(client, Test + "/shorts/1/9/waveform", HttpStatusCode.NotFound, "No waveform");
        await AssertProblemAsync(client, "/api/fixtures/nobody", HttpStatusCode.NotFound, "GET /api/fixtures lists them");
        using HttpResponseMessage start =
            await client.PostAsJsonAsync("/api/fixtures/nobody/start", new { cell = "x" }, TestContext.Current.CancellationToken);
        Assert.Contains("There is no fixture", await start.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("first-short", "250 -250 500 -500 750 -750 1000 -1000 1000 -1000")]
    [InlineData("critical-current", "250 -250 500 -500 750 -750")]
    public async Task Only_a_staircase_has_a_critical_current_density(string kind, string microamps)
    {
        await using TestBench bench = await TestBench.StartAsync();
        long[] currents = [.. microamps.Split(' ')
            .Select(current => long.Parse(current, System.Globalization.CultureInfo.InvariantCulture) * 1000)];
        WriteSteps(bench, currents);
        using var client = new HttpClient { BaseAddress = new Uri(bench.Server.Url) };
        JsonNode result = (await client.GetFromJsonAsync<JsonNode>(Test, TestContext.Current.CancellationToken))!["result"]!;
        Assert.Equal(kind, (string?)result["kind"]);
        Assert.Equal(kind == "critical-current", result["critical_current"] is not null);
    }

    [Fact]
    public async Task Every_witness_says_something_of_a_symmetric_cell()
    {
        await using TestBench bench = await TestBench.StartAsync();
        Write(bench);
        using var client = new HttpClient { BaseAddress = new Uri(bench.Server.Url) };
        JsonNode found = (await client.GetFromJsonAsync<JsonNode>(Test + "/witnesses", TestContext.Current.CancellationToken))!;
        Assert.Equal(
            ["ionic-floor", "current-dependence", "temperature-coefficient", "inventory", "spectrum"],
            found["witnesses"]!.AsArray().Select(witness => (string?)witness!["name"]));
        Assert.All(found["witnesses"]!.AsArray(), witness => Assert.Equal("not judged", (string?)witness!["verdict"]));
    }

    [Theory]
    [InlineData("bdf.csv", "text/csv", "Test Time / s,")]
    [InlineData("csv", "text/csv", "boot_id,")]
    [InlineData("json", "application/json", "{")]
    [InlineData("bdf.parquet", "application/vnd.apache.parquet", "PAR1")]
    public async Task A_download_has_a_name_a_type_and_the_data(string format, string type, string beginning)
    {
        await using TestBench bench = await TestBench.StartAsync();
        Write(bench);
        using var client = new HttpClient { BaseAddress = new Uri(bench.Server.Url) };
        using HttpResponseMessage answer = await client.GetAsync($"{Test}/export?format={format}", TestContext.Current.CancellationToken);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"unnamed-07070707.{format}", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.StartsWith(beginning, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    private static async Task AssertProblemAsync(HttpClient client, string path, HttpStatusCode status, string detail)
    {
        using HttpResponseMessage answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal((path, status), (path, answer.StatusCode));
        JsonNode problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Contains(detail, (string?)problem["detail"] ?? "", StringComparison.Ordinal);
    }

    private static void WriteSteps(TestBench bench, long[] nanoamps)
    {
        long[] Each(Func<int, long> value) => [.. Enumerable.Range(0, nanoamps.Length).Select(value)];
        long[] zeros = Each(_ => 0);
        using var writer = new RecordWriter(bench.Store, TimeProvider.System);
        writer.Write("press-1", HandMadeBatch.Of(
            1, HandMadeBatch.Start(0, 7), HandMadeBatch.Samples(1, 10),
            new RecordGroup(RecordKind.StepStarted, Each(i => 11 + i),
                Each(i => i * 1000), [Each(i => i), Each(i => i + 1), Each(i => (i / 2) + 1), Each(_ => 1), nanoamps, zeros, zeros, zeros,
                    zeros, zeros, Each(i => i + 1)], [])));
        writer.Commit();
    }

    private static void Write(TestBench bench)
    {
        using var writer = new RecordWriter(bench.Store, TimeProvider.System);
        writer.Write("press-1", HandMadeBatch.Of(1, HandMadeBatch.Start(0, 7), HandMadeBatch.Samples(1, 10)));
        writer.Commit();
    }
}
