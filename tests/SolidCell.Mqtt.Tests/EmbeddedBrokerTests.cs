using System.Net;
using System.Net.Sockets;
using MQTTnet;
using MQTTnet.Protocol;
using SolidCell.Ingest;

namespace SolidCell.Mqtt.Tests;

public sealed class EmbeddedBrokerTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    /// <summary>The loop that lets clients in may be at any place when it is told to end.</summary>
    [Fact]
    public async Task A_broker_that_is_stopped_as_soon_as_it_has_started_ends_as_any_other()
    {
        for (int i = 0; i < 300; i++)
        {
            EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
            await broker.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_busy_port_is_named_with_its_remedy()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        int port = ((IPEndPoint)other.LocalEndpoint).Port;
        PortBusyException busy = await Assert.ThrowsAsync<PortBusyException>(() => EmbeddedBroker.StartAsync(port));
        Assert.Contains($"Port {port}", busy.Message, StringComparison.Ordinal);
        Assert.Contains("--port", busy.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_published_over_TCP_is_stored_and_answered_with_the_durable_position()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
        await using IngestService ingest =
            await IngestService.StartAsync(_store.Database, TimeProvider.System, EmbeddedBroker.Host, broker.Port, cancellation);
        Assert.Equal(new DurablePosition("f1", 1, 9).ToCbor(), await SendUntilAcknowledgedAsync(broker, cancellation));
        Assert.Equal(10, _store.Scalar<long>("SELECT COUNT(*) FROM samples"));
    }

    [Fact]
    public async Task A_broker_that_was_restarted_is_found_again_and_nothing_is_stored_twice()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        EmbeddedBroker first = await EmbeddedBroker.StartAsync(0);
        await using IngestService ingest =
            await IngestService.StartAsync(_store.Database, TimeProvider.System, EmbeddedBroker.Host, first.Port, cancellation);
        await SendUntilAcknowledgedAsync(first, cancellation);
        await first.DisposeAsync();
        await using EmbeddedBroker second = await EmbeddedBroker.StartAsync(first.Port);
        Assert.Equal(new DurablePosition("f1", 1, 9).ToCbor(), await SendUntilAcknowledgedAsync(second, cancellation));
        Assert.Equal(10, _store.Scalar<long>("SELECT COUNT(*) FROM samples"));
    }

    /// <summary>What a fixture does: the same ten samples again and again until the host says that they are durable.</summary>
    private static async Task<byte[]> SendUntilAcknowledgedAsync(EmbeddedBroker broker, CancellationToken cancellation)
    {
        using IMqttClient fixture = new MqttClientFactory().CreateMqttClient();
        var ack = new TaskCompletionSource<byte[]>();
        fixture.ApplicationMessageReceivedAsync += message =>
        {
            ack.TrySetResult([.. message.ApplicationMessage.Payload.FirstSpan]);
            return Task.CompletedTask;
        };
        await fixture.ConnectAsync(new MqttClientOptionsBuilder().WithTcpServer(EmbeddedBroker.Host, broker.Port).Build(), cancellation);
        await fixture.SubscribeAsync(Topics.Ack("f1"), cancellationToken: cancellation);
        byte[] batch = HandMadeBatch.Encode(HandMadeBatch.Of(1, HandMadeBatch.Samples(0, 10)));
        using var again = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        do
        {
            await fixture.PublishBinaryAsync(Topics.Log("f1"), batch, MqttQualityOfServiceLevel.AtLeastOnce,
                cancellationToken: cancellation);
        }
        while (await Task.WhenAny(ack.Task, again.WaitForNextTickAsync(cancellation).AsTask()) != ack.Task);
        return await ack.Task;
    }
}
