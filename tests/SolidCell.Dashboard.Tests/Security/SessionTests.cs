using System.Net;
using System.Net.ServerSentEvents;
using Microsoft.Extensions.Time.Testing;
using SolidCell.Dashboard.Security;
using SolidCell.Dashboard.Tests.Bench;

namespace SolidCell.Dashboard.Tests.Security;

public sealed class SessionTests : IDisposable
{
    private const string Token = "correct-horse-battery";

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("solidcell-sessions-");

    private string SessionFile => Path.Combine(_directory.FullName, "dashboard-sessions");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _directory.Delete(true);

    [Fact]
    public async Task After_logging_out_the_cookie_opens_nothing_and_what_it_had_open_is_closed()
    {
        await using TestBench bench = await TestBench.StartAsync(new DashboardOptions { Token = Token });
        using HttpClient client = Login.Client(bench);
        using HttpClient other = Login.Client(bench);
        string otherCookie = await Login.CookieAsync(other, Token);
        client.DefaultRequestHeaders.Add("Cookie", await Login.CookieAsync(client, Token));
        await using Stream stream = await client.GetStreamAsync("/api/stream", Cancellation);
        await using IAsyncEnumerator<SseItem<string>> open = SseParser.Create(stream).EnumerateAsync(Cancellation)
            .GetAsyncEnumerator(Cancellation);
        Assert.True(await open.MoveNextAsync());

        using HttpResponseMessage left = await client.PostAsync("/logout", null, Cancellation);
        Assert.Equal((HttpStatusCode.Redirect, "/login"), (left.StatusCode, left.Headers.Location!.OriginalString));
        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer"), await Login.AskAsync(client, "/api/fixtures"));
        while (await open.MoveNextAsync())
        {
            // What was on its way.
        }

        Assert.Equal(HttpStatusCode.OK, await Login.PresentAsync(other, "cookie", otherCookie.Split('=')[1]));
    }

    [Fact]
    public async Task A_restart_of_the_host_logs_nobody_out_but_who_had_logged_out()
    {
        var options = new DashboardOptions { Token = Token, SessionFile = SessionFile };
        string kept;
        string left;
        await using (TestBench bench = await TestBench.StartAsync(options))
        {
            using HttpClient client = Login.Client(bench);
            kept = await Login.CookieAsync(client, Token);
            left = await Login.CookieAsync(client, Token);
            using var leaving = new HttpRequestMessage(HttpMethod.Post, "/logout") { Headers = { { "Cookie", left } } };
            (await client.SendAsync(leaving, Cancellation)).Dispose();
        }

        Assert.DoesNotContain(kept.Split('=')[1], await File.ReadAllTextAsync(SessionFile, Cancellation), StringComparison.Ordinal);
        await using TestBench again = await TestBench.StartAsync(options);
        using HttpClient after = Login.Client(again);
        Assert.Equal(HttpStatusCode.OK, await Login.PresentAsync(after, "cookie", kept.Split('=')[1]));
        Assert.Equal(HttpStatusCode.Unauthorized, await Login.PresentAsync(after, "cookie", left.Split('=')[1]));
    }

    [Fact]
    public void A_session_ends_with_its_week_and_with_its_token()
    {
        var clock = new FakeTimeProvider();
        string session = new SessionRegistry(Token, SessionFile, clock).Begin(DashboardUser.OfToken);
        Assert.Null(new SessionRegistry("another-token-now", SessionFile, clock).Find(session, out _));
        var sessions = new SessionRegistry(Token, SessionFile, clock);
        CancellationToken ended = sessions.Find(session, out _)!.Value;
        Assert.All(new[] { "", "0", session + "0", session.ToUpperInvariant() }, forged => Assert.Null(sessions.Find(forged, out _)));
        clock.Advance(SessionRegistry.Length);
        Assert.Null(sessions.Find(session, out _));
        Assert.True(ended.IsCancellationRequested);
    }

    [Fact]
    public void There_are_so_many_sessions_and_the_oldest_goes_first()
    {
        var clock = new FakeTimeProvider();
        var sessions = new SessionRegistry(Token, null, clock);
        string first = sessions.Begin(DashboardUser.OfToken);
        clock.Advance(TimeSpan.FromSeconds(1));
        string[] others = [.. Enumerable.Range(0, SessionRegistry.MaximumSessions).Select(_ => sessions.Begin(DashboardUser.OfToken))];
        Assert.Null(sessions.Find(first, out _));
        Assert.All(others, session => Assert.NotNull(sessions.Find(session, out _)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"TokenHash":1}""")]
    public void A_file_of_sessions_that_cannot_be_read_logs_everybody_out(string content)
    {
        File.WriteAllText(SessionFile, content);
        var sessions = new SessionRegistry(Token, SessionFile, TimeProvider.System);
        Assert.NotNull(sessions.Find(sessions.Begin(DashboardUser.OfToken), out _));
    }
}
