using System.Buffers;
using System.Collections;
using System.Security.Cryptography.X509Certificates;
using MQTTnet;
using MQTTnet.Protocol;
using nanoFramework.M2Mqtt.Exceptions;
using nanoFramework.M2Mqtt.Messages;

namespace nanoFramework.M2Mqtt;

/// <summary>
/// The device's MQTT client over MQTTnet: connecting blocks, publishing only queues, a lost connection is told by an event and
/// never made again. Without TLS: the tests use a broker on the loopback.
/// </summary>
public class MqttClient : IMqttClient, IDisposable
{
    private readonly MQTTnet.IMqttClient _client = new MqttClientFactory().CreateMqttClient();
    private readonly string _host;
    private readonly int _port;
    private int _lastId;

    public MqttClient(string brokerHostName, int brokerPort, bool secure, X509Certificate caCert, X509Certificate clientCert, MqttSslProtocols sslProtocol)
    {
        if (secure)
        {
            throw new NotSupportedException("The stand-in has no TLS.");
        }

        _host = brokerHostName;
        _port = brokerPort;
    }

    public event IMqttClient.MqttMsgPublishEventHandler? MqttMsgPublishReceived;

    public event IMqttClient.MqttMsgPublishedEventHandler? MqttMsgPublished;

    public event IMqttClient.ConnectionClosedEventHandler? ConnectionClosed;

    public bool IsConnected => _client.IsConnected;

    public MqttProtocolVersion ProtocolVersion { get; set; } = MqttProtocolVersion.Version_3_1_1;

    public MqttSettings Settings { get; } = new();

    public MqttReasonCode Connect(
        string clientId, string username, string password, bool willRetain, MqttQoSLevel willQosLevel, bool willFlag, string willTopic, string willMessage, bool cleanSession, ushort keepAlivePeriod)
    {
        _client.ApplicationMessageReceivedAsync += ReceiveAsync;
        _client.DisconnectedAsync += DisconnectedAsync;
        var options = new MqttClientOptionsBuilder()
            .WithTcpServer(_host, _port)
            .WithClientId(clientId)
            .WithCleanSession(cleanSession)
            .WithKeepAlivePeriod(TimeSpan.FromSeconds(keepAlivePeriod))
            .WithWillTopic(willTopic)
            .WithWillPayload(willMessage)
            .WithWillRetain(willRetain)
            .WithWillQualityOfServiceLevel((MqttQualityOfServiceLevel)willQosLevel);
        if (username.Length > 0)
        {
            options.WithCredentials(username, password);
        }

        try
        {
            var answer = _client.ConnectAsync(options.Build()).GetAwaiter().GetResult();
            return (MqttReasonCode)(int)answer.ResultCode;
        }
        catch (MQTTnet.Exceptions.MqttCommunicationException problem)
        {
            throw new MqttConnectionException("Exception connecting to the broker", problem);
        }
    }

    public ushort Subscribe(string[] topics, MqttQoSLevel[] qosLevels)
    {
        var options = new MqttClientSubscribeOptionsBuilder();
        for (var i = 0; i < topics.Length; i++)
        {
            options.WithTopicFilter(topics[i], (MqttQualityOfServiceLevel)qosLevels[i]);
        }

        _client.SubscribeAsync(options.Build()).GetAwaiter().GetResult();
        return NextId();
    }

    public ushort Publish(string topic, byte[] message, string contentType, ArrayList userProperties, MqttQoSLevel qosLevel, bool retain)
    {
        var id = NextId();
        var packet = new MqttApplicationMessageBuilder()
            .WithTopic(topic)
            .WithPayload(message)
            .WithQualityOfServiceLevel((MqttQualityOfServiceLevel)qosLevel)
            .WithRetainFlag(retain)
            .Build();
        _ = PublishAsync(packet, id);
        return id;
    }

    public void Close() => _client.DisconnectAsync(new MqttClientDisconnectOptions()).GetAwaiter().GetResult();

    public void Dispose() => _client.Dispose();

    private async Task PublishAsync(MqttApplicationMessage packet, ushort id)
    {
        bool isPublished;
        try
        {
            isPublished = (await _client.PublishAsync(packet).ConfigureAwait(false)).IsSuccess;
        }
        catch (Exception problem) when (problem is MQTTnet.Exceptions.MqttCommunicationException or ObjectDisposedException or OperationCanceledException)
        {
            isPublished = false;
        }

        MqttMsgPublished?.Invoke(this, new MqttMsgPublishedEventArgs(id, isPublished));
    }

    private Task ReceiveAsync(MqttApplicationMessageReceivedEventArgs e)
    {
        MqttMsgPublishReceived?.Invoke(this, new MqttMsgPublishEventArgs(e.ApplicationMessage.Topic, e.ApplicationMessage.Payload.ToArray()));
        return Task.CompletedTask;
    }

    private Task DisconnectedAsync(MqttClientDisconnectedEventArgs e)
    {
        ConnectionClosed?.Invoke(this, EventArgs.Empty);
        return Task.CompletedTask;
    }

    private ushort NextId() => (ushort)Interlocked.Increment(ref _lastId);
}
