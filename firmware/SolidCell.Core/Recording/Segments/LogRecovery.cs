namespace SolidCell.Core.Recording.Segments;

/// <summary>Makes sense of whatever a power cut left on the storage: the segments in order, the last boot, where a test stood.</summary>
internal sealed class LogRecovery
{
    private const int MergedAtOnce = 2;

    /// <summary>More than the copies at the start of a segment take.</summary>
    private const int CopiesBytes = 2048;

    private readonly ILogStorage _storage;
    private readonly SegmentIndex _index;
    private readonly CarriedRecords _carried;
    private readonly RecentCommands _commands;
    private readonly SegmentWalker _walker;
    private readonly LogRecord _record = new LogRecord();
    private readonly int[] _replaced = new int[MergedAtOnce];
    private int _replacedCount;

    internal LogRecovery(ILogStorage storage, SegmentIndex index, CarriedRecords carried, RecentCommands commands)
    {
        _storage = storage;
        _index = index;
        _carried = carried;
        _commands = commands;
        _walker = new SegmentWalker(storage);
    }

    /// <summary>Highest boot id, 0 when there is none. The newest segment is never merged, so its header has it.</summary>
    internal int LastBootId { get; private set; }

    /// <summary>Highest place of a segment, 0 when there is none.</summary>
    internal int LastOrdinal { get; private set; }

    /// <summary>
    /// A merged segment whose thinning may not have been noted, or null. Note it, then call <see cref="DeleteReplaced"/>.
    /// </summary>
    internal SegmentEntry? Merged { get; private set; }

    /// <summary>Samples left out of <see cref="Merged"/>.</summary>
    internal long Removed { get; private set; }

    internal void Run()
    {
        int[] numbers = new int[_storage.List(new int[0])];
        _storage.List(numbers);
        for (int i = 0; i < numbers.Length; i++)
        {
            _index.Seen(numbers[i]);
            Admit(numbers[i]);
        }

        for (int i = _index.Count - 1; i >= 0; i--)
        {
            FinishMerge(_index[i < _index.Count ? i : _index.Count - 1]);
        }

        for (int i = FirstToRecall(); i < _index.Count; i++)
        {
            Recall(_index[i]);
        }
    }

    /// <summary>Deletes the segments that <see cref="Merged"/> stands for.</summary>
    internal void DeleteReplaced()
    {
        for (int i = 0; i < _replacedCount; i++)
        {
            _storage.Delete(_replaced[i]);
        }
    }

    private void Admit(int number)
    {
        if (!_walker.Start(number))
        {
            _storage.Delete(number);
            return;
        }

        SegmentHeader header = _walker.Header;
        LastBootId = header.BootId > LastBootId ? header.BootId : LastBootId;
        LastOrdinal = header.LastOrdinal > LastOrdinal ? header.LastOrdinal : LastOrdinal;
        _index.Insert(new SegmentEntry
        {
            Number = number,
            Generation = header.Generation,
            FirstOrdinal = header.FirstOrdinal,
            LastOrdinal = header.LastOrdinal,
            FirstBootId = header.BootId,
            FirstSequence = header.FirstSequence,
            StoredBytes = _storage.Length(number),
        });
    }

    /// <summary>
    /// A merged segment beside one that it stands for: the cut came before the old ones were all deleted. Whole, it replaces them;
    /// else it goes. Without such a neighbour it is known to be whole.
    /// </summary>
    private void FinishMerge(SegmentEntry merged)
    {
        if (merged.Generation == 0 || !HasReplaced(merged))
        {
            return;
        }

        if (!_walker.IsWhole(merged.Number, _record))
        {
            _storage.Delete(merged.Number);
            _index.Remove(merged);
            return;
        }

        Merged = merged;
        Removed = _walker.Frames.Removed;
        for (int i = _index.Count - 1; i >= 0; i--)
        {
            if (IsReplaced(_index[i], merged) && _replacedCount < MergedAtOnce)
            {
                _replaced[_replacedCount++] = _index[i].Number;
                _index.RemoveAt(i);
            }
        }
    }

    private bool HasReplaced(SegmentEntry merged)
    {
        for (int i = 0; i < _index.Count; i++)
        {
            if (IsReplaced(_index[i], merged))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsReplaced(SegmentEntry old, SegmentEntry merged) =>
        old != merged && old.FirstOrdinal >= merged.FirstOrdinal && old.LastOrdinal <= merged.LastOrdinal;

    /// <summary>
    /// The newest segments may each have been cut off in their copies (a supply that comes and goes); the last longer one before
    /// them has the originals.
    /// </summary>
    private int FirstToRecall()
    {
        int first = _index.Count > 0 ? _index.Count - 1 : 0;
        bool isEnough = false;
        while (first > 0 && !isEnough)
        {
            first--;
            isEnough = _index[first].StoredBytes >= CopiesBytes;
        }

        return first;
    }

    private void Recall(SegmentEntry segment)
    {
        bool isGood = _walker.Start(segment.Number);
        while (isGood && _walker.Next(_record))
        {
            if (_walker.Frames.IsRecord || _walker.Frames.IsCarried)
            {
                _carried.Keep(_record);
                if (_record.Kind == RecordKind.Command)
                {
                    _commands.Add(_record);
                }
            }
        }
    }
}
