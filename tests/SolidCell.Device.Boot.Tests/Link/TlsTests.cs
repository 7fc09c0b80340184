using MQTTnet;
using SolidCell.Core.Recording;
using SolidCell.Device.Provisioning;
using static SolidCell.Device.Boot.Tests.Bench.Story;

namespace SolidCell.Device.Boot.Tests.Link;

/// <summary>
/// A mosquitto with TLS, a user name per fixture and rights per user name, as docs/mqtt.md asks for outside the loopback.
/// </summary>
[Collection(BootTests.Collection)]
public sealed class TlsTests
{
    private const string Password = "a word with = and spaces";
    private static readonly (string, string)[] Users = [(FixtureId, Password), ("host", "h")];

    [Fact]
    public async Task A_fixture_reports_over_tls_to_the_broker_that_its_own_authority_has_signed_and_under_its_own_name()
    {
        var certificates = new Certificates();
        using var broker = await MosquittoBroker.StartSecureAsync(certificates, Users, Cancellation);
        await using var host = await HostSide.ConnectAsync(Host(broker), FixtureId);
        _ = new BoardBehindStandIns();
        var startup = Powered(new MemoryLogStorage(), new MemoryLogStorage(), Secure(broker.Port, certificates, Password));
        startup.Begin();
        await host.AwaitAsync(RecordKind.Booted, Cancellation);
        await StartAsync(host, ShortProgram(), Cancellation);
        await host.AwaitAsync(RecordKind.TestEnded, Cancellation);
        startup.Stop();
    }

    [Fact]
    public async Task A_broker_by_name_is_checked_by_that_name_at_the_address_that_was_looked_up()
    {
        var certificates = new Certificates("localhost");
        using var broker = await MosquittoBroker.StartSecureAsync(certificates, Users, Cancellation);
        await using var host = await HostSide.ConnectAsync(Host(broker), FixtureId);
        _ = new BoardBehindStandIns();
        var settings = Secure(broker.Port, certificates, Password);
        settings.BrokerHost = "localhost";
        var startup = Powered(new MemoryLogStorage(), new MemoryLogStorage(), settings);
        startup.Begin();
        await host.AwaitAsync(RecordKind.Booted, Cancellation);
        startup.Stop();
    }

    [Theory]
    [InlineData("127.0.0.1", true, "wrong")]
    [InlineData("127.0.0.1", false, Password)]
    [InlineData("192.0.2.1", true, Password)]
    public async Task A_wrong_password_and_a_broker_of_another_authority_or_another_name_get_nothing(
        string nameOfBroker, bool isOwnAuthority, string password)
    {
        var certificates = new Certificates(nameOfBroker);
        using var broker = await MosquittoBroker.StartSecureAsync(certificates, Users, Cancellation);
        _ = new BoardBehindStandIns();
        var link = new CapturedLink();
        var settings = Secure(broker.Port, isOwnAuthority ? certificates : new Certificates(), password);
        var startup =
            new Startup(Module.Esp32S3(), new MemoryLogStorage(), new MemoryLogStorage(), settings, link, new BenchClock(() => 0));
        startup.PowerUp(0);
        startup.Links.Begin(0);
        Assert.False(link.Link!.Step(0));
        Assert.Equal(1, startup.Links.Failures);
        Assert.Equal(0, link.Link.Session.Connections);
    }

    private static MqttClientOptions Host(MosquittoBroker broker) => new MqttClientOptionsBuilder()
        .WithTcpServer("127.0.0.1", broker.Port)
        .WithCredentials("host", "h")
        .WithTlsOptions(tls => tls.UseTls().WithCertificateValidationHandler(_ => true))
        .Build();

    private static LinkSettings Secure(int port, Certificates certificates, string password) => new()
    {
        FixtureId = FixtureId,
        BrokerHost = "127.0.0.1",
        BrokerPort = port,
        CaCertificate = certificates.AuthorityPem,
        UserName = FixtureId,
        Password = password,
    };
}
