using SolidCell.Core.Recording.Retention;
using SolidCell.Core.Recording.Segments;

namespace SolidCell.Core.Recording;

/// <summary>
/// The reading end of the log: finds its segments and reads their bytes, those that wait in memory too, and deletes what is not needed
/// any more. Any thread may read; whoever trims holds the storage.
/// </summary>
internal sealed class StoredSegments
{
    private readonly ILogStorage _storage;
    private readonly SegmentIndex _index;
    private readonly LogAppender _appender;
    private readonly RetentionPolicy _room;
    private readonly object _gate;

    /// <param name="storage">Where the segments live.</param>
    /// <param name="index">The segments there are.</param>
    /// <param name="appender">Knows what is not on the storage yet.</param>
    /// <param name="room">Told when there is more.</param>
    /// <param name="gate">Held while the index or the waiting records change.</param>
    internal StoredSegments(ILogStorage storage, SegmentIndex index, LogAppender appender, RetentionPolicy room, object gate)
    {
        _storage = storage;
        _index = index;
        _appender = appender;
        _room = room;
        _gate = gate;
    }

    /// <summary>Segment of the place or the next one behind it; null when there is none.</summary>
    internal SegmentEntry? At(int ordinal)
    {
        lock (_gate)
        {
            int index = _index.IndexOfOrdinal(ordinal);
            return index < _index.Count ? _index[index] : null;
        }
    }

    /// <summary>Segment in which a record is, if it is anywhere.</summary>
    internal SegmentEntry? Of(int bootId, long sequence)
    {
        lock (_gate)
        {
            return _index.Count == 0 ? null : _index[_index.IndexOf(bootId, sequence)];
        }
    }

    /// <summary>True while there may be more to read in the segment later.</summary>
    internal bool MayGrow(SegmentEntry segment, bool storedOnly)
    {
        lock (_gate)
        {
            return segment == _index.Newest || (storedOnly && _appender.Stored(segment) < segment.StoredBytes);
        }
    }

    /// <summary>True when the segment's header is on the storage.</summary>
    internal bool IsBegun(SegmentEntry segment)
    {
        lock (_gate)
        {
            return _appender.Stored(segment) >= SegmentHeader.Bytes;
        }
    }

    /// <summary>Reads bytes of a segment, of those on the storage only or also of those that wait; 0 when there are no more.</summary>
    internal int Read(SegmentEntry segment, int offset, byte[] buffer, int count, bool storedOnly)
    {
        lock (_gate)
        {
            int left = _appender.Stored(segment) - offset;
            int waiting = storedOnly ? -1 : _appender.ReadWaiting(segment, offset, buffer, count);
            if (waiting >= 0)
            {
                return waiting;
            }

            count = left < count ? left : count;
        }

        return count <= 0 ? 0 : _storage.Read(segment.Number, offset, buffer, count);
    }

    /// <summary>
    /// Deletes the segments whose records all come at or before this one. One stays until the next is on the storage with its carried
    /// records: without them a power cut would forget the open test, and the boots.
    /// </summary>
    internal void TrimTo(int bootId, long sequence)
    {
        while (_index.Count > 1 && !_index[1].IsBehind(bootId, sequence + 1) && IsBegun(_index[1]) && _storage.Delete(_index[0].Number))
        {
            lock (_gate)
            {
                _index.RemoveAt(0);
            }

            _room.Measure();
        }
    }
}
