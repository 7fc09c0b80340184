using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using SolidCell.Host.Serve;
using SolidCell.Host.Tests.Demo;
using SolidCell.Security;

namespace SolidCell.Host.Tests.Serve;

/// <summary>The log of 'solidcell serve' as JSON, for the programs that collect logs.</summary>
public sealed class ServeLogTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Each_line_is_an_object_and_none_holds_a_secret_even_where_everything_is_told()
    {
        using var host = new HostProcess("serve", "--lan", "--port", "0", "--mqtt-port", "0", "--lan-port", "0", "--data", _store.Directory,
            "--log-format", "json", "--log-level", "trace");
        string token = await EventuallyReadAsync(Path.Combine(_store.Directory, "dashboard-token"));
        JsonNode start = await host.LogsAsync(line => line["Category"]?.GetValue<string>() == "SolidCell");
        var dashboard = new Uri((string)start["State"]!["Dashboard"]!);
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
        using var client = new HttpClient(handler) { BaseAddress = new Uri($"https://127.0.0.1:{dashboard.Port}/") };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        Assert.NotEmpty(await client.GetStringAsync("api/fixtures", Cancellation));
        using var form = new FormUrlEncodedContent([new("token", token)]);
        using HttpResponseMessage entered = await client.PostAsync("login", form, Cancellation);
        Assert.True(entered.IsSuccessStatusCode);
        // The log has a queue of its own: what is killed at once may not have written it yet.
        Assert.NotNull(await host.LogsAsync(line => TextOf(line).Contains("POST https://", StringComparison.Ordinal)));
        await host.KillAsync();
        (_, string output, string error) = await host.EndAsync();
        string password = (await File.ReadAllTextAsync(SecurityFolder.Of(_store.Directory).HostPassword, Cancellation)).Trim();
        Assert.All(new[] { token, password }, secret => Assert.DoesNotContain(secret, output + error, StringComparison.Ordinal));
        string[] lines = error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(lines, line => line.Contains("Request starting", StringComparison.Ordinal));
        Assert.All(lines[..^1], line => Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(line).RootElement.ValueKind));
    }

    [Fact]
    public void Lines_for_people_stay_as_they_are()
    {
        using var error = new StringWriter();
        using var log = new ServeLog(LogFormat.Text, Microsoft.Extensions.Logging.LogLevel.Warning, error);
        log.Tell("The disk is full.");
        log.Lines.WriteLine("solidcell: Records are being stored again.");
        Assert.False(log.TellStart("http://127.0.0.1:8080", "127.0.0.1:1883", "data"));
        Assert.Equal(["solidcell: The disk is full.", "solidcell: Records are being stored again."],
            error.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void As_JSON_the_start_is_told_and_nothing_goes_to_where_people_look()
    {
        using var error = new StringWriter();
        using var log = new ServeLog(LogFormat.Json, Microsoft.Extensions.Logging.LogLevel.Critical, error);
        Assert.True(log.TellStart("http://127.0.0.1:8080", "127.0.0.1:1883", "data"));
        log.Tell("The disk is full.");
        log.Lines.WriteLine("solidcell: Records are being stored again.");
        Assert.NotSame(error, log.Lines);
        Assert.Empty(error.ToString());
    }

    private static string TextOf(JsonNode line) => (string?)line["Message"] ?? "";

    private static async Task<string> EventuallyReadAsync(string path)
    {
        await Eventually.IsAsync(() => File.Exists(path) && new FileInfo(path).Length > 0);
        return (await File.ReadAllTextAsync(path, Cancellation)).Trim();
    }
}
