using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SolidCell.Dashboard.Tests.Bench;
using SolidCell.Dashboard.Tests.Browser;

namespace SolidCell.Dashboard.Tests.Api;

/// <summary>Tests compared and labelled over HTTP.</summary>
public class ComparisonEndpointTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tests_are_compared_by_their_groups_and_drawn_in_every_format()
    {
        await using TestBench bench = await TestBench.StartAsync();
        FourCells.Write(bench.Store);
        using var client = new HttpClient { BaseAddress = new Uri(bench.Server.Url) };
        string ids = string.Join(',', Enumerable.Range(0x21, 4).Select(FourCells.IdOf));
        JsonNode found = (await client.GetFromJsonAsync<JsonNode>($"/api/compare?tests={ids}", Cancellation))!;
        Assert.Equal(4, found["tests"]!.AsArray().Count);
        Assert.Contains(found["rows"]!.AsArray(),
            row => (string?)row![0] == "time to the first hard short" && (string?)row[2] == "bare" && (string?)row[5] == ">= 3.8");
        foreach ((string format, string type) in new[] { ("svg", "image/svg+xml"), ("png", "image/png"), ("pdf", "application/pdf") })
        {
            using HttpResponseMessage answer =
                await client.GetAsync($"/api/compare/figure?tests={ids}&kind=resistance&format={format}", Cancellation);
            Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        }
    }

    [Theory]
    [InlineData("/api/compare?tests=", "1 to 12 ids")]
    [InlineData("/api/compare?tests=ffffffff", "There is no test 'ffffffff'")]
    [InlineData("/api/compare/figure?tests=21212121&kind=colour", "'kind' is one of")]
    [InlineData("/api/compare/figure?tests=21212121&kind=capacity", "symmetric cell")]
    [InlineData("/api/compare/figure?tests=21212121&kind=curves&cycles=0", "'cycles' are numbers from 1")]
    public async Task A_wrong_question_is_answered_with_what_is_wrong(string path, string words)
    {
        await using TestBench bench = await TestBench.StartAsync();
        FourCells.Write(bench.Store);
        using var client = new HttpClient { BaseAddress = new Uri(bench.Server.Url) };
        using HttpResponseMessage answer = await client.GetAsync(path, Cancellation);
        Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound);
        Assert.Contains(words, (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!["detail"],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_test_is_labelled_noted_deleted_and_brought_back()
    {
        await using TestBench bench = await TestBench.StartAsync();
        FourCells.Write(bench.Store);
        using var client = new HttpClient { BaseAddress = new Uri(bench.Server.Url) };
        string test = "/api/tests/" + FourCells.IdOf(0x21);
        Assert.Equal(["aged"], (await PostAsync(client, test + "/labels", new { tags = new[] { "aged" } }))["tags"]!.AsArray()
            .Select(tag => (string?)tag));
        Assert.Equal("seen", (string?)(await PostAsync(client, test + "/notes", new { note = "seen" }))["notes"]![0]!["note"]);
        await PostAsync(client, test + "/labels", new { is_deleted = true });
        Assert.Equal(3, (await client.GetFromJsonAsync<JsonNode>("/api/tests", Cancellation))!.AsArray().Count);
        Assert.Equal("bare", (string?)(await PostAsync(client, test + "/labels/undo", new { }))["group"]);
        Assert.Equal(4, (await client.GetFromJsonAsync<JsonNode>("/api/tests", Cancellation))!.AsArray().Count);
        Assert.Single((await client.GetFromJsonAsync<JsonNode>("/api/tests?search=aged", Cancellation))!.AsArray());
    }

    private static async Task<JsonNode> PostAsync(HttpClient client, string path, object body)
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync(path, body, Cancellation);
        string text = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }
}
