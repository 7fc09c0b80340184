using System.Formats.Cbor;

namespace SolidCell.Ingest;

/// <summary>
/// Notices acks that this host did not send: another host stores from the same broker, and its acks make fixtures forget what is not stored
/// here. The broker hands back each of our own acks once. Acks of fixtures beyond the bound are not judged.
/// </summary>
public sealed class AckWitness(TimeProvider clock)
{
    private const int MaximumWaiting = 100_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<DurablePosition, int> _waiting = [];
    private ForeignAck? _last;

    /// <summary>The last ack of somebody else, null while there was none.</summary>
    public ForeignAck? Last
    {
        get
        {
            lock (_lock)
            {
                return _last;
            }
        }
    }

    /// <summary>Called before an ack of our own leaves.</summary>
    public void Sent(DurablePosition position)
    {
        lock (_lock)
        {
            if (_waiting.Count >= MaximumWaiting)
            {
                _waiting.Clear();
            }

            _waiting[position] = _waiting.GetValueOrDefault(position) + 1;
        }
    }

    /// <summary>Called with every ack that the broker hands out.</summary>
    public void Seen(string fixture, byte[] payload)
    {
        lock (_lock)
        {
            if (Read(fixture, payload) is not { } position || !_waiting.TryGetValue(position, out int times))
            {
                _last = new ForeignAck(fixture, clock.GetUtcNow());
            }
            else if (times > 1)
            {
                _waiting[position] = times - 1;
            }
            else
            {
                _waiting.Remove(position);
            }
        }
    }

    private static DurablePosition? Read(string fixture, byte[] payload)
    {
        try
        {
            var reader = new CborReader(payload);
            return reader.ReadStartArray() == 2 ? new DurablePosition(fixture, reader.ReadInt64(), reader.ReadInt64()) : null;
        }
        catch (Exception problem) when (problem is CborContentException or InvalidOperationException or OverflowException)
        {
            return null;
        }
    }
}

/// <summary>An ack that this host did not send: to which fixture, and when.</summary>
public sealed record ForeignAck(string Fixture, DateTimeOffset Time);
