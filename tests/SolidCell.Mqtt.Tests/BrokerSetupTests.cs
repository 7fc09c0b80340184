using SolidCell.Mqtt.Connecting;

namespace SolidCell.Mqtt.Tests;

/// <summary>What holds when nothing else is said (docs/fixtures.md has the limits).</summary>
public sealed class BrokerSetupTests
{
    [Fact]
    public void The_limits_are_those_of_the_documentation()
    {
        var limits = new BrokerLimits();
        Assert.Equal((2000, 20, 262_144), (limits.Connections, limits.ConnectsPerSecond, limits.MessageBytes));
        Assert.Equal((8_388_608, 67_108_864), (limits.RetainedBytes, limits.WaitingBytes));
        Assert.Equal((600, 10), (limits.Idle.TotalSeconds, limits.LongestHello.TotalSeconds));
        Assert.Equal((200, 100_000), (RetainedMessages.Overhead, EmbeddedBroker.MaximumPendingMessagesPerClient));
    }

    [Fact]
    public async Task A_broker_without_a_network_port_has_none_and_counts_its_connections()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
        Assert.Equal((null, 0), (broker.LanPort, broker.Sessions));
        using MQTTnet.IMqttClient client = new MQTTnet.MqttClientFactory().CreateMqttClient();
        await client.ConnectAsync(new BrokerSettings { Port = broker.Port }.ToOptions("test"), cancellation);
        Assert.Equal(1, broker.Sessions);
        await client.DisconnectAsync(new MQTTnet.MqttClientDisconnectOptions(), cancellation);
        await Eventually.IsAsync(() => broker.Sessions == 0);
    }

    [Fact]
    public async Task A_port_that_is_in_use_is_named_by_the_failure()
    {
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
        PortBusyException busy = await Assert.ThrowsAsync<PortBusyException>(() => EmbeddedBroker.StartAsync(broker.Port));
        Assert.Equal(broker.Port, busy.Port);
    }
}
