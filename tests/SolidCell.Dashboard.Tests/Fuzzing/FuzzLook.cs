using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using MQTTnet;
using MQTTnet.Protocol;
using SolidCell.Ingest;
using SolidCell.Ingest.Live;
using SolidCell.Mqtt;
using SolidCell.Operations.Commanding;
using SolidCell.Store;
using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Tests.Fuzzing;

/// <summary>A host that starts on a database as it was left, and is asked for everything it has; then a press calls for help.</summary>
internal static class FuzzLook
{
    private const int MostTests = 100;
    private static readonly TimeSpan LongestAlert = TimeSpan.FromMinutes(1);
    private const string Help = """{"fixture":"press-2","state":"faulted","boot_id":1,"fault_id":15,"log_next_sequence":0}""";

    /// <exception cref="InvalidOperationException">Something did not answer, or the alert did not come.</exception>
    public static async Task RunAsync(string directory, TextWriter output, CancellationToken cancellation)
    {
        StoreDatabase store = StoreDatabase.Open(directory);
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0).ConfigureAwait(false);
        await using IngestService ingest =
            await IngestService.StartAsync(store, TimeProvider.System, EmbeddedBroker.Host, broker.Port, cancellation)
            .ConfigureAwait(false);
        await using LiveFeed live = await LiveFeed.StartAsync(EmbeddedBroker.Host, broker.Port, TimeProvider.System, cancellation)
            .ConfigureAwait(false);
        await using FixtureCommander commander =
            await FixtureCommander.ConnectAsync(new CommandAudit(store, TimeProvider.System), EmbeddedBroker.Host, broker.Port,
                cancellation).ConfigureAwait(false);
        var parts = new DashboardParts(store, live, commander, TimeProvider.System) { Ingest = ingest };
        await using DashboardServer server = DashboardServer.Create(new DashboardOptions { Address = IPAddress.Loopback, Port = 0 }, parts);
        await server.StartAsync(cancellation).ConfigureAwait(false);
        using var client = new HttpClient { BaseAddress = new Uri(server.Url), Timeout = TimeSpan.FromMinutes(5) };
        int asked = await AskAllAsync(client, cancellation).ConfigureAwait(false);
        await CallForHelpAsync(broker.Port, live, cancellation).ConfigureAwait(false);
        await AlertAsync(client, cancellation).ConfigureAwait(false);
        JsonNode health = JsonNode.Parse(await GetAsync(client, "/healthz", cancellation).ConfigureAwait(false))!;
        Require(health["parts"]!.AsArray().All(part => (long)part!["failures"]! == 0), $"a part of the host failed: {health}");
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture,
                $"after a restart {asked} requests answered, health is ok, and an emergency stop raised its alert"));
    }

    /// <summary>The watch looks once a second; a minute is long on the busiest machine.</summary>
    private static async Task AlertAsync(HttpClient client, CancellationToken cancellation)
    {
        var patience = Stopwatch.StartNew();
        while (!(await GetAsync(client, "/api/alerts", cancellation).ConfigureAwait(false)).Contains("Emergency stop pressed on press-2",
            StringComparison.Ordinal))
        {
            Require(patience.Elapsed < LongestAlert, "the emergency stop raised no alert");
        }
    }

    private static async Task<int> AskAllAsync(HttpClient client, CancellationToken cancellation)
    {
        JsonArray tests = JsonNode.Parse(await GetAsync(client, "/api/tests", cancellation).ConfigureAwait(false))!.AsArray();
        List<string> paths = ["/api/fixtures", "/api/alerts", "/api/audit", "/healthz"];
        foreach (string id in tests.Take(MostTests).Select(test => (string)test!["test"]!["id"]!))
        {
            paths.AddRange(new[] { "", "/trace", "/trace?from=0&to=100&points=50", "/steps", "/half-cycles", "/events",
                "/witnesses", "/spectra" }.Select(part => $"/api/tests/{id}{part}"));
        }

        foreach (string path in paths)
        {
            await GetAsync(client, path, cancellation).ConfigureAwait(false);
        }

        return paths.Count + 1;
    }

    private static async Task CallForHelpAsync(int port, LiveFeed live, CancellationToken cancellation)
    {
        using IMqttClient client = new MqttClientFactory().CreateMqttClient();
        await client.ConnectAsync(new MqttClientOptionsBuilder().WithTcpServer(EmbeddedBroker.Host, port).Build(), cancellation)
            .ConfigureAwait(false);
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        live.Changed += reading => _ = reading.Fixture == "press-2" && heard.TrySetResult();
        await client.PublishBinaryAsync("solidcell/press-2/status", Encoding.UTF8.GetBytes(Help), MqttQualityOfServiceLevel.AtLeastOnce,
            cancellationToken: cancellation).ConfigureAwait(false);
        await heard.Task.WaitAsync(cancellation).ConfigureAwait(false);
    }

    private static async Task<string> GetAsync(HttpClient client, string path, CancellationToken cancellation)
    {
        using HttpResponseMessage answer = await client.GetAsync(path, cancellation).ConfigureAwait(false);
        string body = await answer.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false);
        Require(answer.IsSuccessStatusCode, $"{path} answered {(int)answer.StatusCode}: {body}");
        return body;
    }

    private static void Require(bool holds, string problem)
    {
        if (!holds)
        {
            throw new InvalidOperationException(problem);
        }
    }
}
