using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using SolidCell.Host.Tests.Documentation;
using SolidCell.Host.Tests.Operating;
using SolidCell.Mqtt;
using SolidCell.Store;

namespace SolidCell.Host.Tests.Serve;

/// <summary>
/// What 'serve', 'ingest' and 'virtual' write until they are stopped, what their dashboard says of them, and what is stored, in
/// Whole/serve.txt. P is a port, NOW a time, and TOKEN, HOST and KEY stand for what is another on each computer.
/// </summary>
public sealed partial class WholeServeTests : IDisposable
{
    private const string Token = "twelve-chars";
    private const string Ready = "Ctrl-C stops it";

    private static readonly string[] Refused =
    [
        "serve --run ccd", "serve --speed 2", "serve --seed 2", "serve --virtual ndl-li --speed -1", "serve --virtual nothing",
        "serve --virtual ncm-n --run ccd", "serve --virtual ndl-li --run nothing", "serve --proxy lab", "serve --listen lab",
        "serve --lan --broker 127.0.0.1:1", "serve --lan --insecure-lan", "serve --lan-port 1", "serve --mqtt-port 65536",
        "serve --port 65536", "serve --lan --lan-port 65536", "serve --user host", "serve --broker lab:1883",
        "serve --token elevenchars", "serve --port 0 --broker 127.0.0.1:1", "serve --port 0 --mqtt-port 0 --listen 192.0.2.77",
        "virtual --cells nothing", "virtual --cells ndl-li --speed -1", "virtual --cells ndl-li --name a/b", "ingest --broker 127.0.0.1:1",
    ];

    private readonly TemporaryStore _store = new();
    private readonly StringBuilder _text = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task What_is_hosted_is_said_as_it_was()
    {
        FileModes.SkipOnWindows();
        HandMadeTests.Write(_store.Database);
        await TellAsync("serve --port 0 --mqtt-port 0");
        await TellAsync("serve --port 0 --mqtt-port 0 --virtual ndl-li,bare-li --seed 7 --token " + Token);
        await TellAsync("serve --port 0 --mqtt-port 0 --virtual ndl-li --run pressure-check --speed 0", StartedAsync);
        await TellAsync("serve --port 0 --mqtt-port 0 --lan --lan-port 0");
        await TellAsync("serve --port 0 --mqtt-port 0 --insecure-lan --lan-port 0 --token " + Token);
        await using EmbeddedBroker elsewhere = await EmbeddedBroker.StartAsync(0);
        await TellAsync($"serve --port 0 --broker 127.0.0.1:{elsewhere.Port} --virtual ndl-li --insecure-lan");
        await TellAsync($"serve --port 0 --broker 127.0.0.1:{elsewhere.Port} --listen 0.0.0.0");
        Configure();
        await TellAsync("serve --port 0 --mqtt-port 0", host => Eventually.IsAsync(() =>
            host.Error.Contains("were left out", StringComparison.Ordinal) && Directory.EnumerateFiles(PathOf("copies"), "*.db").Any()));
        await TellAsync($"ingest --broker 127.0.0.1:{elsewhere.Port}", notice: "until Ctrl-C");
        await TellAsync($"virtual --cells ndl-li,bare-li --name lab --broker 127.0.0.1:{elsewhere.Port}", notice: "until Ctrl-C");
        await TellAsync($"virtual --broker 127.0.0.1:{elsewhere.Port}", notice: "until Ctrl-C");
        _text.Append("== runs\n").AppendJoin('\n', Runs()).Append("\n== virtual fixtures\n").AppendJoin('\n', VirtualOnes()).Append('\n');
        GoldenText.Check(Sessions().Replace(Plain(_text.ToString()), "N", 1), "tests", "SolidCell.Host.Tests", "Serve", "Whole", "serve.txt");
    }

    [Fact]
    public async Task What_cannot_be_hosted_is_refused_as_it_was()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        int port = ((IPEndPoint)taken.LocalEndpoint).Port;
        foreach (string line in (IEnumerable<string>)[.. Refused, $"serve --mqtt-port {port}", $"serve --mqtt-port 0 --port {port}"])
        {
            await TellAsync(line);
        }

        await using (await ServedHost.StartAsync(Ready, [.. ShellWords.Split("serve --port 0 --mqtt-port 0"), "--data", _store.Directory]))
        {
            await TellAsync("serve --port 0 --mqtt-port 0");
            await TellAsync("ingest");
        }

