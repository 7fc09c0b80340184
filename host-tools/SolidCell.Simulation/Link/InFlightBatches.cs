using System.Formats.Cbor;

namespace SolidCell.Simulation.Link;

/// <summary>The batches that were published and not yet acknowledged as durable. A full window stops the sending: flow control.</summary>
internal sealed class InFlightBatches(int window)
{
    private readonly Queue<(long BootId, long FirstSequence)> _batches = new();

    public bool IsFull => _batches.Count >= window;

    public bool IsEmpty => _batches.Count == 0;

    public void Clear() => _batches.Clear();

    public void Sent(ReadOnlyMemory<byte> batch)
    {
        var reader = new CborReader(batch, CborConformanceMode.Lax);
        reader.ReadStartArray();
        reader.ReadInt32();
        _batches.Enqueue((reader.ReadInt64(), reader.ReadInt64()));
    }

    public void Acknowledged(ReadOnlyMemory<byte> ack)
    {
        try
        {
            var reader = new CborReader(ack, CborConformanceMode.Lax);
            reader.ReadStartArray();
            Forget(reader.ReadInt64(), reader.ReadInt64());
        }
        catch (Exception problem) when (problem is CborContentException or InvalidOperationException or OverflowException)
        {
            // An ack that cannot be read acknowledges nothing; the fixture counts it.
        }
    }

    private void Forget(long bootId, long lastSequence)
    {
        while (_batches.TryPeek(out var oldest) && (oldest.BootId, oldest.FirstSequence).CompareTo((bootId, lastSequence)) <= 0)
        {
            _batches.Dequeue();
        }
    }
}
