using System.Net;
using SolidCell.Dashboard.Assets;
using SolidCell.Dashboard.Tests.Bench;

namespace SolidCell.Dashboard.Tests.Api;

/// <summary>Pages, the icon and their files: what a browser gets, and how long it may keep it.</summary>
public sealed class AssetTests
{
    private static readonly string[] Pages =
    [
        "/", "/fixtures/press-1", "/tests", "/tests/07", "/compare", "/cells", "/alerts", "/audit", "/calibrations", "/pairing",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_and_the_icon_are_asked_for_each_time_and_files_of_this_version_are_kept()
    {
        await using TestBench bench = await TestBench.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(bench.Server.Url) };
        foreach (string page in Pages)
        {
            Assert.Equal((HttpStatusCode.OK, "text/html", "no-cache"), await AskAsync(client, page));
        }

        Assert.Equal((HttpStatusCode.OK, "image/svg+xml", "no-cache"), await AskAsync(client, "/favicon.svg"));
        Assert.Equal((HttpStatusCode.OK, "image/svg+xml", "public, max-age=31536000, immutable"),
            await AskAsync(client, $"/assets/{WebAssets.Version}/favicon.svg"));
        Assert.Equal((HttpStatusCode.OK, "image/svg+xml", "no-cache"), await AskAsync(client, "/assets/older/favicon.svg"));
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(client, $"/assets/{WebAssets.Version}/nothing.js")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(client, "/nothing")).Status);
    }

    private static async Task<(HttpStatusCode Status, string? Type, string Caching)> AskAsync(HttpClient client, string path)
    {
        using HttpResponseMessage answer = await client.GetAsync(path, Cancellation);
        return (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, string.Join(", ",
            answer.Headers.TryGetValues("Cache-Control", out IEnumerable<string>? values) ? values : []));
    }
}
