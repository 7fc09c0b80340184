using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SolidCell.Dashboard.Tests.Bench;

namespace SolidCell.Dashboard.Tests.Api;

public class OpenApiTests
{
    [Fact]
    public async Task The_document_describes_every_endpoint_of_the_API()
    {
        await using TestBench bench = await TestBench.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(bench.Server.Url) };
        JsonObject document = (await client.GetFromJsonAsync<JsonObject>("/openapi/v1.json", TestContext.Current.CancellationToken))!;
        Assert.StartsWith("3.", (string?)document["openapi"], StringComparison.Ordinal);
        Assert.Equal("SolidCell", (string?)document["info"]!["title"]);
        IEnumerable<string> served = bench.Server.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/').Replace(":long", "", StringComparison.Ordinal))
            .Where(path => path.StartsWith("/api", StringComparison.Ordinal)).Distinct().Order();
        JsonObject paths = document["paths"]!.AsObject();
        Assert.Equal(served, paths.Select(path => path.Key.TrimEnd('/')).Order());
        Assert.All(paths.SelectMany(path => path.Value!.AsObject()), operation => Assert.NotEmpty((string)operation.Value!["summary"]!));
    }

    /// <summary>Each operation with its parameters and announced answers, and the headers of a page: Whole/operations.txt.</summary>
    [Fact]
    public async Task Operations_and_the_headers_of_a_page_are_what_they_were()
    {
        await using TestBench bench = await TestBench.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(bench.Server.Url) };
        JsonObject document = (await client.GetFromJsonAsync<JsonObject>("/openapi/v1.json", TestContext.Current.CancellationToken))!;
        IEnumerable<string> operations = document["paths"]!.AsObject().OrderBy(path => path.Key, StringComparer.Ordinal)
            .SelectMany(path => path.Value!.AsObject().Select(one => Operation(path.Key, one.Key, one.Value!)));
        using HttpResponseMessage page = await client.GetAsync("/", TestContext.Current.CancellationToken);
        IEnumerable<string> headers = page.Headers.Where(header => header.Key is not ("Date" or "ETag"))
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal);
        string text = string.Join('\n', operations.Concat(headers)) + "\n";
        GoldenText.Check(text, "tests", "SolidCell.Dashboard.Tests", "Api", "Whole", "operations.txt");
    }

    private static string Operation(string path, string method, JsonNode operation)
    {
        IEnumerable<string> parameters = (operation["parameters"]?.AsArray() ?? [])
            .Select(one => $"{one!["name"]}{((bool?)one["required"] == true ? "" : "?")}");
        IEnumerable<string> answers = operation["responses"]!.AsObject()
            .Select(one => string.Join(' ', (one.Value!["content"]?.AsObject() ?? []).Select(content => content.Key).Prepend(one.Key)));
        return $"{method} {path} ({string.Join(", ", parameters)}): {string.Join("; ", answers)}";
    }
}
