using System.Buffers;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using MQTTnet;
using MQTTnet.Protocol;
using nanoFramework.M2Mqtt.Exceptions;
using nanoFramework.M2Mqtt.Messages;

namespace SolidCell.Device.StandIns.Simulation;

/// <summary>
/// A real connection, by MQTTnet. With TLS the broker's certificate is checked against the given authority and nothing else, as on the
/// device.
/// </summary>
internal sealed class SocketWire : IMqttWire
{
    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();
    private readonly MqttEndpoint _endpoint;

    public SocketWire(MqttEndpoint endpoint)
    {
        _endpoint = endpoint;
        _client.ApplicationMessageReceivedAsync += ReceiveAsync;
        _client.DisconnectedAsync += DisconnectedAsync;
    }

    public event Action<string, byte[]>? Received;

    public event Action? Closed;

    public bool IsUp => _client.IsConnected;

    public MqttReasonCode Connect(MqttIntroduction introduction)
    {
        try
        {
            return (MqttReasonCode)(int)_client.ConnectAsync(Options(introduction)).GetAwaiter().GetResult().ResultCode;
        }
        catch (MQTTnet.Exceptions.MqttCommunicationException problem)
        {
            throw new MqttConnectionException("Exception connecting to the broker", problem);
        }
    }

    public void Subscribe(string[] topics, MqttQoSLevel[] levels)
    {
        var options = new MqttClientSubscribeOptionsBuilder();
        for (var i = 0; i < topics.Length; i++)
        {
            options.WithTopicFilter(topics[i], (MqttQualityOfServiceLevel)levels[i]);
        }

        _client.SubscribeAsync(options.Build()).GetAwaiter().GetResult();
    }

    public void Publish(string topic, byte[] message, MqttQoSLevel level, bool retain, Action<bool> done) => _ = PublishAsync(
        new MqttApplicationMessageBuilder()
            .WithTopic(topic)
            .WithPayload(message)
            .WithQualityOfServiceLevel((MqttQualityOfServiceLevel)level)
            .WithRetainFlag(retain)
            .Build(),
        done);

    public void Close() => _client.DisconnectAsync(new MqttClientDisconnectOptions()).GetAwaiter().GetResult();

    public void Dispose() => _client.Dispose();

    private MqttClientOptions Options(MqttIntroduction introduction)
    {
        var options = new MqttClientOptionsBuilder()
            .WithTcpServer(_endpoint.Host, _endpoint.Port)
            .WithClientId(introduction.ClientId)
            .WithCleanSession(introduction.IsCleanSession)
            .WithKeepAlivePeriod(TimeSpan.FromSeconds(introduction.KeepAliveSeconds))
            .WithWillTopic(introduction.WillTopic)
            .WithWillPayload(introduction.WillMessage)
            .WithWillRetain(introduction.WillRetain)
            .WithWillQualityOfServiceLevel((MqttQualityOfServiceLevel)introduction.WillLevel);
        if (introduction.UserName.Length > 0)
        {
            options.WithCredentials(introduction.UserName, introduction.Password);
        }

        if (_endpoint.Authority is not null)
        {
            options.WithTlsOptions(tls => tls.WithSslProtocols(SslProtocols.Tls12).WithCertificateValidationHandler(IsSigned));
        }

        return options.Build();
    }

    /// <summary>By the one authority, in its time, for the name that was asked for.</summary>
    private bool IsSigned(MqttClientCertificateValidationEventArgs e)
    {
        using var authority = X509Certificate2.CreateFromPem(Encoding.UTF8.GetString(_endpoint.Authority!.GetRawCertData()));
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        using var shown = new X509Certificate2(e.Certificate);
        return (e.SslPolicyErrors & SslPolicyErrors.RemoteCertificateNameMismatch) == 0 && chain.Build(shown);
    }

    private async Task PublishAsync(MqttApplicationMessage packet, Action<bool> done)
    {
        bool isPublished;
        try
        {
            isPublished = (await _client.PublishAsync(packet).ConfigureAwait(false)).IsSuccess;
        }
        catch (Exception problem)
            when (problem is MQTTnet.Exceptions.MqttCommunicationException or ObjectDisposedException or OperationCanceledException)
        {
            isPublished = false;
        }

        done(isPublished);
    }

    private Task ReceiveAsync(MqttApplicationMessageReceivedEventArgs e)
    {
        Received?.Invoke(e.ApplicationMessage.Topic, e.ApplicationMessage.Payload.ToArray());
        return Task.CompletedTask;
    }

    private Task DisconnectedAsync(MqttClientDisconnectedEventArgs e)
    {
        Closed?.Invoke();
        return Task.CompletedTask;
    }
}
