using System.Globalization;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Tests.Operating;

namespace SolidCell.Host.Tests.Alerts;

/// <summary>Entries of "alerts" in config.json, one after the other, as 'alerts list' understands or refuses them, in Whole/routes.txt.</summary>
public sealed class WholeRoutesTests : IDisposable
{
    private const string Mail = "\"to\": \"email\", \"from\": \"a@b.example\", \"recipients\": [\"Ann <ann@b.example>\", \"ben@b.example\"]";

    private static readonly string[] Entries =
    [
        """{ "to": "webhook", "url": "https://x.example:8443/secret" }""",
        """{ "to": "webhook", "url_file": "address", "token_file": "token" }""",
        """{ "to": "webhook", "url_file": "nowhere" }""",
        """{ "to": "webhook" }""",
        """{ "to": "teams", "url": "ftp://x.example/secret" }""",
        """{ "to": "ntfy", "url": "http://x.example", "server": "x" }""",
        """{ "to": "email", "url": "http://x.example" }""",
        """{ "to": "home-assistant", "broker": "lab", "url": "x" }""",
        """{ "to": "Slack", "url": "http://x.example" }""",
        """{ "name": "n", "to": "slack", "url": "http://x.example", "kinds": ["fault", "silent"], "fixtures": ["a", "b-*"], "urgent": [] }""",
        """{ "to": "slack", "url": "http://x.example", "urgent": ["never"] }""",
        """{ "to": "slack", "url": "http://x.example", "kinds": ["fault", "late"] }""",
        """{ "to": "slack", "url": "http://x.example", "quiet": "22:00-07:30", "repeat_minutes": 1 }""",
        """{ "to": "slack", "url": "http://x.example", "quiet": "22-7" }""",
        """{ "to": "slack", "url": "http://x.example", "repeat_minutes": 10080 }""",
        """{ "to": "slack", "url": "http://x.example", "repeat_minutes": 10081 }""",
        """{ "to": "slack", "url": "http://x.example", "repeat_minutes": 0 }""",
        """{ "to": "slack", "url": "http://x.example", "repeat_minutes": "1.5" }""",
        "{ " + Mail + ", \"server\": \"smtp.example\" }",
        "{ " + Mail + ", \"server\": \"smtp.example:65535\", \"security\": \"none\", \"user\": \"a\", \"password_file\": \"token\" }",
        "{ " + Mail + ", \"server\": \"smtp.example:1\", \"security\": \"tls\" }",
        "{ " + Mail + ", \"server\": \"smtp.example\", \"security\": \"starttls\" }",
        "{ " + Mail + ", \"server\": \"smtp.example\", \"security\": \"ssl\" }",
        "{ " + Mail + ", \"server\": \"smtp.example:0\" }",
        "{ " + Mail + ", \"server\": \"smtp.example:65536\" }",
        "{ " + Mail + ", \"server\": \"smtp.example:25:25\" }",
        "{ " + Mail + ", \"server\": \":25\" }",
        "{ " + Mail + " }",
        """{ "to": "email", "server": "smtp.example", "recipients": ["a@b.example"] }""",
        """{ "to": "email", "server": "smtp.example", "from": "a@b.example", "recipients": [] }""",
        """{ "to": "email", "server": "smtp.example", "from": "a@b.example", "recipients": ["a@b.example", "nobody"] }""",
        """{ "to": "home-assistant", "broker": "mqtts://lab.local", "tls_ca": "ca.pem", "user": "a", "password_file": "token" }""",
        """{ "to": "home-assistant", "broker": "lab.local:1884", "discovery_prefix": "ha" }""",
        """{ "to": "home-assistant", "user": "a" }""",
    ];

    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Entries_are_understood_or_refused_as_they_were()
    {
        Write("address", "https://y.example/secret");
        Write("token", "abc");
        var session = new CommandLineSession(_store.Directory);
        string text = await session.TextAsync("alerts list", "alerts list --json", "alerts test");
        foreach (string entry in Entries)
        {
            Write("config.json", $$"""{ "alerts": [{{entry}}] }""");
            text += $"{entry}\n{await session.TextAsync("alerts list")}";
        }

        Write("config.json", $$"""{ "alerts": [{{Entries[9]}}, {{Entries[12]}}, {{Entries[10]}}] }""");
        text += await session.TextAsync("alerts list --json");
        Write("config.json", $$"""{ "alerts": [{{Entries[9]}}, {{Entries[12]}}] }""");
        text += await session.TextAsync("alerts list --json");
        Assert.DoesNotContain("/secret\n>", text, StringComparison.Ordinal);
        GoldenText.Check(text, "tests", "SolidCell.Host.Tests", "Alerts", "Whole", "routes.txt");
    }

    [Theory]
    [InlineData(50, ExitCode.Done, "")]
    [InlineData(51, ExitCode.Failed, "solidcell: 'alerts' in config.json has 51 entries; there may be 50.\n")]
    public async Task There_may_be_fifty(int count, int code, string error)
    {
        Write("config.json", $$"""{ "alerts": [{{string.Join(',', Enumerable.Repeat(Entries[0], count))}}] }""");
        var session = new CommandLineSession(_store.Directory);
        Assert.Equal((code, error), (await session.RunAsync("alerts list"), session.Error.ReplaceLineEndings("\n")));
    }

    [Fact]
    public async Task A_mail_goes_in_plain_text_where_that_was_asked_for_only()
    {
        using var server = new MailServer();
        Task<IReadOnlyList<string>> taking = server.TakeOneAsync(TestContext.Current.CancellationToken);
        string port = server.Port.ToString(CultureInfo.InvariantCulture);
        Write("config.json", $$"""{ "alerts": [{ {{Mail}}, "server": "127.0.0.1:{{port}}", "security": "none" }] }""");
        var session = new CommandLineSession(_store.Directory);
        Assert.Equal(ExitCode.Done, await session.RunAsync("alerts test"));
        IReadOnlyList<string> lines = await taking;
        Assert.Contains("MAIL FROM:<a@b.example>", lines);
        Assert.Contains("RCPT TO:<ann@b.example>", lines);
        Assert.Contains("RCPT TO:<ben@b.example>", lines);
        Assert.Contains("To: Ann <ann@b.example>, ben@b.example", lines);
    }

    [Fact]
    public async Task A_server_without_tls_gets_no_mail_unless_that_was_asked_for()
    {
        using var server = new MailServer();
        Task<IReadOnlyList<string>> taking = server.TakeOneAsync(TestContext.Current.CancellationToken);
        string port = server.Port.ToString(CultureInfo.InvariantCulture);
        Write("config.json", $$"""{ "alerts": [{ {{Mail}}, "server": "127.0.0.1:{{port}}" }] }""");
        Assert.Equal(ExitCode.Failed, await new CommandLineSession(_store.Directory).RunAsync("alerts test"));
        Assert.DoesNotContain(await taking, line => line.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Home_Assistant_is_told_at_its_broker()
    {
        await using BrokerOfTest broker = await BrokerOfTest.StartAsync("embedded");
        Write("config.json", $$"""{ "alerts": [{ "to": "home-assistant", "broker": "{{broker.Settings.Address}}" }] }""");
        Assert.Equal($"== alerts test: 0\n> home-assistant: sent to MQTT at {broker.Settings.Address}\n",
            await new CommandLineSession(_store.Directory).TextAsync("alerts test"));
    }

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_store.Directory, file), text + "\n");
}
