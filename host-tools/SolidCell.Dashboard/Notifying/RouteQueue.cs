using System.Threading.Channels;
using SolidCell.Dashboard.Webhooks;

namespace SolidCell.Dashboard.Notifying;

/// <summary>
/// The messages that wait for a route. They are sent in order, one at a time; when too many wait, the oldest is dropped and counted.
/// </summary>
internal sealed class RouteQueue
{
    public const int MaximumWaiting = 256;

    private readonly Channel<WebhookMessage> _waiting;
    private readonly AlertRoute _route;
    private readonly TimeProvider _clock;
    private long _delivered;
    private long _failed;
    private long _dropped;
    private volatile string? _lastProblem;

    public RouteQueue(AlertRoute route, TimeProvider clock)
    {
        (_route, _clock) = (route, clock);
        _waiting = Channel.CreateBounded<WebhookMessage>(
            new BoundedChannelOptions(MaximumWaiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true },
            _ => Interlocked.Increment(ref _dropped));
    }

    public WebhookStatus Status => new(
        $"{_route.Name}: {_route.Target.Receiver}", Interlocked.Read(ref _delivered), Interlocked.Read(ref _failed),
        Interlocked.Read(ref _dropped), _waiting.Reader.Count, _lastProblem);

    public void Add(WebhookMessage message) => _waiting.Writer.TryWrite(message);

    /// <summary>Works until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await foreach (WebhookMessage message in _waiting.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
        {
            bool isDelivered = await DeliverAsync(message, cancellation).ConfigureAwait(false);
            Interlocked.Increment(ref isDelivered ? ref _delivered : ref _failed);
        }
    }

    private async Task<bool> DeliverAsync(WebhookMessage message, CancellationToken cancellation)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                await _route.Target.SendAsync(message, cancellation).ConfigureAwait(false);
                _lastProblem = null;
                return true;
            }
            catch (AlertNotSentException problem)
            {
                _lastProblem = problem.Message;
                if (attempt >= WebhookPatience.MaximumAttempts || !problem.IsWorthAnother)
                {
                    return false;
                }
            }

            await Task.Delay(WebhookPatience.After(attempt), _clock, cancellation).ConfigureAwait(false);
        }
    }
}
