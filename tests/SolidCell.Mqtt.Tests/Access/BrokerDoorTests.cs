using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MQTTnet;
using MQTTnet.Protocol;
using SolidCell.Mqtt.Access;

namespace SolidCell.Mqtt.Tests.Access;

/// <summary>Who is let in by a broker with accounts, and what is refused to those who are in.</summary>
public sealed class BrokerDoorTests
{
    private readonly ConcurrentQueue<string> _told = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("host", "host", "any", null, RefusalKind.Connection)]
    [InlineData("host", "wrong", "any", "BadUserNameOrPassword", RefusalKind.Connection)]
    [InlineData("nobody", "", "any", "BadUserNameOrPassword", RefusalKind.Connection)]
    [InlineData("press-1", "press-1", "press-1", null, RefusalKind.ClientName)]
    [InlineData("press-1", "press-1", "press-2", "ClientIdentifierNotValid", RefusalKind.ClientName)]
    [InlineData("host", "host", "press-1", "ClientIdentifierNotValid", RefusalKind.ClientName)]
    [InlineData(null, null, "program", null, RefusalKind.Connection)]
    [InlineData(null, null, "press-1", "ClientIdentifierNotValid", RefusalKind.ClientName)]
    public async Task Only_the_right_password_and_the_own_name_get_in(
        string? user, string? password, string client, string? refusal, RefusalKind kind)
    {
        await using EmbeddedBroker broker = await StartAsync();
        using IMqttClient one = new MqttClientFactory().CreateMqttClient();
        MqttClientConnectResult result = await one.ConnectAsync(Options(broker, client, user, password), Cancellation);
        Assert.Equal(refusal ?? "Success", $"{result.ResultCode}");
        Assert.Equal((refusal is null ? 0 : 1, refusal is null ? 0 : 1), (broker.Refusals[kind], broker.Refusals.Total));
        Assert.Equal(refusal is not null, _told.Any(line => line.StartsWith("The broker has refused a connection from 127.0.0.1", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_message_and_a_subscription_that_are_not_ones_own_are_refused_and_counted()
    {
        await using EmbeddedBroker broker = await StartAsync();
        using IMqttClient press = new MqttClientFactory().CreateMqttClient();
        await press.ConnectAsync(Options(broker, "press-1", "press-1", "press-1"), Cancellation);
        Assert.Equal(MqttClientPublishReasonCode.NotAuthorized, await PublishAsync(press, "solidcell/press-2/log"));
        Assert.Equal((1, 0), (broker.Refusals[RefusalKind.Message], broker.Refusals[RefusalKind.Subscription]));
        Assert.NotEqual(MqttClientPublishReasonCode.NotAuthorized, await PublishAsync(press, "solidcell/press-1/log"));
        MqttClientSubscribeResult asked = await press.SubscribeAsync("solidcell/press-2/command", MqttQualityOfServiceLevel.AtLeastOnce, Cancellation);
        Assert.Equal(MqttClientSubscribeResultCode.NotAuthorized, asked.Items.Single().ResultCode);
        asked = await press.SubscribeAsync("solidcell/press-1/command", MqttQualityOfServiceLevel.AtLeastOnce, Cancellation);
        Assert.Equal(MqttClientSubscribeResultCode.GrantedQoS1, asked.Items.Single().ResultCode);
        Assert.Equal((1, 1, 2), (broker.Refusals[RefusalKind.Message], broker.Refusals[RefusalKind.Subscription], broker.Refusals.Total));
        Assert.Equal(
            [
                "The broker has refused a message of fixture 'press-1' to a topic that is not its own.",
                "The broker has refused to fixture 'press-1' a subscription to topics that are not its own.",
            ], _told);
    }

    /// <summary>Each reader gets what it may have, sent behind what was refused.</summary>
    [Fact]
    public async Task What_was_refused_reaches_nobody()
    {
        await using EmbeddedBroker broker = await StartAsync();
        using IMqttClient press = new MqttClientFactory().CreateMqttClient(), host = new MqttClientFactory().CreateMqttClient();
        ConcurrentQueue<string> atHost = Topics(host), atPress = Topics(press);
        await press.ConnectAsync(Options(broker, "press-1", "press-1", "press-1"), Cancellation);
        await host.ConnectAsync(Options(broker, "host-1", "host", "host"), Cancellation);
        await host.SubscribeAsync("solidcell/+/log", MqttQualityOfServiceLevel.AtLeastOnce, Cancellation);
        await PublishAsync(press, "solidcell/press-2/log");
        await PublishAsync(press, "solidcell/press-1/log");
        await Eventually.IsAsync(() => !atHost.IsEmpty);
        await press.SubscribeAsync("solidcell/press-2/command", MqttQualityOfServiceLevel.AtLeastOnce, Cancellation);
        await press.SubscribeAsync("solidcell/press-1/command", MqttQualityOfServiceLevel.AtLeastOnce, Cancellation);
        await PublishAsync(host, "solidcell/press-2/command");
        await PublishAsync(host, "solidcell/press-1/command");
        await Eventually.IsAsync(() => !atPress.IsEmpty);
        Assert.Equal(["solidcell/press-1/command"], atPress);
        Assert.Equal("solidcell/press-1/log", atHost.First());
    }

    [Fact]
    public async Task Who_speaks_no_tls_at_a_port_that_does_is_cut_off_counted_and_named()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using X509Certificate2 certificate = new CertificateRequest("CN=lab", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(90));
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0, new BrokerSetup
        {
            Tell = _told.Enqueue,
            Accounts = new AccountsOfTest(),
            Lan = new LanPort(IPAddress.Loopback, 0, () => new SslServerAuthenticationOptions { ServerCertificate = certificate }),
        });
        using var stranger = new TcpClient();
        await stranger.ConnectAsync(IPAddress.Loopback, broker.LanPort!.Value, Cancellation);
        await stranger.GetStream().WriteAsync("GET / HTTP/1.1\r\n\r\n"u8.ToArray(), Cancellation);
        await Eventually.IsAsync(() => !_told.IsEmpty);
        Assert.Equal((1, 1), (broker.Refusals[RefusalKind.Handshake], broker.Refusals.Total));
        Assert.StartsWith("A connection from 127.0.0.1 has broken off its TLS handshake", Assert.Single(_told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_is_taken_away_is_disconnected_and_no_other()
    {
        await using EmbeddedBroker broker = await StartAsync();
        using IMqttClient press = new MqttClientFactory().CreateMqttClient(), host = new MqttClientFactory().CreateMqttClient();
        await press.ConnectAsync(Options(broker, "press-1", "press-1", "press-1"), Cancellation);
        await host.ConnectAsync(Options(broker, "host-1", "host", "host"), Cancellation);
        await broker.DisconnectAsync("press-1");
        await Eventually.IsAsync(() => !press.IsConnected);
        Assert.True(host.IsConnected);
    }

    private Task<EmbeddedBroker> StartAsync() =>
        EmbeddedBroker.StartAsync(0, new BrokerSetup { Tell = _told.Enqueue, Accounts = new AccountsOfTest() });

    /// <summary>The topics of what a client gets.</summary>
    private static ConcurrentQueue<string> Topics(IMqttClient client)
    {
        var topics = new ConcurrentQueue<string>();
        client.ApplicationMessageReceivedAsync += message =>
        {
            topics.Enqueue(message.ApplicationMessage.Topic);
            return Task.CompletedTask;
        };
        return topics;
    }

    private static async Task<MqttClientPublishReasonCode> PublishAsync(IMqttClient client, string topic) =>
        (await client.PublishStringAsync(topic, "x", MqttQualityOfServiceLevel.AtLeastOnce, cancellationToken: Cancellation)).ReasonCode;

    private static MqttClientOptions Options(EmbeddedBroker broker, string client, string? user, string? password)
    {
        MqttClientOptionsBuilder builder = new MqttClientOptionsBuilder().WithTcpServer(EmbeddedBroker.Host, broker.Port)
            .WithProtocolVersion(MQTTnet.Formatter.MqttProtocolVersion.V500).WithClientId(client);
        return (user is null ? builder : builder.WithCredentials(user, password)).Build();
    }
}
