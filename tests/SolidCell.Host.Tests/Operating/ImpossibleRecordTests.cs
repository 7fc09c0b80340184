using System.Net;
using MQTTnet;
using SolidCell.Host.Tests.Demo;

namespace SolidCell.Host.Tests.Operating;

/// <summary>
/// The record that once ended a host for good, sent to the real program: it stays up, comes up again, and its commands work.
/// </summary>
public sealed class ImpossibleRecordTests : IDisposable
{
    private readonly TemporaryStore _store = TemporaryStore.WithoutDatabase();
    private readonly int _mqtt = MosquittoBroker.FreePort();
    private readonly int _web = MosquittoBroker.FreePort();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Serve_lives_through_it_and_through_a_restart_and_tests_and_fixtures_answer()
    {
        using (HostProcess host = await ServeAsync())
        {
            await SendAsync();
            await Eventually.IsAsync(() => _store.Scalar<long>("SELECT COUNT(*) FROM quarantine") == 1, host.FailsAsync());
            await AssertAnswersAsync();
            await host.KillAsync();
        }

        using (HostProcess again = await ServeAsync())
        {
            await AssertAnswersAsync();
            await again.KillAsync();
        }

        var session = new CommandLineSession(_store.Directory, "--broker", $"127.0.0.1:{_mqtt}");
        Assert.Equal(0, await session.RunAsync("tests"));
        Assert.Equal(0, await session.RunAsync("fixtures --json"));
        Assert.Contains("\"quarantined_records\":1", session.Output, StringComparison.Ordinal);
    }

    private async Task<HostProcess> ServeAsync()
    {
        var host = new HostProcess("serve", "--mqtt-port", $"{_mqtt}", "--port", $"{_web}", "--data", _store.Directory);
        await host.SaysAsync("Ctrl-C");
        return host;
    }

    private async Task SendAsync()
    {
        using IMqttClient client = new MqttClientFactory().CreateMqttClient();
        await client.ConnectAsync(new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", _mqtt).Build(), Cancellation);
        await client.PublishBinaryAsync("solidcell/press-1/log", HandMadeBatch.Encode(HandMadeBatch.StartedAt2To62),
            cancellationToken: Cancellation);
        await client.DisconnectAsync(cancellationToken: Cancellation);
    }

    private async Task AssertAnswersAsync()
    {
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{_web}") };
        foreach (string path in new[] { "/healthz", "/api/tests", "/api/fixtures", "/api/alerts" })
        {
            using HttpResponseMessage answer = await client.GetAsync(path, Cancellation);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }
}
