using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using MQTTnet;
using MQTTnet.Protocol;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Tests.Operating;
using SolidCell.Mqtt;
using SolidCell.Mqtt.Connecting;
using SolidCell.Security;
using SolidCell.Security.Pairing;

namespace SolidCell.Host.Tests.Security;

/// <summary>'solidcell serve --lan' as fixtures, browsers and programs without an account meet it.</summary>
public sealed partial class ServeOnTheNetworkTests : IAsyncDisposable
{
    private readonly TemporaryStore _store = new();
    private readonly SharedText _output = new();
    private readonly SharedText _error = new();
    private readonly CancellationTokenSource _stopping =
        CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private Task<int> _serving = Task.FromResult(0);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private SecurityFolder Secrets => SecurityFolder.Of(_store.Directory);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _serving;
        _stopping.Dispose();
        _store.Dispose();
    }

    [Fact]
    public async Task A_paired_fixture_reports_by_tls_its_records_are_stored_and_a_revoked_one_is_cut_off()
    {
        await ServeAsync("--lan", "--lan-port", "0");
        using IMqttClient fixture = await EnterAsync(await PairAsync("bench-3"));
        byte[] batch = HandMadeBatch.Encode(HandMadeBatch.Of(1, HandMadeBatch.Samples(0, 20)));
        await fixture.PublishBinaryAsync("solidcell/bench-3/log", batch, MqttQualityOfServiceLevel.AtLeastOnce,
            cancellationToken: Cancellation);
        await Eventually.IsAsync(() => _store.Scalar<long>("SELECT count(*) FROM samples") == 20);
        Assert.Equal(0, await RunAsync("fixtures", "revoke", "bench-3"));
        await Eventually.IsAsync(() => !fixture.IsConnected);
    }

    [Fact]
    public async Task A_browser_that_trusts_the_authority_is_served_over_https_and_asked_for_the_token()
    {
        await ServeAsync("--lan", "--lan-port", "0");
        using var handler = new SocketsHttpHandler
        {
            SslOptions = { RemoteCertificateValidationCallback = OfAuthority() },
            AllowAutoRedirect = false,
        };
        using var browser = new HttpClient(handler);
        using HttpResponseMessage page = await browser.GetAsync(new Uri($"https://127.0.0.1:{Number(Dashboard())}/"), Cancellation);
        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
        Assert.Equal("/login?next=%2F", page.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_dashboard_that_is_opened_to_the_network_is_served_over_https_and_answers_nothing_in_plain_text(
        bool isBrokerElsewhere)
    {
        await using EmbeddedBroker elsewhere = await EmbeddedBroker.StartAsync(0);
        string[] broker = isBrokerElsewhere ? ["--broker", $"127.0.0.1:{elsewhere.Port}"] : [];
        await ServeAsync(["--listen", "0.0.0.0", .. broker]);
        using var handler = new SocketsHttpHandler
        {
            SslOptions = { RemoteCertificateValidationCallback = OfAuthority() },
            AllowAutoRedirect = false,
        };
        using var browser = new HttpClient(handler);
        using HttpResponseMessage page = await browser.GetAsync(new Uri($"https://127.0.0.1:{Number(Dashboard())}/"), Cancellation);
        Assert.Equal("/login?next=%2F", page.Headers.Location!.OriginalString);
        await Assert.ThrowsAsync<HttpRequestException>(() =>
            browser.GetStringAsync(new Uri($"http://127.0.0.1:{Number(Dashboard())}/healthz"), Cancellation));
        Assert.Contains("Authority  ", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broker_elsewhere_that_may_be_without_tls_is_said_on_every_page()
    {
        await using EmbeddedBroker elsewhere = await EmbeddedBroker.StartAsync(0);
        await ServeAsync("--insecure-lan", "--broker", $"127.0.0.1:{elsewhere.Port}");
        using var browser = new HttpClient();
        string session = await browser.GetStringAsync(new Uri($"http://127.0.0.1:{Number(Dashboard())}/api/session"), Cancellation);
        Assert.Contains("--insecure-lan", session, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fixture_that_is_added_in_the_dashboard_is_told_the_port_that_the_broker_has_taken()
    {
        await ServeAsync("--lan", "--lan-port", "0", "--token", "a long enough token");
        using var handler = new SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = OfAuthority() } };
        using var browser = new HttpClient(handler);
        browser.DefaultRequestHeaders.Authorization = new("Bearer", "a long enough token");
        using var order = new StringContent("""{"fixture":"bench-3"}""", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));
        using HttpResponseMessage answer =
            await browser.PostAsync(new Uri($"https://127.0.0.1:{Number(Dashboard())}/api/pairings"), order, Cancellation);
        string text = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.SkipWhen(text.Contains("has no address on a network", StringComparison.Ordinal), "this machine has no address on a network");
        using var pairing = System.Text.Json.JsonDocument.Parse(
            System.Text.Json.JsonDocument.Parse(text).RootElement.GetProperty("content").GetString()!);
        Assert.Equal(Number(Network()), pairing.RootElement.GetProperty("port").GetInt32());
    }

    [Fact]
    public async Task Without_tls_it_says_so_on_the_terminal_and_to_every_page()
    {
        await ServeAsync("--insecure-lan", "--lan-port", "0", "--token", "a long enough token");
        Assert.Contains("WARNING    Without TLS", _output.ToString(), StringComparison.Ordinal);
        using var browser = new HttpClient();
        browser.DefaultRequestHeaders.Authorization = new("Bearer", "a long enough token");
        string session = await browser.GetStringAsync(new Uri($"http://127.0.0.1:{Number(Dashboard())}/api/session"), Cancellation);
        Assert.Contains("--insecure-lan", session, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_its_own_computer_a_command_line_with_the_data_directory_commands_and_one_without_is_told_why_it_cannot()
    {
        await ServeAsync("--virtual", "ndl-li", "--speed", "0");
        string broker = $"127.0.0.1:{Number(Local())}";
        Assert.Equal(0, await RunAsync("run", "identify", "*", "--broker", broker));
        using var stranger = new TemporaryStore();
        using var error = new StringWriter();
        int code = await CommandRunner.RunAsync(
            AllCommands.Root(), ["run", "identify", "*", "--broker", broker, "--data", stranger.Directory], TextWriter.Null, error,
            Cancellation);
        Assert.Equal(1, code);
        Assert.Contains("lets only its own host command fixtures. Give --data DIR", error.ToString(), StringComparison.Ordinal);
    }

    private async Task ServeAsync(params string[] more)
    {
        string[] words = ["serve", "--port", "0", "--mqtt-port", "0", "--data", _store.Directory, .. more];
        _serving =
            CommandRunner.RunAsync(AllCommands.Root(), words, _output, _error,
                _stopping.Token);
        await Eventually.IsAsync(() => _serving.IsCompleted || _output.ToString().Contains("Ctrl-C stops it", StringComparison.Ordinal));
        Assert.False(_serving.IsCompleted, _error.ToString());
    }

    private async Task<PairingFile> PairAsync(string fixture)
    {
        string file = Path.Combine(_store.Directory, "pairing.json");
        Assert.Equal(0, await RunAsync("security", "init", "--name", "lab.example"));
        Assert.Equal(0, await RunAsync("fixtures", "add", fixture, "--host", "lab.example", "--output", file));
        return PairingFile.Read(file);
    }

    private Task<int> RunAsync(params string[] words) =>
        CommandRunner.RunAsync(AllCommands.Root(), [.. words, "--data", _store.Directory], TextWriter.Null, TextWriter.Null, Cancellation);

    private async Task<IMqttClient> EnterAsync(PairingFile pairing)
    {
        IMqttClient client = new MqttClientFactory().CreateMqttClient();
        var broker = new BrokerSettings
        {
            Host = "127.0.0.1",
            Port = Number(Network()),
            User = pairing.Fixture,
            Password = pairing.Password,
            UsesTls = true,
            CaFile = Secrets.AuthorityCertificate,
        };
        MqttClientOptionsBuilder options = new MqttClientOptionsBuilder().WithTcpServer(broker.Host, broker.Port)
            .WithClientId(pairing.Fixture);
        broker.Secure(options);
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while ((await client.ConnectAsync(options.Build(), Cancellation)).ResultCode != MqttClientConnectResultCode.Success)
        {
            // The host has not looked at its accounts yet.
            await looks.WaitForNextTickAsync(Cancellation);
        }

        return client;
    }

    /// <summary>What a browser does once it has been told of the authority.</summary>
    private RemoteCertificateValidationCallback OfAuthority() => (_, certificate, chain, errors) =>
    {
        chain!.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.CustomTrustStore.Add(X509CertificateLoader.LoadCertificateFromFile(Secrets.AuthorityCertificate));
        return chain.Build(X509CertificateLoader.LoadCertificate(certificate!.GetRawCertData()))
            && !errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch);
    };

    private int Number(Regex line) => int.Parse(line.Match(_output.ToString()).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Dashboard +https?://[^/]+:(\d+)/")]
    private static partial Regex Dashboard();

    [GeneratedRegex(@"Network +mqtts://\S+:(\d+)")]
    private static partial Regex Network();

    [GeneratedRegex(@"MQTT +127\.0\.0\.1:(\d+)")]
    private static partial Regex Local();
}
