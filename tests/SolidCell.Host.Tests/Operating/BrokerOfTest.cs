using MQTTnet;
using MQTTnet.Protocol;
using SolidCell.Mqtt;
using SolidCell.Mqtt.Connecting;

namespace SolidCell.Host.Tests.Operating;

/// <summary>The embedded broker, or mosquitto as a process.</summary>
internal sealed class BrokerOfTest : IAsyncDisposable
{
    private readonly IAsyncDisposable? _embedded;
    private readonly IDisposable? _process;

    private BrokerOfTest(int port, IAsyncDisposable? embedded, IDisposable? process)
    {
        Settings = new BrokerSettings { Port = port };
        _embedded = embedded;
        _process = process;
    }

    public BrokerSettings Settings { get; }

    public static async Task<BrokerOfTest> StartAsync(string kind)
    {
        if (kind == "embedded")
        {
            EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
            return new BrokerOfTest(broker.Port, broker, null);
        }

        MosquittoBroker mosquitto = await MosquittoBroker.StartAsync(TestContext.Current.CancellationToken);
        return new BrokerOfTest(mosquitto.Port, null, mosquitto);
    }

    /// <summary>What the broker keeps as the last status of a fixture.</summary>
    public async Task KeepAsync(string fixture, string status)
    {
        using IMqttClient client = new MqttClientFactory().CreateMqttClient();
        await client.ConnectAsync(Settings.ToOptions("test"), TestContext.Current.CancellationToken);
        await client.PublishStringAsync($"{Topics.Root}/{fixture}/status", status, MqttQualityOfServiceLevel.AtLeastOnce, retain: true,
            TestContext.Current.CancellationToken);
        await client.DisconnectAsync(cancellationToken: TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _process?.Dispose();
        if (_embedded is not null)
        {
            await _embedded.DisposeAsync();
        }
    }
}
