using SolidCell.Core.Encoding;

namespace SolidCell.Core.Link;

/// <summary>
/// The batches that were sent and are not yet acknowledged as durable, oldest first. A full window stops the sending: flow control.
/// </summary>
internal sealed class BatchWindow
{
    private readonly int[] _bootIds;
    private readonly long[] _firstSequences;
    private int _first;
    private int _count;

    internal BatchWindow(int size)
    {
        _bootIds = new int[size];
        _firstSequences = new long[size];
    }

    internal bool IsFull => _count == _bootIds.Length;

    internal bool IsEmpty => _count == 0;

    internal void Clear() => _count = 0;

    /// <summary>Takes a batch as it is on the wire: <c>[version, boot-id, first-sequence, ...]</c>.</summary>
    internal void Sent(byte[] batch, int length)
    {
        CborReader cbor = new CborReader(batch, length);
        bool isBatch =
            cbor.ReadArray(out int _) & cbor.ReadInteger(out long _) & cbor.ReadInteger(out long bootId) & cbor.ReadInteger(out long first);
        if (!isBatch || IsFull)
        {
            throw Invariant.Broken("a batch that cannot be read, or one beyond the window");
        }

        int at = (_first + _count) % _bootIds.Length;
        _bootIds[at] = (int)bootId;
        _firstSequences[at] = first;
        _count++;
    }

    /// <summary>
    /// Takes an ack as it is on the wire: <c>[boot-id, last-durable-sequence]</c>. One that covers a batch's first record covers the batch:
    /// hosts store whole ones.
    /// </summary>
    internal void Acknowledged(byte[] ack, int length)
    {
        CborReader cbor = new CborReader(ack, length);
        bool isGood = cbor.ReadArray(out int _) & cbor.ReadInteger(out long bootId) & cbor.ReadInteger(out long sequence);
        while (isGood && _count > 0 && IsCovered(bootId, sequence))
        {
            _first = (_first + 1) % _bootIds.Length;
            _count--;
        }
    }

    private bool IsCovered(long bootId, long sequence) =>
        _bootIds[_first] < bootId || (_bootIds[_first] == bootId && _firstSequences[_first] <= sequence);
}
