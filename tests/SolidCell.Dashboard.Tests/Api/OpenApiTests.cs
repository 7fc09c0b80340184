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
}
