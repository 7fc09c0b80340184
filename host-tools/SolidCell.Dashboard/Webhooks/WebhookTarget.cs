using System.Net;
using System.Net.Http.Headers;
using System.Threading.Channels;

namespace SolidCell.Dashboard.Webhooks;

/// <summary>
/// One address and the messages that wait for it. They are sent in order, one at a time; whoever hands one over never waits. When too many
/// wait, the oldest is dropped and counted.
/// </summary>
internal sealed class WebhookTarget
{
    public const int MaximumWaiting = 256;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    private readonly Channel<byte[]> _waiting;
    private readonly HttpClient _client;
    private readonly TimeProvider _clock;
    private readonly Uri _address;
    private long _delivered;
    private long _failed;
    private long _dropped;
    private volatile string? _lastProblem;

    public WebhookTarget(Uri address, HttpClient client, TimeProvider clock)
    {
        _address = address;
        _client = client;
        _clock = clock;
        _waiting = Channel.CreateBounded<byte[]>(
            new BoundedChannelOptions(MaximumWaiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true },
            _ => Interlocked.Increment(ref _dropped));
    }

    /// <summary>Only the host of the address: the rest of it is often a secret.</summary>
    public WebhookStatus Status => new(
        _address.Authority, Interlocked.Read(ref _delivered), Interlocked.Read(ref _failed), Interlocked.Read(ref _dropped),
        _waiting.Reader.Count, _lastProblem);

    public void Add(byte[] body) => _waiting.Writer.TryWrite(body);

    /// <summary>Works until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await foreach (byte[] body in _waiting.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
        {
            bool isDelivered = await DeliverAsync(body, cancellation).ConfigureAwait(false);
            Interlocked.Increment(ref isDelivered ? ref _delivered : ref _failed);
        }
    }

    private async Task<bool> DeliverAsync(byte[] body, CancellationToken cancellation)
    {
        for (int attempt = 1; ; attempt++)
        {
            (bool isDone, HttpStatusCode? answer) = await TryAsync(body, cancellation).ConfigureAwait(false);
            if (isDone)
            {
                return true;
            }

            if (attempt >= WebhookPatience.MaximumAttempts || !WebhookPatience.IsWorthAnother(answer))
            {
                return false;
            }

            await Task.Delay(WebhookPatience.After(attempt), _clock, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<(bool IsDone, HttpStatusCode? Answer)> TryAsync(byte[] body, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Timeout);
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        try
        {
            using HttpResponseMessage response = await _client.PostAsync(_address, content, patience.Token).ConfigureAwait(false);
            _lastProblem = response.IsSuccessStatusCode ? null : $"answered {(int)response.StatusCode}";
            return (response.IsSuccessStatusCode, response.StatusCode);
        }
        catch (Exception problem) when (!cancellation.IsCancellationRequested)
        {
            _lastProblem = problem is OperationCanceledException ? $"no answer in {Timeout.TotalSeconds:0} s" : problem.Message;
            return (false, null);
        }
    }
}
