using System.Buffers;
using MQTTnet;
using SolidCell.Mqtt;
using SolidCell.Mqtt.Connecting;
using SolidCell.Store;
using SolidCell.Store.Records;

namespace SolidCell.Ingest;

/// <summary>
/// Subscribes to the logs of all fixtures on a broker, feeds the pipeline and publishes the durable acks. A lost broker
/// is connected to again until the service stops; what fixtures sent meanwhile they send again, for it was not acknowledged.
/// </summary>
public sealed class IngestService : IAsyncDisposable
{
    private readonly IngestPipeline _pipeline;
    private readonly AckWitness _acks;
    private readonly CancellationTokenSource _stopping = new();
    private StandingConnection? _connection;
    private Task _work = Task.CompletedTask;

    private IngestService(StoreDatabase database, TimeProvider clock)
    {
        _pipeline = new IngestPipeline(database, clock, AcknowledgeAsync);
        _acks = new AckWitness(clock);
    }

    /// <summary>Ends when the service is stopped.</summary>
    public Task Completion => _work;

    /// <summary>When the loop that stores last came round.</summary>
    public LoopPulse Pulse => _pipeline.Pulse;

    /// <summary>The last ack on the broker that this host did not send, null while there was none: a second host stores from it.</summary>
    public ForeignAck? ForeignAck => _acks.Last;

    /// <summary>A fixture's records that have just become durable; see <see cref="IngestPipeline.Committed"/>.</summary>
    public event Action<string, RecordBatch>? Committed
    {
        add => _pipeline.Committed += value;
        remove => _pipeline.Committed -= value;
    }

    public IngestCounters CountersOf(string fixture) => _pipeline.CountersOf(fixture);

    public static Task<IngestService> StartAsync(
        StoreDatabase database, TimeProvider clock, string host, int port, CancellationToken cancellation) =>
        StartAsync(database, clock, new BrokerSettings { Host = host, Port = port }, cancellation);

    /// <exception cref="BrokerUnreachableException">There is no broker, or it does not let us in.</exception>
    public static async Task<IngestService> StartAsync(
        StoreDatabase database, TimeProvider clock, BrokerSettings broker, CancellationToken cancellation)
    {
        var service = new IngestService(database, clock);
        service._connection =
            await StandingConnection.StartAsync(broker, "ingest", [Topics.AllLogs, Topics.AllStatuses, Topics.AllAcks],
                service.ReceiveAsync, clock, cancellation).ConfigureAwait(false);
        service._work = Task.Run(service._pipeline.RunAsync, CancellationToken.None);
        return service;
    }

    /// <summary>Stops listening and writes what has come in.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        _pipeline.Complete();
        await _work.ContinueWith(_ => { }, TaskScheduler.Default).ConfigureAwait(false);
        await _connection!.DisposeAsync().ConfigureAwait(false);
        _stopping.Dispose();
    }

    private async Task ReceiveAsync(MqttApplicationMessage message)
    {
        string? fixture = Topics.FixtureOf(message.Topic);
        if (fixture is null || _stopping.IsCancellationRequested)
        {
            return;
        }

        byte[] payload = message.Payload.ToArray();
        switch (Topics.ChannelOf(message.Topic))
        {
            case "status":
                await _pipeline.AddStatusAsync(fixture, payload, !message.Retain, _stopping.Token).ConfigureAwait(false);
                break;
            case "ack":
                _acks.Seen(fixture, payload);
                break;
            default:
                await _pipeline.AddAsync(fixture, payload, _stopping.Token).ConfigureAwait(false);
                break;
        }
    }

    /// <summary>An ack that does not come through is no harm: the fixture sends again, and the next ack covers this one.</summary>
    private async Task AcknowledgeAsync(DurablePosition position)
    {
        if (_connection is not { IsConnected: true } connection)
        {
            return;
        }

        try
        {
            _acks.Sent(position);
            await connection.PublishAsync(Topics.Ack(position.Fixture), position.ToCbor(), CancellationToken.None).ConfigureAwait(false);
        }
        catch (BrokerUnreachableException)
        {
            // The broker went away in this moment; the search for it is on.
        }
    }
}
