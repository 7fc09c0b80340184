namespace SolidCell.Core.Recording;

/// <summary>The segments of a log in the order of their records, the one being written last.</summary>
internal sealed class SegmentIndex
{
    private SegmentEntry[] _entries = new SegmentEntry[16];

    internal int Count { get; private set; }

    internal SegmentEntry this[int index] => _entries[index];

    internal SegmentEntry Newest => _entries[Count - 1];

    /// <summary>Puts a segment into its place.</summary>
    internal void Insert(SegmentEntry entry)
    {
        MakeRoom();
        int at = Count;
        while (at > 0 && _entries[at - 1].FirstOrdinal > entry.FirstOrdinal)
        {
            _entries[at] = _entries[at - 1];
            at--;
        }

        _entries[at] = entry;
        Count++;
    }

    internal void RemoveAt(int index)
    {
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
}
