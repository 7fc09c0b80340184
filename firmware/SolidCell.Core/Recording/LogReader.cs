using SolidCell.Core.Recording.Frames;
using SolidCell.Core.Recording.Segments;

namespace SolidCell.Core.Recording;

/// <summary>
/// Reads a log forward, through segments and into the records that are not on the storage yet. It stays where it is at the end and
/// goes on when there is more; a segment that is trimmed or thinned under it is stepped over.
/// </summary>
public sealed class LogReader
{
    private readonly StoredSegments _segments;
    private readonly bool _storedOnly;
    private readonly FrameReader _frames = new FrameReader();
    private readonly SegmentHeader _header = new SegmentHeader();
    private readonly byte[] _buffer = new byte[2 * FrameWriter.MaximumFrameBytes];
    private SegmentEntry? _segment;
    private int _offset;
    private int _at;
    private int _count;
    private int _afterBootId;
    private long _afterSequence;

    /// <summary>A reader at the beginning of the log.</summary>
    /// <param name="log">The log.</param>
    /// <param name="storedOnly">True to see a record only once it is on the storage, where a power cut leaves it.</param>
    public LogReader(RecordLog log, bool storedOnly = false)
    {
        _segments = log.Segments;
        _storedOnly = storedOnly;
        Seek(0, 0);
    }

    /// <summary>Goes to the first record at or after this one.</summary>
    public void Seek(int bootId, long sequence)
    {
        _afterBootId = bootId;
        _afterSequence = sequence - 1;
        _segment = null;
    }

    /// <summary>Reads the next record; false when there is none yet.</summary>
    public bool TryRead(LogRecord record)
    {
        while (Advance(record))
        {
            if (_frames.IsRecord && IsBehindLast(record))
            {
                _afterBootId = record.BootId;
                _afterSequence = record.Sequence;
                return true;
            }
        }

        return false;
    }

    private bool IsBehindLast(LogRecord record) =>
        record.BootId > _afterBootId || (record.BootId == _afterBootId && record.Sequence > _afterSequence);

    private bool Advance(LogRecord record)
    {
        while (_segment != null || Enter(_segments.Of(_afterBootId, _afterSequence + 1)))
        {
            int next = _frames.Read(_buffer, _at, _count, record);
            if (next >= 0)
            {
                _at = next;
                return true;
            }

            // Asked before reading: what is appended in between must not be taken for the next segment's.
            bool mayGrow = _segments.MayGrow(_segment!, _storedOnly);
            bool wasRemoved = _segment!.IsRemoved;
            if (!Refill() && (wasRemoved || mayGrow || !Enter(_segments.At(_segment!.LastOrdinal + 1))))
            {
                if (!wasRemoved)
                {
                    return false;
                }

                _segment = null;
            }
        }

        return false;
    }

    private bool Enter(SegmentEntry? segment)
    {
        // Nothing of it can be read yet: the reader stays where it is until its header is there.
        if (segment == null || (_storedOnly && !_segments.IsBegun(segment)))
        {
            return false;
        }

        _segment = segment;
        _offset = 0;
        _count = _segments.Read(segment, 0, _buffer, _buffer.Length, _storedOnly);
        _at = SegmentHeader.Bytes;
        if (_header.TryRead(_buffer, _count))
        {
            _frames.Restart(_header.BootId, _header.FirstSequence, _header.Crc);
            return true;
        }

        // Trimmed in this moment: nothing in it, and the next segment follows.
        _count = 0;
        _at = 0;
        return true;
    }

    /// <summary>Reads on from the first byte not understood; false when that brings nothing new.</summary>
    private bool Refill()
    {
        int had = _count - _at;
        int count = _segments.Read(_segment!, _offset + _at, _buffer, _buffer.Length, _storedOnly);
        _offset += _at;
        _at = 0;
        _count = count;
        return count > had;
    }
}
