using System.Buffers;
using System.Text;
using System.Threading.Channels;
using MQTTnet;
using MQTTnet.Exceptions;
using MQTTnet.Protocol;
using SolidCell.Core.Telemetry;
using SolidCell.Mqtt.Connecting;

namespace SolidCell.Simulation.Link;

/// <summary>A fixture's client of the broker: connects again when it has to, with growing patience, and queues what comes in.</summary>
internal sealed class FixtureConnection : IAsyncDisposable
{
    private const int MaximumWaitingMessages = 1024;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);
    private static readonly string[] Incoming = ["ack", "command", "protocol"];

    private readonly Channel<FixtureMessage> _messages = Channel.CreateBounded<FixtureMessage>(MaximumWaitingMessages);
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly MqttClientOptions _options;
    private readonly string _prefix;
    private readonly TimeSpan _longestAnswer;
    private TimeSpan _pause = FirstPause;
    private DateTimeOffset _nextAttempt = DateTimeOffset.MinValue;
    private IMqttClient? _client;

    public FixtureConnection(string fixtureId, FixtureLinkOptions options)
    {
        _prefix = Topics.Root + fixtureId + "/";
        _longestAnswer = options.LongestAnswer;
        MqttClientOptionsBuilder builder = new MqttClientOptionsBuilder()
            .WithTcpServer(options.Host, options.Port)
            .WithClientId(fixtureId)
            .WithWillTopic(new Topics(fixtureId).Status)
            .WithWillPayload(Encoding.UTF8.GetBytes(Topics.Will))
            .WithWillRetain()
            .WithWillQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce);
        options.Secure?.Invoke(builder);
        _options = builder.Build();
    }

    public bool IsUp => _client is { IsConnected: true };

    /// <summary>True when a new connection was made just now.</summary>
    /// <exception cref="MqttCommunicationException">There is no broker, or it does not answer.</exception>
    public async Task<bool> EnsureAsync(CancellationToken cancellation)
    {
        if (IsUp || DateTimeOffset.UtcNow < _nextAttempt)
        {
            return false;
        }

        Drop();
        _nextAttempt = DateTimeOffset.UtcNow + _pause;
        _pause = TimeSpan.FromTicks(Math.Min(_pause.Ticks * 2, LongestPause.Ticks));
        _client = new MqttClientFactory().CreateMqttClient();
        _client.ApplicationMessageReceivedAsync += ReceiveAsync;
        await LimitAsync(token => EnterAsync(_client, token), cancellation).ConfigureAwait(false);
        _pause = FirstPause;
        return true;
    }

    public bool TryTake(out FixtureMessage message) => _messages.Reader.TryRead(out message);

    /// <summary>Until a message is there or the time is over.</summary>
    public Task WaitForMessageAsync(TimeSpan atMost, CancellationToken cancellation) => _arrived.WaitAsync(atMost, cancellation);

    public Task PublishAsync(string channel, ReadOnlyMemory<byte> payload, bool acknowledged, bool retained, CancellationToken cancellation)
    {
        MqttApplicationMessage message = new MqttApplicationMessageBuilder()
            .WithTopic(_prefix + channel)
            .WithPayload(payload.ToArray())
            .WithQualityOfServiceLevel(acknowledged ? MqttQualityOfServiceLevel.AtLeastOnce : MqttQualityOfServiceLevel.AtMostOnce)
            .WithRetainFlag(retained)
            .Build();
        return LimitAsync(token => _client!.PublishAsync(message, token), cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        if (_client is { } client)
        {
            await client.PartAsync().ConfigureAwait(false);
        }

        _arrived.Dispose();
    }

    private async Task EnterAsync(IMqttClient client, CancellationToken cancellation)
    {
        await client.ConnectAsync(_options, cancellation).ConfigureAwait(false);
        foreach (string channel in Incoming)
        {
            await client.SubscribeAsync(_prefix + channel, MqttQualityOfServiceLevel.AtLeastOnce, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>A call that fails or takes too long ends the connection: the next one has a client object of its own.</summary>
    private async Task LimitAsync(Func<CancellationToken, Task> call, CancellationToken cancellation)
    {
        try
        {
            await MqttTimeouts.LimitAsync(_longestAnswer, call, cancellation).ConfigureAwait(false);
        }
        catch (Exception problem) when (MqttTimeouts.IsLost(problem, cancellation))
        {
            Drop();
            throw new MqttCommunicationException(problem);
        }
    }

    private void Drop()
    {
        _client?.Dispose();
        _client = null;
    }

    private async Task ReceiveAsync(MqttApplicationMessageReceivedEventArgs message)
    {
        string channel = message.ApplicationMessage.Topic[_prefix.Length..];
        await _messages.Writer.WriteAsync(new FixtureMessage(channel, message.ApplicationMessage.Payload.ToArray())).ConfigureAwait(false);
        if (_arrived.CurrentCount == 0)
        {
            _arrived.Release();
        }
    }
}
