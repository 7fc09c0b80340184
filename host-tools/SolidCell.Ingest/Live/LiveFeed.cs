using System.Buffers;
using System.Collections.Concurrent;
using MQTTnet;
using MQTTnet.Exceptions;
using MQTTnet.Protocol;
using SolidCell.Ingest.Connecting;

namespace SolidCell.Ingest.Live;

/// <summary>
/// The newest word of every fixture on a broker, from its status and live topics. A lost broker is sought again until the feed is
/// disposed of; the readings stay and grow old meanwhile.
/// </summary>
public sealed class LiveFeed : IAsyncDisposable
{
    /// <summary>Names beyond this are ignored: somebody is inventing fixtures.</summary>
    public const int MaximumFixtures = 1000;

    private static readonly TimeSpan ReconnectInterval = TimeSpan.FromSeconds(1);

    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();
    private readonly ConcurrentDictionary<string, FixtureReading> _readings = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly BrokerSettings _broker;
    private readonly TimeProvider _clock;

    private LiveFeed(BrokerSettings broker, TimeProvider clock)
    {
        _clock = clock;
        _broker = broker;
        _client.ApplicationMessageReceivedAsync += ReceiveAsync;
        _client.DisconnectedAsync += ReconnectAsync;
    }

    /// <summary>A fixture said something, or the broker that it is lost. Raised on the connection's thread: be quick.</summary>
    public event Action<FixtureReading>? Changed;

    /// <summary>False while the broker is away.</summary>
    public bool IsConnected => _client.IsConnected;

    /// <summary>Since when the broker is away; null while it is there.</summary>
    public DateTimeOffset? AwaySince { get; private set; }

    /// <summary>Since when fixtures can be heard; while the broker is away, since when they could be last.</summary>
    public DateTimeOffset ConnectedSince { get; private set; }

    /// <summary>Every fixture that was heard of, in no order.</summary>
    public IReadOnlyCollection<FixtureReading> Readings => [.. _readings.Values];

    public static Task<LiveFeed> StartAsync(string host, int port, TimeProvider clock, CancellationToken cancellation) =>
        StartAsync(new BrokerSettings { Host = host, Port = port }, clock, cancellation);

    /// <exception cref="BrokerUnreachableException">There is no broker, or it does not let us in.</exception>
    public static async Task<LiveFeed> StartAsync(BrokerSettings broker, TimeProvider clock, CancellationToken cancellation)
    {
        var feed = new LiveFeed(broker, clock);
        await feed.ConnectAsync(cancellation).ConfigureAwait(false);
        return feed;
    }

    public FixtureReading? Find(string fixture) => _readings.GetValueOrDefault(fixture);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        // Says goodbye if somebody is there; a connection that breaks meanwhile is over as well.
        await _client.TryDisconnectAsync().ConfigureAwait(false);
        _client.Dispose();
        _stopping.Dispose();
    }

    private async Task ConnectAsync(CancellationToken cancellation)
    {
        await _client.EnterAsync(_broker, "live", cancellation).ConfigureAwait(false);
        await _client.SubscribeAsync(Topics.AllStatuses, MqttQualityOfServiceLevel.AtLeastOnce, cancellation).ConfigureAwait(false);
        await _client.SubscribeAsync(Topics.AllLives, MqttQualityOfServiceLevel.AtMostOnce, cancellation).ConfigureAwait(false);
        ConnectedSince = _clock.GetUtcNow();
        AwaySince = null;
    }

    private async Task ReconnectAsync(MqttClientDisconnectedEventArgs lost)
    {
        // A failed attempt is reported here too; only the end of a real connection begins the search.
        bool isConnected = !lost.ClientWasConnected;
        AwaySince ??= _clock.GetUtcNow();
        while (!isConnected && !_stopping.IsCancellationRequested)
            isConnected = await TryReconnectAsync().ConfigureAwait(false);
    }

    private async Task<bool> TryReconnectAsync()
    {
        try
        {
            await Task.Delay(ReconnectInterval, _clock, _stopping.Token).ConfigureAwait(false);
            await ConnectAsync(_stopping.Token).ConfigureAwait(false);
            return true;
        }
        catch (Exception problem) when (problem is BrokerUnreachableException or MqttCommunicationException or InvalidOperationException or OperationCanceledException)
        {
            // Invalid operation: the library is still ending the connection before.
            return false;
        }
    }

    private Task ReceiveAsync(MqttApplicationMessageReceivedEventArgs message)
    {
        if (Topics.FixtureOf(message.ApplicationMessage.Topic) is { } fixture)
            Take(fixture, message.ApplicationMessage.Payload.ToArray());
        return Task.CompletedTask;
    }

    private void Take(string fixture, byte[] payload)
    {
        bool isKnown = _readings.TryGetValue(fixture, out FixtureReading? before);
        if (!isKnown && _readings.Count >= MaximumFixtures)
            return;
        DateTimeOffset now = _clock.GetUtcNow();
        before ??= new FixtureReading { Fixture = fixture, LastHeard = now };
        if (ReadingUpdate.Apply(before, payload, now) is not { } reading)
            return;
        _readings[fixture] = reading;
        Changed?.Invoke(reading);
    }
}
