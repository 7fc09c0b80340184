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

    public async ValueTask DisposeAsync()
    {
        _process?.Dispose();
        if (_embedded is not null)
        {
            await _embedded.DisposeAsync();
        }
    }
}
