using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SolidCell.Dashboard.Tests.Bench;
using SolidCell.Dashboard.Tests.Security;

namespace SolidCell.Dashboard.Tests.Api;

/// <summary>Whatever a program sends is answered with what is wrong with it, and never with 500.</summary>
public class BadRequestTests
{
    private const string Token = "correct-horse-battery";

    private static readonly string[] NoObjects = ["", "{", "1", "\"x\"", "[]", "null", "true", "\u00ff", new string('[', 1000)];
    private static readonly string[] Wrong = ["1", "\"x\"", "true", "[]", "{}", "[null]", "{\"a\":1}"];
    private static readonly string[] Extremes = ["-1", "0", "1e-308", "1e308", "100.0000001", "1e400", "-0"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task JSON_of_wrong_types_is_refused_by_every_endpoint_that_takes_JSON()
    {
        await using TestBench bench = await TestBench.StartAsync();
        await bench.AddFixtureAsync("press-1", "ndl-li", speed: 1);
        using HttpClient client = Login.Client(bench);
        (string Path, Type Body)[] endpoints = [.. Bodies(bench)];
        Assert.Equal(
            [
                "/api/cell", "/api/fixtures/press-1/calibrate", "/api/fixtures/press-1/calibration/answer",
                "/api/fixtures/press-1/calibration/guide", "/api/fixtures/press-1/die", "/api/fixtures/press-1/flash",
                "/api/fixtures/press-1/start", "/api/fixtures/press-1/tare", "/api/fixtures/press-1/virtual-cell", "/api/pairings",
                "/api/protocols/check", "/api/tests/{id}/labels",
                "/api/tests/{id}/notes",
            ],
            endpoints.Select(endpoint => endpoint.Path).Order());
        foreach ((string path, Type type) in endpoints)
        {
            foreach (string body in NoObjects.Concat(WrongBodies(type)))
            {
                await AssertRefusedAsync(client, path, body);
            }
        }
    }

    [Theory]
    [InlineData("protocols/check", """{"yaml":"solidcell: 1","area_square_centimetres":#}""")]
    [InlineData("protocols/check", """{"yaml":"solidcell: 1","area_square_centimetres":1,"capacity_milliamp_hours":#}""")]
    [InlineData("fixtures/press-1/flash", """{"protocol":"ccd","area_square_centimetres":#}""")]
    [InlineData("fixtures/press-1/start", """{"cell":"C1","area_square_centimetres":#}""")]
    [InlineData("fixtures/press-1/start", """{"cell":"C1","area_square_centimetres":1,"capacity_milliamp_hours":#}""")]
    public async Task Numbers_of_any_size_are_answered(string path, string body)
    {
        await using TestBench bench = await TestBench.StartAsync();
        await bench.AddFixtureAsync("press-1", "ndl-li", speed: 1);
        using HttpClient client = Login.Client(bench);
        foreach (string number in Extremes)
        {
            using HttpResponseMessage answer = await PostAsync(client, "/api/" + path, body.Replace("#", number, StringComparison.Ordinal));
            Assert.True((int)answer.StatusCode < 500, $"{path} answers {number} with {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Query_values_of_any_kind_are_answered()
    {
        await using TestBench bench = await TestBench.StartAsync();
        using HttpClient client = Login.Client(bench);
        foreach (string query in new[] { "audit?limit=#", "audit?fixture=#", "tests?fixture=#", "tests/07070707/trace?from=#",
            "tests/07070707/steps?to=#", "tests/#", "fixtures/#", "protocols/#", "tests/07070707/shorts/#/1/waveform" })
        {
            foreach (string value in new[] { "x", "-1", "NaN", "Infinity", "1e400", "99999999999999999999", "%0d%0aX: y", "%00", "ü", "" })
            {
                using HttpResponseMessage answer =
                    await client.GetAsync("/api/" + query.Replace("#", value, StringComparison.Ordinal), Cancellation);
                Assert.True((int)answer.StatusCode < 500, $"{query} answers '{value}' with {answer.StatusCode}");
            }
        }
    }

    [Theory]
    [InlineData("/tests\n", HttpStatusCode.BadRequest, null)]
    [InlineData("/\r\nSet-Cookie: a=b", HttpStatusCode.BadRequest, null)]
    [InlineData("\0", HttpStatusCode.BadRequest, null)]
    [InlineData("/tests?x=1#y", HttpStatusCode.Redirect, "/tests?x=1#y")]
    [InlineData("/fixtures/prüf-1", HttpStatusCode.Redirect, "/fixtures/pr%C3%BCf-1")]
    [InlineData("", HttpStatusCode.Redirect, "/")]
    [InlineData("//evil.example", HttpStatusCode.Redirect, "/")]
    [InlineData("/\\evil.example", HttpStatusCode.Redirect, "/")]
    [InlineData("/..//evil.example", HttpStatusCode.Redirect, "/")]
    [InlineData("https://evil.example", HttpStatusCode.Redirect, "/")]
    public async Task Where_a_log_in_leads_is_a_page_here_or_refused(string next, HttpStatusCode status, string? location)
    {
        await using TestBench bench = await TestBench.StartAsync(new DashboardOptions { Token = Token });
        using HttpClient client = Login.Client(bench);
        using HttpResponseMessage answer = await Login.EnterAsync(client, Token, next);
        Assert.Equal((status, location), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    private static IEnumerable<(string Path, Type Body)> Bodies(TestBench bench) =>
        from endpoint in bench.Server.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let accepts = endpoint.Metadata.GetMetadata<IAcceptsMetadata>()
        where accepts?.RequestType is not null
        select (endpoint.RoutePattern.RawText!.Replace("{name}", "press-1", StringComparison.Ordinal), accepts.RequestType);

    private static IEnumerable<string> WrongBodies(Type type) =>
        from property in type.GetProperties().Where(property => property.CanWrite)
        from value in Wrong
        where !Suits(property.PropertyType, value)
        select $$"""{"{{DashboardJson.Options.PropertyNamingPolicy!.ConvertName(property.Name)}}":{{value}}}""";

    private static bool Suits(Type type, string value) =>
        (type == typeof(string) && value == "\"x\"") || (type == typeof(bool) && value == "true")
        || (type == typeof(double?) && value == "1");

    private static async Task AssertRefusedAsync(HttpClient client, string path, string body)
    {
        using HttpResponseMessage answer = await PostAsync(client, path, body);
        string words = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True((int)answer.StatusCode is >= 400 and < 500, $"{path} answers {body} with {answer.StatusCode}: {words}");
        Assert.Contains("\"detail\":", words, StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string path, string body) =>
        client.PostAsync(path, new StringContent(body, Encoding.Latin1, "application/json"), Cancellation);
}
