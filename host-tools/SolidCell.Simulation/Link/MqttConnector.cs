using SolidCell.Core.Link;

namespace SolidCell.Simulation.Link;

/// <summary>Makes a virtual fixture's connections, and moves the bytes of the newest.</summary>
internal sealed class MqttConnector(FixtureLinkOptions options) : ILinkConnector, IAsyncDisposable
{
    private readonly SemaphoreSlim _arrived = new(0);
    private MqttTransport? _current;

    public bool MayConnect(long nowMilliseconds) => true;

    public ILinkTransport Make(long nowMilliseconds) => _current = new MqttTransport(options, _arrived);

    public void Succeeded()
    {
    }

    public void Failed()
    {
    }

    public Task PumpAsync(CancellationToken cancellation) => _current?.PumpAsync(cancellation) ?? Task.CompletedTask;

    /// <summary>Until a message is there or the time is over.</summary>
    public Task WaitForMessageAsync(TimeSpan atMost, CancellationToken cancellation) => _arrived.WaitAsync(atMost, cancellation);

    public async ValueTask DisposeAsync()
    {
        if (_current is { } current)
        {
            await current.DisposeAsync().ConfigureAwait(false);
        }

        _arrived.Dispose();
    }
}
