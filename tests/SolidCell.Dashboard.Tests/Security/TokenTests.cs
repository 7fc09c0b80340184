using System.Net;
using System.Net.Http.Headers;
using SolidCell.Dashboard.Tests.Bench;

namespace SolidCell.Dashboard.Tests.Security;

public class TokenTests
{
    private const string Token = "correct-horse-battery";

    [Fact]
    public void Anything_but_loopback_needs_a_token()
    {
        foreach (string address in new[] { "0.0.0.0", "::", "192.168.1.7" })
        {
            Assert.Throws<ArgumentException>(() =>
                DashboardServer.Create(new DashboardOptions { Address = IPAddress.Parse(address) }, null!));
        }
    }

    [Fact]
    public async Task Without_the_token_nobody_gets_further_than_the_form_and_with_it_a_program_and_a_browser_do()
    {
        await using TestBench bench = await TestBench.StartAsync(new DashboardOptions { Token = Token });
        using HttpClient client = Login.Client(bench);
        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer"), await Login.AskAsync(client, "/api/fixtures"));
        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer"), await Login.AskAsync(client, "/openapi/v1.json"));
        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer"), await Login.AskAsync(client, "/api/stream"));
        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer"), await Login.AskAsync(client, "/api/fixtures", "Bearer " + Token[..^1]));
        Assert.Equal((HttpStatusCode.OK, ""), await Login.AskAsync(client, "/api/fixtures", "Bearer " + Token));
        using HttpResponseMessage page = await client.GetAsync("/tests?x=1", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.Redirect, "/login?next=%2Ftests%3Fx%3D1"), (page.StatusCode, page.Headers.Location!.OriginalString));
        Assert.Equal(HttpStatusCode.Unauthorized, (await Login.EnterAsync(client, "wrong", "/tests")).StatusCode);
        using HttpResponseMessage entered = await Login.EnterAsync(client, Token, "/tests");
        Assert.Equal((HttpStatusCode.Redirect, "/tests"), (entered.StatusCode, entered.Headers.Location!.OriginalString));
        string cookie = entered.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        client.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        Assert.Equal((HttpStatusCode.OK, ""), await Login.AskAsync(client, "/api/fixtures"));
    }

    [Fact]
    public async Task Pages_of_other_sites_cannot_act_through_a_browser()
    {
        await using TestBench bench = await TestBench.StartAsync();
        using HttpClient client = Login.Client(bench);
        using var foreign = new HttpRequestMessage(HttpMethod.Post, "/api/alerts/dismiss")
        {
            Headers = { { "Origin", "https://evil.example" } },
        };
        Assert.Equal(HttpStatusCode.Forbidden, (await client.SendAsync(foreign, TestContext.Current.CancellationToken)).StatusCode);
        using var rebound = new HttpRequestMessage(HttpMethod.Get, "/api/fixtures") { Headers = { Host = "evil.example" } };
        Assert.Equal(HttpStatusCode.Forbidden, (await client.SendAsync(rebound, TestContext.Current.CancellationToken)).StatusCode);
        using HttpResponseMessage own = await client.PostAsync("/api/alerts/dismiss", null, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NoContent, own.StatusCode);
        Assert.Contains("default-src 'none'", own.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_a_proxy_that_does_TLS_the_own_page_may_act_and_another_may_not()
    {
        await using TestBench bench = await TestBench.StartAsync(new DashboardOptions { Token = Token });
        using HttpClient client = Login.Client(bench);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        foreach ((string origin,
            HttpStatusCode answer) in new[] { ("https://press.lab", HttpStatusCode.NoContent), ("https://evil.example",
                HttpStatusCode.Forbidden), ("null", HttpStatusCode.Forbidden) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/alerts/dismiss")
            {
                Headers = { { "Origin", origin }, { "Host", "press.lab" } },
            };
            Assert.Equal((origin, answer), (origin, (await client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode));
        }
    }
}
