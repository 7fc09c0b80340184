using System.Buffers;
using System.Collections.Concurrent;
using MQTTnet;
using MQTTnet.Protocol;

namespace SolidCell.Host.Tests.Documentation;

/// <summary>Everything that passes a broker, as it was published.</summary>
internal sealed class OverheardMessages : IAsyncDisposable
{
    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();

    public ConcurrentQueue<MqttApplicationMessage> All { get; } = [];

    public static async Task<OverheardMessages> StartAsync(int port)
    {
        var messages = new OverheardMessages();
        messages._client.ApplicationMessageReceivedAsync += received =>
        {
            messages.All.Enqueue(received.ApplicationMessage);
            return Task.CompletedTask;
        };
        await messages._client.ConnectAsync(
            new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", port).WithProtocolVersion(MQTTnet.Formatter.MqttProtocolVersion.V500)
                .Build(), TestContext.Current.CancellationToken);
        MqttClientSubscribeOptions everything = new MqttClientFactory().CreateSubscribeOptionsBuilder()
            .WithTopicFilter(filter => filter.WithTopic("#").WithQualityOfServiceLevel(MqttQualityOfServiceLevel.ExactlyOnce)
                .WithRetainAsPublished()).Build();
        await messages._client.SubscribeAsync(everything, TestContext.Current.CancellationToken);
        return messages;
    }

    /// <summary>Until something was published on a topic that ends so.</summary>
    public async Task UntilAsync(string ending)
    {
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _client.ApplicationMessageReceivedAsync += received =>
        {
            if (received.ApplicationMessage.Topic.EndsWith(ending, StringComparison.Ordinal))
            {
                heard.TrySetResult();
            }

            return Task.CompletedTask;
        };
        if (!All.Any(message => message.Topic.EndsWith(ending, StringComparison.Ordinal)))
        {
            await heard.Task.WaitAsync(TestContext.Current.CancellationToken);
        }
    }

    public static byte[] Payload(MqttApplicationMessage message) => message.Payload.ToArray();

    public async ValueTask DisposeAsync()
    {
        await _client.DisconnectAsync(new MqttClientDisconnectOptions());
        _client.Dispose();
    }
}
