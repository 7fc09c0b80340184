using SolidCell.Host.CommandLine;
using SolidCell.Host.Tests.Documentation;

namespace SolidCell.Host.Tests.Alerts;

/// <summary>The list "alerts" of config.json, as 'solidcell alerts' reads it.</summary>
public sealed class AlertRoutesTests : IDisposable
{
    private const string Secret = "https://hooks.example/T0/secret-path";

    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Routes_are_listed_with_their_rules_and_without_their_secrets()
    {
        Configure(
            $$"""[{"name": "night", "to": "slack", "url": "{{Secret}}", "kinds": ["hard-short"], "fixtures": ["bench-*"], "quiet": "22:00-07:00", "repeat_minutes": 60}]""");
        (int code, string output, _) = await RunAsync("list");
        Assert.Equal(ExitCode.Done, code);
        Assert.Matches(@"night +hooks\.example +hard-short +bench-\* +22:00-07:00 +60 min", output);
        Assert.DoesNotContain("secret-path", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[{"url": "https://x.example"}]""", "does not say where to")]
    [InlineData("""[{"to": "fax"}]""", "'to' is one of webhook")]
    [InlineData("""[{"to": "slack", "url": "hooks.example/secret-path"}]""", "must be an http or https address")]
    [InlineData("""[{"to": "slack", "url": "https://x.example", "kind": ["fault"]}]""", "has 'kind', which is not known")]
    [InlineData("""[{"to": "slack", "url": "https://x.example", "kinds": ["shorts"]}]""", "no kind of alert 'shorts'")]
    [InlineData("""[{"to": "slack", "url": "https://x.example", "quiet": "late"}]""", "two times of the day")]
    [InlineData("""[{"to": "slack", "url": "https://x.example", "repeat_minutes": 0}]""", "a whole number from 1")]
    [InlineData("""[{"to": "email", "server": "smtp.example:x", "from": "a@b.example", "recipients": ["a@b.example"]}]""",
        "with or without a port")]
    [InlineData("""[{"to": "email", "server": "smtp.example", "from": "a@b.example"}]""", "needs 'recipients'")]
    [InlineData("""[{"to": "email", "server": "smtp.example", "from": "nobody", "recipients": ["a@b.example"]}]""",
        "no address for e-mail")]
    [InlineData("""[{"to": "home-assistant"}]""", "needs 'broker'")]
    public async Task An_entry_that_is_wrong_is_refused_with_its_place_and_without_secrets(string alerts, string expected)
    {
        Configure(alerts);
        (int code, _, string error) = await RunAsync("list");
        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("Entry 1 of 'alerts' in config.json", error, StringComparison.Ordinal);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-path", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_test_that_does_not_get_through_is_exit_code_1_and_says_why()
    {
        Configure("""[{"name": "chat", "to": "webhook", "url": "http://127.0.0.1:9/secret-path"}]""");
        (int code, string output, _) = await RunAsync("test");
        Assert.Equal(ExitCode.Failed, code);
        Assert.StartsWith("chat: NOT sent. 127.0.0.1:9", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_sent_and_what_is_not_is_said_of_each_route_or_of_one()
    {
        string receiver = new Uri(LabReceiver.Address).Authority;
        Configure($$"""
            [{"name": "day", "to": "webhook", "url": "{{LabReceiver.Address}}"}, {"to": "ntfy", "url": "{{LabReceiver.Address}}"},
             {"name": "night", "to": "slack", "url": "http://127.0.0.1:9/secret-path"}]
            """);
        (int code, string output, _) = await RunAsync("test");
        string[] lines = output.Split(Environment.NewLine);
        Assert.Equal((ExitCode.Failed, $"day: sent to {receiver}", $"ntfy: sent to {receiver}"), (code, lines[0], lines[1]));
        Assert.StartsWith("night: NOT sent. 127.0.0.1:9", lines[2], StringComparison.Ordinal);
        Assert.Equal((ExitCode.Done, $"day: sent to {receiver}{Environment.NewLine}", ""), await RunAsync("test", "day"));
        Assert.Equal((ExitCode.Done, """[{"name":"day","is_sent":true,"problem":null}]""" + Environment.NewLine, ""),
            await RunAsync("test", "day", "--json"));
        (code, output, _) = await RunAsync("test", "night", "--json");
        Assert.Equal(ExitCode.Failed, code);
        Assert.StartsWith("""[{"name":"night","is_sent":false,"problem":"NOT sent. 127.0.0.1:9""", output, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Failed, "", "solidcell: There is no route 'noon'; there are day, ntfy, night." + Environment.NewLine),
            await RunAsync("test", "noon"));
    }

    private void Configure(string alerts) =>
        File.WriteAllText(Path.Combine(_store.Directory, "config.json"), $$"""{"alerts": {{alerts}}}""");

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code =
            await CommandRunner.RunAsync(AllCommands.Root(), ["alerts", .. words, "--data", _store.Directory], output, error,
                TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
