using System.Collections.Concurrent;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;

namespace SolidCell.Dashboard.Streaming;

/// <summary>
/// Hands events to every page that is open. Each event is the whole state of its kind, so a page that is too slow gets the newest and
/// misses what lies between; nobody waits for it.
/// </summary>
internal sealed class EventHub
{
    public const int MaximumListeners = 200;

    private const int Waiting = 8;

    private readonly ConcurrentDictionary<Channel<SseItem<string>>, bool> _listeners = new();
    private readonly ConcurrentDictionary<string, SseItem<string>> _last = new();
    private long _number;

    public int Listeners => _listeners.Count;

    public void Publish<T>(string type, T content)
    {
        string text = JsonSerializer.Serialize(content, DashboardJson.Options);
        var item = new SseItem<string>(text, type)
        {
            EventId = Interlocked.Increment(ref _number).ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
        _last[type] = item;
        foreach (Channel<SseItem<string>> listener in _listeners.Keys)
        {
            listener.Writer.TryWrite(item);
        }
    }

    /// <summary>Begins with the last event of every kind, so that a page has something to show at once; ends when cancelled.</summary>
    public async IAsyncEnumerable<SseItem<string>> Listen([EnumeratorCancellation] CancellationToken cancellation)
    {
        Channel<SseItem<string>> listener =
            Channel.CreateBounded<SseItem<string>>(new BoundedChannelOptions(Waiting) { FullMode = BoundedChannelFullMode.DropOldest });
        _listeners[listener] = true;
        try
        {
            foreach (SseItem<string> item in _last.Values)
            {
                yield return item;
            }

            while (await HasMoreAsync(listener, cancellation).ConfigureAwait(false))
            {
                while (listener.Reader.TryRead(out SseItem<string> item))
                {
                    yield return item;
                }
            }
        }
        finally
        {
            _listeners.TryRemove(listener, out _);
        }
    }

    /// <summary>A page that is closed, or a program that ends, is no failure.</summary>
    private static async Task<bool> HasMoreAsync(Channel<SseItem<string>> listener, CancellationToken cancellation)
    {
        try
        {
            return await listener.Reader.WaitToReadAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
