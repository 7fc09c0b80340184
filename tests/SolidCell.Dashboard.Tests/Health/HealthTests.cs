using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using SolidCell.Dashboard.Tests.Bench;

namespace SolidCell.Dashboard.Tests.Health;

/// <summary>/healthz says what is really alive, and the watch goes on whatever fails in it.</summary>
public class HealthTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_host_that_works_is_ok_with_every_part()
    {
        await using TestBench bench = await TestBench.StartAsync();
        (HttpStatusCode code, JsonNode health) = await AskAsync(bench);
        Assert.Equal(HttpStatusCode.OK, code);
        Assert.Equal(["ingest", "watch", "disk", "broker"], health["parts"]!.AsArray().Select(part => (string)part!["name"]!));
        Assert.All(health["parts"]!.AsArray(), part => Assert.True((bool)part!["is_alive"]!));
    }

    [Fact]
    public async Task An_ingest_that_has_ended_is_dead()
    {
        await using TestBench bench = await TestBench.StartAsync();
        await bench.EndIngestAsync();
        await AssertDeadAsync(bench, "ingest", "it has ended");
    }

    [Fact]
    public async Task A_disk_that_takes_nothing_is_dead()
    {
        await using TestBench bench = await TestBench.StartAsync();
        bench.Store.WriteProblem = "the disk is full";
        await AssertDeadAsync(bench, "disk", "the disk is full");
    }

    [Fact]
    public async Task What_fails_in_the_watch_is_an_alert_and_a_count_and_the_watch_goes_on()
    {
        await using TestBench bench = await TestBench.StartAsync();
        using (SqliteConnection connection = bench.Store.Connect())
        using (SqliteCommand command = connection.CreateCommand())
        {
            command.CommandText = "ALTER TABLE conflicts RENAME TO elsewhere";
            command.ExecuteNonQuery();
        }

        bench.Look();
        (_, JsonNode health) = await AskAsync(bench);
        JsonNode watch = health["parts"]!.AsArray().Single(part => (string?)part!["name"] == "watch")!;
        Assert.True((long)watch["failures"]! > 0);
        Assert.Contains("conflicts", (string)watch["problem"]!, StringComparison.Ordinal);
        using var client = new HttpClient { BaseAddress = new Uri(bench.Server.Url) };
        Assert.Contains("Part of the host fails", await client.GetStringAsync("/api/alerts", Cancellation), StringComparison.Ordinal);
    }

    private static async Task AssertDeadAsync(TestBench bench, string part, string problem)
    {
        (HttpStatusCode code, JsonNode health) = await AskAsync(bench);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, code);
        Assert.Equal("failing", (string?)health["status"]);
        JsonNode dead = Assert.Single(health["parts"]!.AsArray(), one => !(bool)one!["is_alive"]!)!;
        Assert.Equal((part, problem), ((string)dead["name"]!, (string)dead["problem"]!));
    }

    private static async Task<(HttpStatusCode Code, JsonNode Health)> AskAsync(TestBench bench)
    {
        using var client = new HttpClient { BaseAddress = new Uri(bench.Server.Url) };
        using HttpResponseMessage answer = await client.GetAsync("/healthz", Cancellation);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!);
    }
}
