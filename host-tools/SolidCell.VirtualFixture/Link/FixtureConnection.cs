using System.Buffers;
using System.Text;
using System.Threading.Channels;
using MQTTnet;
using MQTTnet.Exceptions;
using MQTTnet.Protocol;

namespace SolidCell.VirtualFixture.Link;

/// <summary>A fixture's client of the broker: connects again when it has to, with growing patience, and queues what comes in.</summary>
internal sealed class FixtureConnection : IAsyncDisposable
{
    private const int MaximumWaitingMessages = 1024;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);
    private static readonly string[] Incoming = ["ack", "command", "protocol"];

    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();
    private readonly Channel<FixtureMessage> _messages = Channel.CreateBounded<FixtureMessage>(MaximumWaitingMessages);
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly MqttClientOptions _options;
    private readonly string _prefix;
    private TimeSpan _pause = FirstPause;
    private DateTimeOffset _nextAttempt = DateTimeOffset.MinValue;

    public FixtureConnection(string fixtureId, FixtureLinkOptions options)
    {
        _prefix = $"solidcell/{fixtureId}/";
        MqttClientOptionsBuilder builder = new MqttClientOptionsBuilder()
            .WithTcpServer(options.Host, options.Port)
            .WithClientId(fixtureId)
            .WithWillTopic(_prefix + "status")
            .WithWillPayload(Encoding.UTF8.GetBytes("""{"state":"lost"}"""))
            .WithWillRetain()
            .WithWillQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce);
        options.Secure?.Invoke(builder);
        _options = builder.Build();
        _client.ApplicationMessageReceivedAsync += ReceiveAsync;
    }

    public bool IsUp => _client.IsConnected;

    /// <summary>True when a new connection was made just now.</summary>
    public async Task<bool> EnsureAsync(CancellationToken cancellation)
    {
        if (IsUp || DateTimeOffset.UtcNow < _nextAttempt)
            return false;
        try
        {
            await _client.ConnectAsync(_options, cancellation).ConfigureAwait(false);
            foreach (string channel in Incoming)
                await _client.SubscribeAsync(_prefix + channel, MqttQualityOfServiceLevel.AtLeastOnce, cancellation).ConfigureAwait(false);
        }
        catch (MqttCommunicationException)
        {
            _nextAttempt = DateTimeOffset.UtcNow + _pause;
            _pause = TimeSpan.FromTicks(Math.Min(_pause.Ticks * 2, LongestPause.Ticks));
            throw;
        }
        catch (InvalidOperationException)
        {
            // The library is still ending the connection before; the next turn tries again.
            return false;
        }

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
        return _client.PublishAsync(message, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        // Says goodbye if somebody is there; a connection that breaks meanwhile is over as well.
        await _client.TryDisconnectAsync().ConfigureAwait(false);
        _client.Dispose();
        _arrived.Dispose();
    }

    private async Task ReceiveAsync(MqttApplicationMessageReceivedEventArgs message)
    {
        string channel = message.ApplicationMessage.Topic[_prefix.Length..];
        await _messages.Writer.WriteAsync(new FixtureMessage(channel, message.ApplicationMessage.Payload.ToArray())).ConfigureAwait(false);
        if (_arrived.CurrentCount == 0)
            _arrived.Release();
    }
}
