using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SolidCell.Dashboard.Tests.Bench;

namespace SolidCell.Dashboard.Tests.Fixtures;

public class GoneFixtureTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_broker_kept_of_a_fixture_is_neither_its_state_nor_news_and_has_the_age_of_its_last_record()
    {
        await using TestBench bench =
            await TestBench.StartAsync(new DashboardOptions { Silence = TimeSpan.FromHours(1) }, before: GoneFixture.LeaveAsync);
        using var client = new HttpClient { BaseAddress = new Uri(bench.Server.Url) };
        JsonNode gone = await KnownAsync(bench, client);
        Assert.Equal(("unheard", "unknown", "running"), ((string?)gone["link"], (string?)gone["state"], (string?)gone["last_state"]));
        Assert.Equal(GoneFixture.LastRecord, (DateTimeOffset?)gone["last_heard"]);
        Assert.Equal(("unknown", false), ((string?)gone["test"]!["state"], (bool)gone["is_heard"]!));
        JsonNode test = (await client.GetFromJsonAsync<JsonArray>("/api/tests", Cancellation))![0]!["test"]!;
        Assert.Equal(("unknown", GoneFixture.LastRecord), ((string?)test["state"], (DateTimeOffset?)test["last_record"]));
        Assert.Empty((await client.GetFromJsonAsync<JsonArray>("/api/alerts", Cancellation))!);
    }

    [Fact]
    public async Task When_it_stays_silent_that_is_told_with_its_last_word()
    {
        await using TestBench bench =
            await TestBench.StartAsync(new DashboardOptions { Silence = TimeSpan.Zero }, before: GoneFixture.LeaveAsync);
        using var client = new HttpClient { BaseAddress = new Uri(bench.Server.Url) };
        JsonNode gone = await KnownAsync(bench, client);
        Assert.Equal(("silent", "unknown", "running"), ((string?)gone["link"], (string?)gone["state"], (string?)gone["last_state"]));
        JsonNode alert = Assert.Single((await client.GetFromJsonAsync<JsonArray>("/api/alerts", Cancellation))!)!;
        Assert.Equal("silent", (string?)alert["kind"]);
        Assert.Contains("Its last word was 'running' (Emergency stop pressed), at 2026-10-01 12:00:00 UTC.", (string?)alert["detail"],
            StringComparison.Ordinal);
    }

    /// <summary>As the API has it when the broker has handed its last word out.</summary>
    private static async Task<JsonNode> KnownAsync(TestBench bench, HttpClient client)
    {
        await Eventually.IsAsync(() => bench.Live.Find(GoneFixture.Name) is not null);
        bench.Look();
        return (await client.GetFromJsonAsync<JsonNode>("/api/fixtures/" + GoneFixture.Name, Cancellation))!;
    }
}
