using System.Collections.Concurrent;
using MQTTnet;
using MQTTnet.Protocol;
using SolidCell.Mqtt.Connecting;

namespace SolidCell.Security.Tests.Brokers;

/// <summary>An MQTT client that writes down what it gets, honest or not.</summary>
internal sealed class Client : IDisposable
{
    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();
    private readonly ConcurrentQueue<string> _received = new();

    private Client() => _client.ApplicationMessageReceivedAsync += message =>
    {
        _received.Enqueue($"{message.ApplicationMessage.Topic} {message.ApplicationMessage.ConvertPayloadToString()}");
        return Task.CompletedTask;
    };

    public bool IsConnected => _client.IsConnected;

    /// <summary>Topic and text of each message, in the order in which they came.</summary>
    public string[] Received => [.. _received];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Connects; what the broker or TLS refuses is an exception.</summary>
    public static async Task<Client> EnterAsync(BrokerSettings broker, string name, string? willTopic = null)
    {
        var client = new Client();
        MqttClientOptionsBuilder options = new MqttClientOptionsBuilder().WithTcpServer(broker.Host, broker.Port).WithClientId(name)
            .WithTimeout(TimeSpan.FromSeconds(5));
        if (willTopic is not null)
        {
            options.WithWillTopic(willTopic).WithWillPayload("will").WithWillQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce);
        }

        broker.Secure(options);
        MqttClientConnectResult result = await client._client.ConnectAsync(options.Build(), Cancellation);
        return result.ResultCode == MqttClientConnectResultCode.Success
            ? client : throw new UnauthorizedAccessException(result.ResultCode.ToString());
    }

    public Task SubscribeAsync(string filter) => _client.SubscribeAsync(filter, MqttQualityOfServiceLevel.AtLeastOnce, Cancellation);

    /// <summary>Publishes at least once and returns what the broker answered.</summary>
    public async Task<MqttClientPublishReasonCode> SayAsync(string topic, string text, bool retained = false) =>
        (await _client.PublishStringAsync(topic, text, MqttQualityOfServiceLevel.AtLeastOnce, retained, Cancellation)).ReasonCode;

    public Task SayAsync(string topic, byte[] payload) =>
        _client.PublishBinaryAsync(topic, payload, MqttQualityOfServiceLevel.AtMostOnce, false, Cancellation);

    public Task LeaveAsync() => _client.DisconnectAsync(new MqttClientDisconnectOptions(), Cancellation);

    public void Dispose() => _client.Dispose();
}
