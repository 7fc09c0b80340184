using System.Buffers;
using MQTTnet;
using MQTTnet.Exceptions;
using MQTTnet.Protocol;
using SolidCell.Ingest.Connecting;
using SolidCell.Store;
using SolidCell.Store.Records;

namespace SolidCell.Ingest;

/// <summary>
/// Subscribes to the logs of all fixtures on a broker, feeds the pipeline and publishes the durable acks. A lost broker
/// is sought again until the service stops; what fixtures sent meanwhile they send again, for it was not acknowledged.
/// </summary>
public sealed class IngestService : IAsyncDisposable
{
    private static readonly TimeSpan ReconnectInterval = TimeSpan.FromSeconds(1);

    private readonly IMqttClient _client;
    private readonly BrokerSettings _broker;
    private readonly TimeProvider _clock;
    private readonly IngestPipeline _pipeline;
    private readonly CancellationTokenSource _stopping = new();
    private Task _work = Task.CompletedTask;

    private IngestService(StoreDatabase database, TimeProvider clock, BrokerSettings broker)
    {
        _broker = broker;
        _clock = clock;
        _client = new MqttClientFactory().CreateMqttClient();
        _client.ApplicationMessageReceivedAsync += ReceiveAsync;
        _client.DisconnectedAsync += ReconnectAsync;
        _pipeline = new IngestPipeline(database, clock, AcknowledgeAsync);
    }

    /// <summary>Ends when the service is stopped, with an exception when the database failed.</summary>
    public Task Completion => _work;

    /// <summary>A fixture's records that have just become durable; see <see cref="IngestPipeline.Committed"/>.</summary>
    public event Action<string, RecordBatch>? Committed
    {
        add => _pipeline.Committed += value;
        remove => _pipeline.Committed -= value;
    }

    public IngestCounters CountersOf(string fixture) => _pipeline.CountersOf(fixture);

    public static Task<IngestService> StartAsync(StoreDatabase database, TimeProvider clock, string host, int port, CancellationToken cancellation) =>
        StartAsync(database, clock, new BrokerSettings { Host = host, Port = port }, cancellation);

    /// <exception cref="BrokerUnreachableException">There is no broker, or it does not let us in.</exception>
    public static async Task<IngestService> StartAsync(StoreDatabase database, TimeProvider clock, BrokerSettings broker, CancellationToken cancellation)
    {
        var service = new IngestService(database, clock, broker);
        await service.ConnectAsync(cancellation).ConfigureAwait(false);
        service._work = Task.Run(service._pipeline.RunAsync, CancellationToken.None);
        return service;
    }

    /// <summary>Stops listening and writes what has come in.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        _pipeline.Complete();
        await _work.ContinueWith(_ => { }, TaskScheduler.Default).ConfigureAwait(false);
        // Says goodbye if somebody is there; a connection that breaks meanwhile is over as well.
        await _client.TryDisconnectAsync().ConfigureAwait(false);
        _client.Dispose();
        _stopping.Dispose();
    }

    private async Task ConnectAsync(CancellationToken cancellation)
    {
        // Connected already when the connection before broke between these lines.
        if (!_client.IsConnected)
            await _client.EnterAsync(_broker, "ingest", cancellation).ConfigureAwait(false);
        await _client.SubscribeAsync(Topics.AllLogs, MqttQualityOfServiceLevel.AtLeastOnce, cancellation).ConfigureAwait(false);
        await _client.SubscribeAsync(Topics.AllStatuses, MqttQualityOfServiceLevel.AtLeastOnce, cancellation).ConfigureAwait(false);
    }

    private async Task ReconnectAsync(MqttClientDisconnectedEventArgs lost)
    {
        // A failed attempt is reported here too; only the end of a real connection begins the search.
        bool isConnected = !lost.ClientWasConnected;
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
        catch (Exception problem) when (IsLostConnection(problem))
        {
            return false;
        }
    }

    private async Task ReceiveAsync(MqttApplicationMessageReceivedEventArgs message)
    {
        string? fixture = Topics.FixtureOf(message.ApplicationMessage.Topic);
        if (fixture is null || _stopping.IsCancellationRequested)
            return;
        byte[] payload = message.ApplicationMessage.Payload.ToArray();
        if (Topics.ChannelOf(message.ApplicationMessage.Topic) == "status")
            await _pipeline.AddStatusAsync(fixture, payload, _stopping.Token).ConfigureAwait(false);
        else
            await _pipeline.AddAsync(fixture, payload, _stopping.Token).ConfigureAwait(false);
    }

    /// <summary>An ack that does not come through is no harm: the fixture sends again, and the next ack covers this one.</summary>
    private async Task AcknowledgeAsync(DurablePosition position)
    {
        if (!_client.IsConnected)
            return;
        try
        {
            await _client.PublishBinaryAsync(Topics.Ack(position.Fixture), position.ToCbor(), MqttQualityOfServiceLevel.AtLeastOnce).ConfigureAwait(false);
        }
        catch (Exception problem) when (IsLostConnection(problem))
        {
            // The broker went away in this moment; the search for it is on.
        }
    }

    /// <summary>Whatever the library throws when a connection ends under it, or is still being ended.</summary>
    private static bool IsLostConnection(Exception problem) =>
        problem is BrokerUnreachableException or MqttCommunicationException or MqttClientDisconnectedException or InvalidOperationException or OperationCanceledException or ObjectDisposedException;
}
