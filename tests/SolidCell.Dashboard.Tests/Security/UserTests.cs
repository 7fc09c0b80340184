using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using SolidCell.Dashboard.Security;
using SolidCell.Dashboard.Tests.Bench;

namespace SolidCell.Dashboard.Tests.Security;

/// <summary>Users with roles beside the one token.</summary>
public sealed class UserTests
{
    private const string Token = "a token that is long enough";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("viewer-token", "GET", "/api/fixtures", HttpStatusCode.OK)]
    [InlineData("viewer-token", "POST", "/api/fixtures/press-1/identify", HttpStatusCode.Forbidden)]
    [InlineData("viewer-token", "POST", "/api/fixtures/press-1/stop", HttpStatusCode.Forbidden)]
    [InlineData("viewer-token", "POST", "/API/Fixtures/press-1/Start/", HttpStatusCode.Forbidden)]
    [InlineData("viewer-token", "POST", "/api/alerts/dismiss", HttpStatusCode.Forbidden)]
    [InlineData("operator-token", "POST", "/api/alerts/dismiss", HttpStatusCode.NoContent)]
    [InlineData("operator-token", "POST", "/api/fixtures/press-1/identify", HttpStatusCode.NoContent)]
    [InlineData("operator-token", "POST", "/api/fixtures/press-1/calibrate", HttpStatusCode.Forbidden)]
    [InlineData("operator-token", "POST", "/api/fixtures/press-1/Calibrate/", HttpStatusCode.Forbidden)]
    [InlineData("admin-token", "POST", "/api/fixtures/press-1/calibrate", HttpStatusCode.BadRequest)]
    [InlineData("viewer-token", "GET", "/api/fixtures/press-1/calibration/guide", HttpStatusCode.OK)]
    [InlineData("operator-token", "POST", "/api/fixtures/press-1/calibration/guide", HttpStatusCode.Forbidden)]
    [InlineData("operator-token", "POST", "/api/fixtures/press-1/calibration/Answer/", HttpStatusCode.Forbidden)]
    [InlineData("operator-token", "POST", "/api/fixtures/press-1/calibration/cancel", HttpStatusCode.Forbidden)]
    [InlineData("operator-token", "POST", "/api/fixtures/press-1/calibration/undo", HttpStatusCode.Forbidden)]
    [InlineData("admin-token", "POST", "/api/fixtures/press-1/calibration/guide", HttpStatusCode.BadRequest)]
    [InlineData("viewer-token", "POST", "/api/pairings", HttpStatusCode.Forbidden)]
    [InlineData("operator-token", "POST", "/api/pairings", HttpStatusCode.Forbidden)]
    [InlineData("admin-token", "POST", "/api/pairings", HttpStatusCode.BadRequest)]
    [InlineData("nobodys-token", "GET", "/api/fixtures", HttpStatusCode.Unauthorized)]
    [InlineData(Token, "POST", "/api/alerts/dismiss", HttpStatusCode.NoContent)]
    public async Task Each_role_may_do_what_is_its_own(string token, string method, string path, HttpStatusCode expected)
    {
        await using TestBench bench = await StartAsync(new Directory());
        await bench.AddFixtureAsync("press-1", "ndl-li", speed: 1);
        using HttpClient client = Bearer(bench, token);
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Content = method == "POST" ? new StringContent("{}", new MediaTypeHeaderValue("application/json")) : null;
        using HttpResponseMessage answer = await client.SendAsync(request, Cancellation);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task What_a_user_commands_stands_in_the_audit_under_his_name()
    {
        await using TestBench bench = await StartAsync(new Directory());
        await bench.AddFixtureAsync("press-1", "ndl-li", speed: 1);
        using HttpClient client = Bearer(bench, "operator-token");
        using HttpResponseMessage answer = await client.PostAsync("/api/fixtures/press-1/identify", null, Cancellation);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        using SqliteConnection connection = bench.Store.Connect();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT client FROM commands ORDER BY sent_unix_milliseconds DESC LIMIT 1";
        await Eventually.IsAsync(() => (string?)command.ExecuteScalar() == "oscar");
    }

    [Fact]
    public async Task A_session_of_a_user_who_is_taken_away_ends_and_so_does_what_it_has_open()
    {
        var users = new Directory();
        await using TestBench bench = await StartAsync(users);
        using HttpClient client = Login.Client(bench);
        client.DefaultRequestHeaders.Add("Cookie", await Login.CookieAsync(client, "viewer-token"));
        Assert.Equal(("vera", "viewer"), await SessionAsync(client));
        using HttpResponseMessage stream = await client.GetAsync("/api/stream", HttpCompletionOption.ResponseHeadersRead, Cancellation);
        using var reader = new StreamReader(await stream.Content.ReadAsStreamAsync(Cancellation));
        Assert.NotNull(await reader.ReadLineAsync(Cancellation));
        users.Known.TryRemove("viewer-token", out _);
        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            while (await reader.ReadLineAsync(Cancellation) is not null)
            {
            }

            throw new EndOfStreamException();
        });
        Assert.False(Cancellation.IsCancellationRequested);
        using HttpResponseMessage answer = await client.GetAsync("/api/session", Cancellation);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_session_ends_when_its_user_gets_another_token()
    {
        var users = new Directory();
        await using TestBench bench = await StartAsync(users);
        using HttpClient client = Login.Client(bench);
        client.DefaultRequestHeaders.Add("Cookie", await Login.CookieAsync(client, "operator-token"));
        Assert.Equal(("oscar", "operator"), await SessionAsync(client));
        users.Known["operator-token"] = users.Known["operator-token"] with { Stamp = "another" };
        using HttpResponseMessage answer = await client.GetAsync("/api/session", Cancellation);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private static Task<TestBench> StartAsync(IDashboardUsers users) =>
        TestBench.StartAsync(new DashboardOptions { Token = Token, Users = users });

    private static HttpClient Bearer(TestBench bench, string token)
    {
        HttpClient client = Login.Client(bench);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    private static async Task<(string User, string Role)> SessionAsync(HttpClient client)
    {
        JsonNode session = JsonNode.Parse(await client.GetStringAsync("/api/session", Cancellation))!;
        return ((string)session["user"]!, (string)session["role"]!);
    }

    private sealed class Directory : IDashboardUsers
    {
        public ConcurrentDictionary<string, DashboardUser> Known { get; } = new(new Dictionary<string, DashboardUser>
        {
            ["viewer-token"] = new("vera", DashboardRole.Viewer, "1"),
            ["operator-token"] = new("oscar", DashboardRole.Operator, "2"),
            ["admin-token"] = new("ada", DashboardRole.Admin, "3"),
        });

        public DashboardUser? ByToken(string token) => Known.GetValueOrDefault(token);

        public DashboardUser? ByName(string name) => Known.Values.FirstOrDefault(user => user.Name == name);
    }
}
