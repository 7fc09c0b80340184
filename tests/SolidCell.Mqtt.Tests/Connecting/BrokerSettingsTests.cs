using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MQTTnet;
using SolidCell.Mqtt.Connecting;

namespace SolidCell.Mqtt.Tests.Connecting;

/// <summary>What the MQTT library is told of a broker.</summary>
public sealed class BrokerSettingsTests
{
    [Fact]
    public void Nothing_said_is_a_plain_broker_on_this_computer_without_an_account()
    {
        MqttClientOptions options = new BrokerSettings().ToOptions("live");
        var tcp = Assert.IsType<MqttClientTcpOptions>(options.ChannelOptions);
        Assert.Equal(new DnsEndPoint("127.0.0.1", 1883), tcp.RemoteEndpoint);
        Assert.False(tcp.TlsOptions.UseTls);
        Assert.Null(options.Credentials);
        Assert.Equal((TimeSpan.FromSeconds(10), 1), (new BrokerSettings().LongestAnswer, new BrokerSettings().FirstAttempts));
    }

    [Fact]
    public void Each_client_has_a_name_of_its_own_with_its_purpose_in_it()
    {
        string[] names = [.. Enumerable.Range(0, 2).Select(_ => new BrokerSettings().ToOptions("live").ClientId)];
        Assert.All(names, name => Assert.Matches("^solidcell-live-[0-9a-f]{32}$", name));
        Assert.NotEqual(names[0], names[1]);
    }

    [Theory]
    [InlineData("secret", "secret")]
    [InlineData(null, "")]
    public void An_account_is_shown_with_its_password(string? password, string shown)
    {
        MqttClientOptions options = new BrokerSettings { User = "press-1", Password = password }.ToOptions("live");
        Assert.Equal("press-1", options.Credentials.GetUserName(options));
        Assert.Equal(shown, System.Text.Encoding.UTF8.GetString(options.Credentials.GetPassword(options)));
    }

    [Fact]
    public void Tls_is_used_where_it_is_asked_for_with_the_host_as_the_name_to_be_shown()
    {
        MqttClientTlsOptions tls = new BrokerSettings { Host = "lab.local", UsesTls = true }.ToOptions("live").ChannelOptions.TlsOptions;
        Assert.Equal((true, "lab.local"), (tls.UseTls, tls.TargetHost));
        Assert.Null(tls.TrustChain);
    }

    [Fact]
    public void An_authority_from_a_file_is_the_one_that_is_trusted()
    {
        string file = Path.GetTempFileName();
        try
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            using X509Certificate2 made = new CertificateRequest("CN=lab", key, HashAlgorithmName.SHA256)
                .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(90));
            File.WriteAllText(file, made.ExportCertificatePem());
            MqttClientOptions options = new BrokerSettings { UsesTls = true, CaFile = file }.ToOptions("live");
            Assert.Equal([made.Thumbprint], options.ChannelOptions.TlsOptions.TrustChain.Select(one => one.Thumbprint));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
