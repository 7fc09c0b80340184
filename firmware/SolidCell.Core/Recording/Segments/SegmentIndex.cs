namespace SolidCell.Core.Recording.Segments;

/// <summary>The segments of a log in the order of their records, the one being written last.</summary>
internal sealed class SegmentIndex
{
    private SegmentEntry[] _entries = new SegmentEntry[16];

    private int _highestNumber;

    internal int Count { get; private set; }

    internal SegmentEntry this[int index] => _entries[index];

    internal SegmentEntry Newest => _entries[Count - 1];

    /// <summary>A number that no segment on the storage has or has had since the start.</summary>
    internal int TakeNumber() => ++_highestNumber;

    /// <summary>A segment with this number, genuine or not, has been seen on the storage.</summary>
    internal void Seen(int number) => _highestNumber = number > _highestNumber ? number : _highestNumber;

    /// <summary>Puts a segment into its place.</summary>
    internal void Insert(SegmentEntry entry)
    {
        MakeRoom();
        int at = Count;
        while (at > 0 && IsBehind(_entries[at - 1], entry))
        {
            _entries[at] = _entries[at - 1];
            at--;
        }

        _entries[at] = entry;
        Count++;
    }

    /// <summary>Puts one segment in the place of two.</summary>
    internal void ReplacePair(int index, SegmentEntry merged)
    {
        _entries[index].IsRemoved = true;
        RemoveAt(index + 1);
        _entries[index] = merged;
    }

    internal void Remove(SegmentEntry entry)
    {
        for (int i = Count - 1; i >= 0; i--)
        {
            if (_entries[i] == entry)
            {
                RemoveAt(i);
            }
        }
    }

    /// <summary>The segment after this one; there always is one, because the newest is never merged.</summary>
    internal SegmentEntry After(SegmentEntry entry) => _entries[IndexOfOrdinal(entry.LastOrdinal + 1)];

    internal void RemoveAt(int index)
    {
        _entries[index].IsRemoved = true;
        Count--;
        for (int i = index; i < Count; i++)
        {
            _entries[i] = _entries[i + 1];
        }
    }

    /// <summary>Index of the segment in which the place falls, or of the next one after it, or <see cref="Count"/>.</summary>
    internal int IndexOfOrdinal(int ordinal)
    {
        int index = 0;
        while (index < Count && _entries[index].LastOrdinal < ordinal)
        {
            index++;
        }

        return index;
    }

    /// <summary>Index of the last segment that starts at or before the record, 0 when all start behind it.</summary>
    internal int IndexOf(int bootId, long sequence)
    {
        int index = Count - 1;
        while (index > 0 && _entries[index].IsBehind(bootId, sequence))
        {
            index--;
        }

        return index;
    }

    /// <summary>A merged segment stands before those it replaces.</summary>
    private static bool IsBehind(SegmentEntry left, SegmentEntry right) => left.FirstOrdinal > right.FirstOrdinal
        || (left.FirstOrdinal == right.FirstOrdinal && left.LastOrdinal < right.LastOrdinal);

    private void MakeRoom()
    {
        if (Count < _entries.Length)
        {
            return;
        }

        SegmentEntry[] longer = new SegmentEntry[Count * 2];
        for (int i = 0; i < Count; i++)
        {
            longer[i] = _entries[i];
        }

        _entries = longer;
    }

    /// <summary>Room that all segments but the newest take, in whole blocks.</summary>
    internal long BytesTaken(int blockBytes)
    {
        long taken = 0;
        for (int i = 0; i < Count - 1; i++)
        {
            taken += (long)((this[i].StoredBytes + blockBytes - 1) / blockBytes) * blockBytes;
        }

        return taken;
    }
}
