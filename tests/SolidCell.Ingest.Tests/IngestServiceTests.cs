using System.Security.Cryptography;
using MQTTnet;
using MQTTnet.Protocol;
using SolidCell.Mqtt;

namespace SolidCell.Ingest.Tests;

public sealed class IngestServiceTests : IDisposable
{
    private const int LongWork = 200;
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task The_service_has_ended_when_what_it_was_storing_is_done()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
        IngestService service =
            await IngestService.StartAsync(_store.Database, TimeProvider.System, EmbeddedBroker.Host, broker.Port, cancellation);
        var isStoring = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var isEnding = new ManualResetEventSlim();
        bool isDone = false;
        service.Committed += (_, _) =>
        {
            isStoring.TrySetResult();
            isEnding.Wait(cancellation);
            isDone = Enumerable.Range(0, LongWork).All(_ => SHA256.HashData(new byte[1_000_000]).Length > 0);
        };
        await SendAsync(broker, cancellation);
        await isStoring.Task.WaitAsync(cancellation);
        ValueTask ending = service.DisposeAsync();
        isEnding.Set();
        await ending;
        Assert.True(isDone);
    }

    private static async Task SendAsync(EmbeddedBroker broker, CancellationToken cancellation)
    {
        using IMqttClient fixture = new MqttClientFactory().CreateMqttClient();
        await fixture.ConnectAsync(new MqttClientOptionsBuilder().WithTcpServer(EmbeddedBroker.Host, broker.Port).Build(), cancellation);
        byte[] batch = HandMadeBatch.Encode(HandMadeBatch.Of(1, HandMadeBatch.Samples(0, 4)));
        await fixture.PublishBinaryAsync(Topics.Log("f"), batch, MqttQualityOfServiceLevel.AtLeastOnce, cancellationToken: cancellation);
        await fixture.DisconnectAsync(cancellationToken: cancellation);
    }
}
