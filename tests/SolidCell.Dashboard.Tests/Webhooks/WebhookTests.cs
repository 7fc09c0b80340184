using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using SolidCell.Dashboard.Tests.Bench;
using SolidCell.Dashboard.Webhooks;

namespace SolidCell.Dashboard.Tests.Webhooks;

public class WebhookTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_short_is_told_and_a_fixture_that_falls_silent_in_its_test()
    {
        await using WebhookReceiver receiver = await WebhookReceiver.StartAsync();
        await using TestBench bench =
            await TestBench.StartAsync(new DashboardOptions { Webhooks = [receiver.Address], Silence = TimeSpan.FromSeconds(2) });
        await bench.AddFixtureAsync("press-1", "bare-li", speed: 20_000);
        await bench.AddFixtureAsync("press-2", "ndl-li", speed: 1);
        using var client = new HttpClient { BaseAddress = new Uri(bench.Server.Url) };
        await StartAsync(client, "press-1");
        await StartAsync(client, "press-2");

        JsonNode hard = await receiver.NextAsync("alert-raised", "hard-short");
        Assert.StartsWith("Hard short in Li-press-1 on press-1.", (string?)hard["text"], StringComparison.Ordinal);
        Assert.Equal(bench.Server.Url + "/fixtures/press-1", (string?)hard["url"]);
        Assert.Equal(1, (int?)hard["fixture"]?["hard_shorts"]);
        await bench.UnplugAsync("press-2");
        Assert.StartsWith("Nothing heard of press-2", (string?)(await receiver.NextAsync("alert-raised", "silent"))["text"],
            StringComparison.Ordinal);
        string status = await client.GetStringAsync("/api/webhooks", Cancellation);
        Assert.DoesNotContain("secret-path", status, StringComparison.Ordinal);
        Assert.Contains(receiver.Address.Authority, status, StringComparison.Ordinal);
        Assert.Equal(
            2, (await client.GetFromJsonAsync<JsonArray>("/api/alerts",
                Cancellation))!.Count(alert => (string?)alert!["kind"] is "hard-short" or "silent"));
    }

    [Fact]
    public async Task A_busy_receiver_is_tried_again_and_one_that_says_no_is_not()
    {
        await using WebhookReceiver receiver = await WebhookReceiver.StartAsync();
        receiver.Say(503, 429, 200, 400, 200);
        var clock = new FakeTimeProvider();
        using var client = new HttpClient();
        var target = new WebhookTarget(receiver.Address, client, clock);
        using var living = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        for (int number = 1; number <= 3; number++)
        {
            target.Add(System.Text.Encoding.UTF8.GetBytes($$"""{"n":{{number}}}"""));
        }

        Task life = target.RunAsync(living.Token);
        int[] sent = await TakeAsync(receiver, clock, 5);
        Assert.Equal([1, 1, 1, 2, 3], sent);
        await Eventually.IsAsync(() => target.Status.Delivered + target.Status.Failed == 3, life);
        Assert.Equal((2, 1), (target.Status.Delivered, target.Status.Failed));
        await living.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => life);
    }

    [Fact]
    public void When_too_many_wait_the_oldest_are_dropped_and_counted()
    {
        using var client = new HttpClient();
        var target = new WebhookTarget(new Uri("http://127.0.0.1:9/"), client, new FakeTimeProvider());
        for (int i = 0; i < WebhookTarget.MaximumWaiting + 5; i++)
        {
            target.Add([]);
        }

        Assert.Equal((WebhookTarget.MaximumWaiting, 5), (target.Status.Waiting, target.Status.Dropped));
    }

    /// <summary>Lets time pass until so many requests have come.</summary>
    private static async Task<int[]> TakeAsync(WebhookReceiver receiver, FakeTimeProvider clock, int count)
    {
        var numbers = new List<int>();
        while (numbers.Count < count)
        {
            Task<JsonNode> next = receiver.NextAsync();
            await Eventually.IsAsync(() => next.IsCompleted || Passes(clock));
            numbers.Add((int)(await next)["n"]!);
        }

        return [.. numbers];
    }

    private static bool Passes(FakeTimeProvider clock)
    {
        clock.Advance(TimeSpan.FromSeconds(1));
        return false;
    }

    private static async Task StartAsync(HttpClient client, string fixture)
    {
        using HttpResponseMessage flashed =
            await client.PostAsJsonAsync($"/api/fixtures/{fixture}/flash", new { protocol = "ccd" }, Cancellation);
        Assert.True(flashed.IsSuccessStatusCode, await flashed.Content.ReadAsStringAsync(Cancellation));
        using HttpResponseMessage started = await client.PostAsJsonAsync(
            $"/api/fixtures/{fixture}/start", new { cell = "Li-" + fixture, area_square_centimetres = 0.7854, is_confirmed = true },
            Cancellation);
        Assert.True(started.IsSuccessStatusCode, await started.Content.ReadAsStringAsync(Cancellation));
    }
}
