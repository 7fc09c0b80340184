using System.Buffers;
using MQTTnet;
using MQTTnet.Protocol;
using SolidCell.Store;

namespace SolidCell.Ingest;

/// <summary>Subscribes to the logs of all fixtures on a broker, feeds the pipeline and publishes the durable acks.</summary>
public sealed class IngestService : IAsyncDisposable
{
    private readonly IMqttClient _client;
    private readonly IngestPipeline _pipeline;
    private readonly CancellationTokenSource _stopping = new();
    private Task _work = Task.CompletedTask;

    private IngestService(StoreDatabase database, TimeProvider clock)
    {
        _client = new MqttClientFactory().CreateMqttClient();
        _client.ApplicationMessageReceivedAsync += ReceiveAsync;
        _pipeline = new IngestPipeline(database, clock, AcknowledgeAsync);
    }

    /// <summary>Ends when the service is stopped, with an exception when the database failed.</summary>
    public Task Completion => _work;

    public IngestCounters CountersOf(string fixture) => _pipeline.CountersOf(fixture);

    public static async Task<IngestService> StartAsync(StoreDatabase database, TimeProvider clock, string host, int port, CancellationToken cancellation)
    {
        var service = new IngestService(database, clock);
        MqttClientOptions options = new MqttClientOptionsBuilder().WithTcpServer(host, port).WithClientId("solidcell-ingest").Build();
        await service._client.ConnectAsync(options, cancellation).ConfigureAwait(false);
        await service._client.SubscribeAsync(Topics.AllLogs, MqttQualityOfServiceLevel.AtLeastOnce, cancellation).ConfigureAwait(false);
        service._work = Task.Run(service._pipeline.RunAsync, CancellationToken.None);
        return service;
    }

    /// <summary>Stops listening and writes what has come in.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        _pipeline.Complete();
        await _work.ContinueWith(_ => { }, TaskScheduler.Default).ConfigureAwait(false);
        if (_client.IsConnected)
            await _client.DisconnectAsync(new MqttClientDisconnectOptions()).ConfigureAwait(false);
        _client.Dispose();
        _stopping.Dispose();
    }

    private async Task ReceiveAsync(MqttApplicationMessageReceivedEventArgs message)
    {
        string? fixture = Topics.FixtureOf(message.ApplicationMessage.Topic);
        if (fixture is null || _stopping.IsCancellationRequested)
            return;
        await _pipeline.AddAsync(fixture, message.ApplicationMessage.Payload.ToArray(), _stopping.Token).ConfigureAwait(false);
    }

    private async Task AcknowledgeAsync(DurablePosition position)
    {
        if (_client.IsConnected)
            await _client.PublishBinaryAsync(Topics.Ack(position.Fixture), position.ToCbor(), MqttQualityOfServiceLevel.AtLeastOnce).ConfigureAwait(false);
    }
}
