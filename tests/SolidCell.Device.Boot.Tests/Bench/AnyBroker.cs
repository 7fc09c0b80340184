using SolidCell.Mqtt;

namespace SolidCell.Device.Boot.Tests.Bench;

/// <summary>One of the two brokers that the application is booted with: our own, or mosquitto.</summary>
internal sealed class AnyBroker(int port, IAsyncDisposable broker) : IAsyncDisposable
{
    public const string Embedded = "embedded";
    public const string Mosquitto = "mosquitto";

    public int Port => port;

    public static async Task<AnyBroker> StartAsync(string kind, CancellationToken cancellation)
    {
        if (kind == Embedded)
        {
            var embedded = await EmbeddedBroker.StartAsync(0);
            return new AnyBroker(embedded.Port, embedded);
        }

        var mosquitto = await MosquittoBroker.StartAsync(cancellation);
        return new AnyBroker(mosquitto.Port, new Ended(mosquitto));
    }

    public ValueTask DisposeAsync() => broker.DisposeAsync();

    private sealed class Ended(IDisposable process) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            process.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