        File.WriteAllText(PathOf("config.json"), "{\"token\":\"elevenchars\"");
        await TellAsync("serve");
        GoldenText.Check(Plain(_text.ToString()), "tests", "SolidCell.Host.Tests", "Serve", "Whole", "refused.txt");
    }

    private async Task TellAsync(string line, Func<ServedHost, Task>? meanwhile = null, string notice = Ready)
    {
        await using ServedHost host = await ServedHost.StartAsync(notice, [.. ShellWords.Split(line), "--data", _store.Directory]);
        await (meanwhile?.Invoke(host) ?? Task.CompletedTask);
        string? dashboard = Dashboard().Match(host.Output) is { Success: true } found ? await AskAsync(found, host.Output.Contains("the one you gave", StringComparison.Ordinal)) : null;
        int code = await host.StopAsync();
        _text.Append($"== {line}: {code}\n").Append(Marked(host.Output, "> ")).Append(Marked(host.Error, "! ")).Append(dashboard);
    }

    /// <summary>What the dashboard says of the host.</summary>
    private async Task<string> AskAsync(Match found, bool isGiven)
    {
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
        using var client = new HttpClient(handler)
        {
            BaseAddress = new Uri($"{found.Groups[1].Value}://127.0.0.1:{found.Groups[2].Value}/"),
        };
        string file = PathOf("dashboard-token");
        string token = isGiven || !File.Exists(file) ? Token : (await File.ReadAllTextAsync(file, Cancellation)).Trim();
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        string metrics = await client.GetStringAsync(new Uri("metrics", UriKind.Relative), Cancellation);
        var text = new StringBuilder();
        text.Append("session: ").Append(await client.GetStringAsync(new Uri("api/session", UriKind.Relative), Cancellation)).Append('\n');
        string receivers = await client.GetStringAsync(new Uri("api/webhooks", UriKind.Relative), Cancellation);
        text.Append("receivers: ").AppendJoin(", ", Receiver().Matches(receivers).Select(one => one.Value)).Append('\n');
        foreach (string line in metrics.Split('\n').Where(line => line.StartsWith("solidcell_broker", StringComparison.Ordinal)))
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    private Task StartedAsync(ServedHost host) =>
        Eventually.IsAsync(() => _store.Scalar<long>("SELECT COUNT(*) FROM tests WHERE run_id IS NOT NULL AND state = 'ended'") == 1);

    private void Configure()
    {
        File.WriteAllText(PathOf("config.json"), Configuration());
        FileModes.Set(PathOf("config.json"), FileModes.OwnerOnly | UnixFileMode.OtherRead);
    }

    private static string Configuration() => $$"""
        {
          "token": "{{Token}}", "webhooks": ["{{LabReceiver.Address}}"], "proxy": "127.0.0.1",
          "backup": { "folder": "copies", "every_hours": 12 }, "retention": { "older_days": 30, "every_seconds": 86400 },
          "alerts": [{ "name": "night", "to": "ntfy", "url": "http://127.0.0.1:9/x" }, { "to": "slack", "url": "http://127.0.0.1:9/x" }]
        }
        """;

    private List<string> Runs()
    {
        using SqliteConnection connection = _store.Database.Connect();
        return connection.List(
            """
            SELECT r.kind, r.seed, r.outcome, COUNT(t.test_id), MAX(c.name), MAX(f.is_virtual) FROM runs r
            LEFT JOIN tests t USING (run_id) LEFT JOIN cells c USING (cell_id) LEFT JOIN fixtures f USING (fixture_id)
            GROUP BY run_id ORDER BY run_id
            """,
            row => string.Join(' ', Enumerable.Range(0, row.FieldCount).Select(column => row.GetValue(column))));
    }

    /// <summary>
    /// Without the time of the start that their names begin with, each once: two starts may be in the same second.
    /// </summary>
    private List<string> VirtualOnes()
    {
        using SqliteConnection connection = _store.Database.Connect();
        return connection.List(
            "SELECT substr(name, instr(name, '-') + 1) AS cell FROM fixtures WHERE is_virtual = 1 GROUP BY cell ORDER BY MIN(fixture_id)",
            row => row.GetString(0));
    }

    private string PathOf(string name) => Path.Combine(_store.Directory, name);

    private static string Marked(string text, string mark) => string.Concat(
        text.ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0).Select(line => mark + line + "\n"));

    private string Plain(string text)
    {
        text = HostName().Replace(text.Replace(_store.Directory, "DIR", StringComparison.Ordinal), "HOST");
        text = Key().Replace(Address().Replace(Port().Replace(text, "$1P"), "HOST:P"), "KEY");
        return Now().Replace(Secret().Replace(text, "TOKEN"), "NOW");
    }

    [GeneratedRegex("(?<=\"receiver\":\")[^\"]+")]
    private static partial Regex Receiver();

    /// <summary>Virtual fixtures that are switched on may not be connected yet.</summary>
    [GeneratedRegex("(?<=--virtual ndl-li,bare-li.*?sessions{} )\\d+", RegexOptions.Singleline)]
    private static partial Regex Sessions();

    [GeneratedRegex("Dashboard +(https?)://[^/]+:(\\d+)/")]
    private static partial Regex Dashboard();

    [GeneratedRegex("(?<=Dashboard +https?://)(?!127)[^/]+(?=:)")]
    private static partial Regex HostName();

    [GeneratedRegex("((?:127\\.0\\.0\\.1|HOST|0\\.0\\.0\\.0):|Port |-port )(?!65536)\\d{4,5}")]
    private static partial Regex Port();

    [GeneratedRegex("(?<=mqtts?://)[^ ]+:\\d+")]
    private static partial Regex Address();

    [GeneratedRegex("(?<=Authority +)[0-9A-Fa-f:]+")]
    private static partial Regex Key();

    [GeneratedRegex("[0-9a-f]{36}")]
    private static partial Regex Secret();

    [GeneratedRegex("20(2[6-9]|[3-9]\\d)-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|\\+00:00)?|(?<=\\bv)\\d{12}")]
    private static partial Regex Now();
}
