using System.Buffers;
using System.Text;
using MQTTnet;
using MQTTnet.Protocol;
using SolidCell.Core.Link;
using SolidCell.Core.Telemetry;
using SolidCell.Mqtt.Connecting;

namespace SolidCell.Simulation.Link;

/// <summary>
/// A virtual fixture's connection to the broker. The link's session hands it messages at once; <see cref="PumpAsync"/> connects and sends
/// them, so that no thread waits.
/// </summary>
internal sealed class MqttTransport(FixtureLinkOptions options, SemaphoreSlim arrived) : ILinkTransport, IAsyncDisposable
{
    private readonly Queue<MqttApplicationMessage> _outgoing = new();
    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();
    private Topics? _topics;
    private bool _isLost;
    private bool _isOpen;

    public LinkState State => (_isLost, _isOpen) switch
    {
        (true, _) => LinkState.Lost,
        (_, true) => _client.IsConnected ? LinkState.Up : LinkState.Lost,
        _ => LinkState.Opening,
    };

    /// <summary>Only begins: the next <see cref="PumpAsync"/> connects.</summary>
    public void Open(Topics topics, Mailbox mailbox)
    {
        _topics = topics;
        _client.ApplicationMessageReceivedAsync += message =>
        {
            mailbox.Put(message.ApplicationMessage.Topic, message.ApplicationMessage.Payload.ToArray());
            if (arrived.CurrentCount == 0)
            {
                arrived.Release();
            }

            return Task.CompletedTask;
        };
    }

    public void Publish(string topic, byte[] buffer, int length, bool isAcknowledged, bool isRetained) =>
        _outgoing.Enqueue(new MqttApplicationMessageBuilder()
            .WithTopic(topic)
            .WithPayload(buffer.AsSpan(0, length).ToArray())
            .WithQualityOfServiceLevel(isAcknowledged ? MqttQualityOfServiceLevel.AtLeastOnce : MqttQualityOfServiceLevel.AtMostOnce)
            .WithRetainFlag(isRetained)
            .Build());

    public void Close()
    {
        _isLost = true;
        _outgoing.Clear();
        _client.Dispose();
    }

    /// <summary>
    /// Connects if that is still to be done, and sends what waits. A call that fails or takes too long ends the connection.
    /// </summary>
    public async Task PumpAsync(CancellationToken cancellation)
    {
        try
        {
            if (State == LinkState.Opening && _topics is { } topics)
            {
                await MqttTimeouts.LimitAsync(options.LongestAnswer, token => EnterAsync(topics, token), cancellation)
                    .ConfigureAwait(false);
                _isOpen = true;
            }

            while (_outgoing.TryDequeue(out MqttApplicationMessage? message))
            {
                await MqttTimeouts.LimitAsync(options.LongestAnswer, token => _client.PublishAsync(message, token), cancellation)
                    .ConfigureAwait(false);
            }
        }
        catch (Exception problem) when (MqttTimeouts.IsLost(problem, cancellation))
        {
            _isLost = true;
        }
    }

    public async ValueTask DisposeAsync() => await _client.PartAsync().ConfigureAwait(false);

    private async Task EnterAsync(Topics topics, CancellationToken cancellation)
    {
        MqttClientOptionsBuilder builder = new MqttClientOptionsBuilder()
            .WithTcpServer(options.Host, options.Port)
            .WithClientId(topics.FixtureId)
            .WithWillTopic(topics.Status)
            .WithWillPayload(Encoding.UTF8.GetBytes(Topics.Will))
            .WithWillRetain()
            .WithWillQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce);
        options.Secure?.Invoke(builder);
        await _client.ConnectAsync(builder.Build(), cancellation).ConfigureAwait(false);
        foreach (string topic in new[] { topics.Ack, topics.Command, topics.Protocol })
        {
            await _client.SubscribeAsync(topic, MqttQualityOfServiceLevel.AtLeastOnce, cancellation).ConfigureAwait(false);
        }
    }
}
