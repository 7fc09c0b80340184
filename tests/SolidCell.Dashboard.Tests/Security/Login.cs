using System.Net;
using System.Net.Http.Headers;
using SolidCell.Dashboard.Tests.Bench;

namespace SolidCell.Dashboard.Tests.Security;

/// <summary>Asks a dashboard as programs and browsers do.</summary>
internal static class Login
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Follows no redirection and keeps no cookie.</summary>
    public static HttpClient Client(TestBench bench) =>
        new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(bench.Server.Url) };

    /// <summary>As if it came through the proxy from this address.</summary>
    public static HttpClient ClientAt(TestBench bench, string address)
    {
        HttpClient client = Client(bench);
        client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        return client;
    }

    public static async Task<(HttpStatusCode Status, string Challenge)> AskAsync(
        HttpClient client, string path, string? authorization = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (authorization is not null)
        {
            request.Headers.Authorization = AuthenticationHeaderValue.Parse(authorization);
        }

        using HttpResponseMessage answer = await client.SendAsync(request, Cancellation);
        return (answer.StatusCode, answer.Headers.WwwAuthenticate.ToString());
    }

    public static Task<HttpResponseMessage> EnterAsync(HttpClient client, string token, string next) => client.PostAsync(
        "/login?next=" + Uri.EscapeDataString(next), new FormUrlEncodedContent([new("token", token)]), Cancellation);

    /// <summary>Logs in; the cookie as the browser sends it.</summary>
    public static async Task<string> CookieAsync(HttpClient client, string token)
    {
        using HttpResponseMessage entered = await EnterAsync(client, token, "/");
        return entered.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    /// <summary>Presents a secret in one of the ways: "bearer", "cookie" or "form".</summary>
    public static async Task<HttpStatusCode> PresentAsync(HttpClient client, string way, string secret)
    {
        if (way == "form")
        {
            using HttpResponseMessage answer = await EnterAsync(client, secret, "/");
            return answer.StatusCode;
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/fixtures");
        (string header, string value) = way == "bearer" ? ("Authorization", "Bearer " + secret) : ("Cookie", "solidcell-session=" + secret);
        request.Headers.Add(header, value);
        using HttpResponseMessage asked = await client.SendAsync(request, Cancellation);
        return asked.StatusCode;
    }
}
