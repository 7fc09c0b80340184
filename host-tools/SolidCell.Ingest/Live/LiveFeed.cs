using System.Buffers;
using MQTTnet;
using SolidCell.Mqtt;
using SolidCell.Mqtt.Connecting;

namespace SolidCell.Ingest.Live;

/// <summary>
/// The newest message of every fixture on a broker, from its status and live topics. A lost broker is connected to again until the feed is
/// disposed of; the readings stay and grow old meanwhile.
/// </summary>
public sealed class LiveFeed : IAsyncDisposable
{
    /// <summary>
    /// Fixtures that are kept when nothing else is said; beyond it somebody is inventing them (<see cref="FixtureRoster"/>).
    /// </summary>
    public const int MaximumFixtures = 1000;

    private readonly FixtureRoster _roster;
    private readonly TimeProvider _clock;
    private StandingConnection? _connection;

    private LiveFeed(TimeProvider clock, FixtureRoster roster) => (_clock, _roster) = (clock, roster);

    /// <summary>A fixture said something, or the broker that it is lost. Raised on the connection's thread: be quick.</summary>
    public event Action<FixtureReading>? Changed;

    /// <summary>False while the broker is away.</summary>
    public bool IsConnected => Connection.IsConnected;

    /// <summary>Since when the broker is away; null while it is there.</summary>
    public DateTimeOffset? AwaySince => Connection.Presence.AwaySince;

    /// <summary>Since when fixtures can be heard; while the broker is away, since when they could be last.</summary>
    public DateTimeOffset ConnectedSince => Connection.Presence.ConnectedSince;

    /// <summary>Every fixture that was heard of, in no order.</summary>
    public IReadOnlyCollection<FixtureReading> Readings => _roster.Readings;

    /// <summary>Names that found no room, or had to go for others.</summary>
    public long DroppedNames => _roster.Dropped;

    /// <summary>Messages that could not be taken in, for whatever reason.</summary>
    public long FailedMessages => Connection.FailedMessages;

    public static Task<LiveFeed> StartAsync(string host, int port, TimeProvider clock, CancellationToken cancellation) =>
        StartAsync(new BrokerSettings { Host = host, Port = port }, clock, cancellation);

    /// <exception cref="BrokerUnreachableException">There is no broker, or it does not let us in.</exception>
    public static async Task<LiveFeed> StartAsync(
        BrokerSettings broker, TimeProvider clock, CancellationToken cancellation, FixtureRoster? roster = null)
    {
        var feed = new LiveFeed(clock, roster ?? new FixtureRoster(MaximumFixtures));
        feed._connection =
            await StandingConnection.StartAsync(broker, "live", [Topics.AllStatuses, Topics.AllLives], feed.ReceiveAsync, clock,
                cancellation).ConfigureAwait(false);
        return feed;
    }

    public FixtureReading? Find(string fixture) => _roster.Find(fixture);

    /// <summary>This fixture sends records: no name that only says so pushes it out.</summary>
    public void HasRecords(string fixture) => _roster.HasRecords(fixture);

    public ValueTask DisposeAsync() => Connection.DisposeAsync();

    /// <summary>There from the start on: nobody gets a feed without it.</summary>
    private StandingConnection Connection => _connection!;

    private Task ReceiveAsync(MqttApplicationMessage message)
    {
        if (Topics.FixtureOf(message.Topic) is { } fixture)
        {
            Take(fixture, message.Payload.ToArray(), message.Retain);
        }

        return Task.CompletedTask;
    }

    private void Take(string fixture, byte[] payload, bool isRetained)
    {
        FixtureReading before = _roster.Find(fixture) ?? new FixtureReading { Fixture = fixture };
        if (ReadingUpdate.Apply(before, payload, isRetained ? null : _clock.GetUtcNow()) is { } reading && _roster.Take(reading))
        {
            Changed?.Invoke(reading);
        }
    }
}
