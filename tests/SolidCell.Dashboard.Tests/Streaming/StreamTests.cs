using System.Net;
using System.Net.ServerSentEvents;
using Microsoft.Extensions.DependencyInjection;
using SolidCell.Dashboard.Streaming;
using SolidCell.Dashboard.Tests.Bench;

namespace SolidCell.Dashboard.Tests.Streaming;

public class StreamTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_gets_the_last_of_every_kind_at_once_and_too_many_pages_are_told_so()
    {
        await using TestBench bench = await TestBench.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(bench.Server.Url) };
        await using (Stream stream = await client.GetStreamAsync("/api/stream", Cancellation))
        {
            List<string> kinds = [];
            await foreach (SseItem<string> item in SseParser.Create(stream).EnumerateAsync(Cancellation).Take(2))
            {
                kinds.Add(item.EventType);
            }

            Assert.Equal(["alerts", "fixtures"], kinds.Order());
        }

        EventHub hub = bench.Server.App.Services.GetRequiredService<EventHub>();
        await using IAsyncDisposable pages = await OpenAsync(hub, EventHub.MaximumListeners);
        using HttpResponseMessage refused = await client.GetAsync("/api/stream", HttpCompletionOption.ResponseHeadersRead, Cancellation);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
    }

    [Fact]
    public async Task A_page_that_does_not_read_holds_up_nobody_and_gets_the_newest()
    {
        var hub = new EventHub();
        hub.Publish("fixtures", 0);
        await using IAsyncEnumerator<SseItem<string>> slow = hub.Listen(Cancellation).GetAsyncEnumerator(Cancellation);
        Assert.True(await slow.MoveNextAsync());
        for (int i = 1; i <= 1000; i++)
        {
            hub.Publish("fixtures", i);
        }

        var seen = new List<string>();
        while (seen.Count == 0 || seen[^1] != "1000")
        {
            Assert.True(await slow.MoveNextAsync());
            seen.Add(slow.Current.Data);
        }

        Assert.InRange(seen.Count, 1, 8);
    }

    [Fact]
    public async Task A_page_that_is_closed_is_forgotten()
    {
        var hub = new EventHub();
        hub.Publish("fixtures", 0);
        await using (IAsyncDisposable pages = await OpenAsync(hub, 3))
        {
            Assert.Equal(3, hub.Listeners);
        }

        Assert.Equal(0, hub.Listeners);
    }

    private static async Task<IAsyncDisposable> OpenAsync(EventHub hub, int count)
    {
        var pages = new Pages();
        for (int i = 0; i < count; i++)
        {
            IAsyncEnumerator<SseItem<string>> page = hub.Listen(Cancellation).GetAsyncEnumerator(Cancellation);
            pages.Add(page);
            Assert.True(await page.MoveNextAsync());
        }

        return pages;
    }

    private sealed class Pages : List<IAsyncDisposable>, IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            foreach (IAsyncDisposable page in this)
            {
                await page.DisposeAsync();
            }
        }
    }
}
