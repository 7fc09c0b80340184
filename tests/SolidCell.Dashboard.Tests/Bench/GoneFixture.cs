using MQTTnet;
using MQTTnet.Protocol;
using SolidCell.Mqtt;
using SolidCell.Store;
using SolidCell.Store.Writing;

namespace SolidCell.Dashboard.Tests.Bench;

/// <summary>A fixture that is gone: the broker keeps its last word, "running", and the store the beginning of its test.</summary>
internal static class GoneFixture
{
    public const string Name = "gone-1";

    public static readonly DateTimeOffset LastRecord = new(2026, 10, 1, 12, 0, 0, TimeSpan.Zero);

    private const string LastWord =
        """{"fixture":"gone-1","state":"running","boot_id":1,"test":"07070707070707070707070707070707","test_seconds":7200,"step_index":3,"step_count":4,"cycle_count":1,"fault_id":15}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task LeaveAsync(int port, StoreDatabase store)
    {
        using (var writer = new RecordWriter(store, new FixedClock(LastRecord)))
        {
            writer.Write(Name, HandMadeBatch.Of(1, HandMadeBatch.Start(0, 7), HandMadeBatch.Samples(1, 100)));
            writer.Commit();
        }

        using IMqttClient client = new MqttClientFactory().CreateMqttClient();
        await client.ConnectAsync(new MqttClientOptionsBuilder().WithTcpServer(EmbeddedBroker.Host, port).Build(), Cancellation);
        await client.PublishStringAsync($"{Topics.Root}/{Name}/status", LastWord, MqttQualityOfServiceLevel.AtLeastOnce, retain: true,
            cancellationToken: Cancellation);
        await client.DisconnectAsync(cancellationToken: Cancellation);
    }

    private sealed class FixedClock(DateTimeOffset time) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => time;
    }
}
