using System.Globalization;

namespace SolidCell.Mqtt;

/// <summary>
/// Keeps account of the messages that the embedded broker retains and says which must go. A status that a fixture itself has published goes
/// last; of its kind, the one that was written first.
/// </summary>
public sealed class RetainedMessages(BrokerLimits limits, LimitNotices notices)
{
    /// <summary>What a retained message takes besides its payload and its topic, in bytes.</summary>
    public const int Overhead = 200;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<(string Topic, long Bytes)>> _topics = [];
    private readonly LinkedList<(string Topic, long Bytes)> _statuses = [];
    private readonly LinkedList<(string Topic, long Bytes)> _others = [];

    /// <summary>Bytes retained now.</summary>
    public long Bytes { get; private set; }

    /// <summary>True for a message that may be retained at all; one that may not is handed on nonetheless.</summary>
    public bool Fits(string topic, long payloadBytes)
    {
        bool fits = payloadBytes + topic.Length + Overhead <= limits.RetainedBytes;
        if (!fits)
        {
            Tell(topic);
        }

        return fits;
    }

    /// <summary>
    /// Takes note of a message that is retained from now on, or of an empty one that ends it. Returns the topics that must go for it.
    /// </summary>
    public IReadOnlyList<string> Retain(string topic, long payloadBytes, string client)
    {
        lock (_lock)
        {
            Forget(topic);
            if (payloadBytes == 0)
            {
                return [];
            }

            LinkedList<(string, long)> kind = topic == $"solidcell/{client}/status" ? _statuses : _others;
            long bytes = payloadBytes + topic.Length + Overhead;
            _topics[topic] = kind.AddLast((topic, bytes));
            Bytes += bytes;
            return Surplus();
        }
    }

    private List<string> Surplus()
    {
        var gone = new List<string>();
        while (Bytes > limits.RetainedBytes && (_others.First ?? _statuses.First) is { } oldest)
        {
            gone.Add(oldest.Value.Topic);
            Forget(oldest.Value.Topic);
            Tell(oldest.Value.Topic);
        }

        return gone;
    }

    private void Tell(string topic) => notices.Reached(
        "retained_bytes",
        string.Create(CultureInfo.InvariantCulture,
            $"The broker retains {limits.RetainedBytes} bytes at most; the message of '{topic}' is not kept."));

    private void Forget(string topic)
    {
        if (_topics.Remove(topic, out LinkedListNode<(string Topic, long Bytes)>? node))
        {
            Bytes -= node.Value.Bytes;
            node.List!.Remove(node);
        }
    }
}
