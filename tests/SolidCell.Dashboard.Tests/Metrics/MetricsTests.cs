using System.Net;
using System.Net.Http.Headers;
using SolidCell.Dashboard.Tests.Bench;
using SolidCell.Mqtt;

namespace SolidCell.Dashboard.Tests.Metrics;

/// <summary>/metrics as Prometheus reads it, and /readyz.</summary>
public sealed class MetricsTests
{
    private const string Token = "a token that is long enough";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_stored_how_long_it_took_and_what_is_alive_can_be_scraped()
    {
        await using TestBench bench = await TestBench.StartAsync();
        await bench.AddFixtureAsync("press-1", "ndl-li", speed: 1);
        await bench.PublishAsync(Topics.Root + "/press-1/log", HandMadeBatch.Encode(HandMadeBatch.Of(77, HandMadeBatch.Samples(0, 20))));
        await Eventually.IsAsync(() => bench.Ingest.CountersOf("press-1").Stored >= 20);
        bench.Look();
        string text = await ScrapeAsync(bench);
        Assert.Matches(@"(?m)^solidcell_records_stored_total\{[^}]*fixture=""press-1""[^}]*\} \d{2,}", text);
        Assert.Matches(@"(?m)^solidcell_fixture_lag\S*\{[^}]*fixture=""press-1""[^}]*\} \d+", text);
        Assert.Matches(@"(?m)^solidcell_commit_duration_seconds_bucket\{[^}]*le=""0.1""\} [1-9]", text);
        Assert.Matches(@"(?m)^solidcell_part_alive\{[^}]*part=""ingest""[^}]*\} 1", text);
        Assert.Matches(@"(?m)^solidcell_disk_free_bytes(\{[^}]*\})? [1-9]\d{6,}", text);
    }

    [Fact]
    public async Task Each_of_two_hosts_in_a_process_shows_its_own_numbers()
    {
        await using TestBench bench = await TestBench.StartAsync();
        await using TestBench other = await TestBench.StartAsync();
        await other.AddFixtureAsync("press-2", "ndl-li", speed: 1);
        Assert.Contains("fixture=\"press-2\"", await ScrapeAsync(other), StringComparison.Ordinal);
        Assert.DoesNotContain("solidcell_fixture_live{", await ScrapeAsync(bench), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alert_that_lasts_is_counted_by_its_kind()
    {
        await using TestBench bench = await TestBench.StartAsync();
        await bench.EndIngestAsync(); // whose next commit would say that there is no problem
        bench.Store.WriteProblem = "the disk is full";
        bench.Look();
        Assert.Matches(@"(?m)^solidcell_alerts\S*\{[^}]*kind=""storage""[^}]*\} 1", await ScrapeAsync(bench));
    }

    [Fact]
    public async Task The_board_in_the_docs_asks_for_nothing_that_is_not_there()
    {
        await using TestBench bench = await TestBench.StartAsync();
        await bench.AddFixtureAsync("press-1", "ndl-li", speed: 1);
        await bench.PublishAsync(Topics.Root + "/press-1/log", HandMadeBatch.Encode(HandMadeBatch.Of(77, HandMadeBatch.Samples(0, 20))));
        await Eventually.IsAsync(() => bench.Ingest.CountersOf("press-1").Stored >= 20);
        bench.Look();
        string text = await ScrapeAsync(bench);
        string board = await File.ReadAllTextAsync(Repository.PathTo("docs", "grafana", "solidcell.json"), Cancellation);
        string[] asked = [.. System.Text.RegularExpressions.Regex.Matches(board, @"solidcell_\w+").Select(match => match.Value).Distinct()];
        Assert.NotEmpty(asked);
        Assert.DoesNotContain(asked,
            name => !name.StartsWith("solidcell_broker_", StringComparison.Ordinal) && !text.Contains(name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_program_without_the_token_reads_no_metrics_and_one_with_it_does()
    {
        await using TestBench bench = await TestBench.StartAsync(new DashboardOptions { Token = Token });
        using var client = new HttpClient { BaseAddress = new Uri(bench.Server.Url) };
        using HttpResponseMessage refused = await client.GetAsync("/metrics", Cancellation);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        Assert.Contains("solidcell_part_alive", await client.GetStringAsync("/metrics", Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_host_is_ready_while_every_part_is_alive_and_says_so_to_everybody()
    {
        await using TestBench bench = await TestBench.StartAsync(new DashboardOptions { Token = Token });
        using var client = new HttpClient { BaseAddress = new Uri(bench.Server.Url) };
        Assert.Equal("ready", await client.GetStringAsync("/readyz", Cancellation));
        bench.Store.WriteProblem = "the disk is full";
        using HttpResponseMessage answer = await client.GetAsync("/readyz", Cancellation);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    private static async Task<string> ScrapeAsync(TestBench bench)
    {
        using var client = new HttpClient { BaseAddress = new Uri(bench.Server.Url) };
        return await client.GetStringAsync("/metrics", Cancellation);
    }
}
