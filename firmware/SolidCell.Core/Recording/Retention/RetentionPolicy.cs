using SolidCell.Core.Recording.Segments;

namespace SolidCell.Core.Recording.Retention;

/// <summary>
/// How much room the log has left, and how it gets more: the oldest samples are thinned, which is said in the log before it is
/// done. When that brings nothing any more, new samples are refused so that the room left goes to events.
/// </summary>
internal sealed class RetentionPolicy
{
    /// <summary>True when the log is full and thinning frees nothing more. A field, because every tick reads it; set here only.</summary>
    internal bool IsExhausted;

    private readonly ILogStorage _storage;
    private readonly SegmentIndex _index;
    private readonly LogAppender _appender;
    private readonly object _gate;
    private readonly SegmentMerger _merger;
    private readonly LogRecord _note = new LogRecord();

    internal RetentionPolicy(ILogStorage storage, SegmentIndex index, LogAppender appender, object gate)
    {
        _storage = storage;
        _index = index;
        _appender = appender;
        _gate = gate;
        _merger = new SegmentMerger(storage);
    }

    /// <summary>How much of the storage is taken, 0 to 100 and above while thinning has not caught up.</summary>
    internal int FillPercent { get; private set; }

    internal void Measure()
    {
        lock (_gate)
        {
            long taken = _index.BytesTaken(_storage.BlockBytes < 1 ? 1 : _storage.BlockBytes);
            // The segment being written and the one that thinning writes before it deletes two are not for use.
            long capacity = _storage.CapacityBytes - (2L * _storage.SegmentBytes);
            FillPercent = (int)(taken * 100 / (capacity < 1 ? 1 : capacity));
            IsExhausted = IsExhausted && FillPercent >= 100;
            _appender.RefusesSamples = IsExhausted;
        }
    }

    /// <summary>Thins the oldest samples until the next segment, and one more for the thinning, have room.</summary>
    internal void Make()
    {
        Measure();
        while (FillPercent >= 100)
        {
            int choice = ThinningChoice.Of(_index);
            if (choice == ThinningChoice.None)
            {
                IsExhausted = true;
                _appender.RefusesSamples = true;
                return;
            }

            Thin(choice);
        }
    }

    /// <summary>Ends a thinning that a power cut interrupted.</summary>
    internal void Finish(LogRecovery recovery)
    {
        if (recovery.Merged != null)
        {
            Note(recovery.Merged, recovery.Removed);
            _appender.WriteOut();
            recovery.DeleteReplaced();
        }
    }

    private void Thin(int choice)
    {
        SegmentEntry first = _index[choice];
        SegmentEntry second = _index[choice + 1];
        SegmentEntry? merged = _merger.Merge(first, second, _index.TakeNumber());
        if (merged == null)
        {
            first.CannotShrink = true;
            second.CannotShrink = true;
            return;
        }

        // Said before it is done: a cut in between leaves a note too many, never one too few.
        Note(merged, _merger.Removed);
        _appender.WriteOut();
        lock (_gate)
        {
            _index.ReplacePair(choice, merged);
        }

        Measure();
        _storage.Delete(first.Number);
        _storage.Delete(second.Number);
    }

    private void Note(SegmentEntry merged, long removed)
    {
        if (removed > 0)
        {
            ThinningNote.Fill(_note, merged, _index.After(merged), removed, _appender.LastMilliseconds);
            _appender.Add(_note);
        }
    }
}
