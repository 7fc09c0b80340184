using System;

namespace SolidCell.Core.Recording.Segments;

/// <summary>
/// The newest bytes of the log, not yet on the storage: one buffer being filled and, while it is written out, another. Either
/// holds bytes of one segment only.
/// </summary>
internal sealed class SegmentTail
{
    private byte[] _filling;
    private byte[] _leaving;
    private SegmentEntry? _fillingSegment;
    private SegmentEntry? _leavingSegment;
    private int _fillingStart;
    private int _leavingStart;
    private int _leavingBytes;

    internal SegmentTail(int bytes)
    {
        _filling = new byte[bytes];
        _leaving = new byte[bytes];
    }

    internal byte[] Bytes => _filling;

    internal byte[] Leaving => _leaving;

    internal int LeavingBytes => _leavingBytes;

    internal int LeavingStart => _leavingStart;

    internal SegmentEntry? LeavingSegment => _leavingSegment;

    /// <summary>Bytes in the buffer being filled.</summary>
    internal int Used { get; set; }

    internal int Room => _filling.Length - Used;

    /// <summary>Goes on filling behind <paramref name="start"/> bytes of a segment.</summary>
    internal void Fill(SegmentEntry segment, int start)
    {
        _fillingSegment = segment;
        _fillingStart = start;
        Used = 0;
    }

    /// <summary>Hands the filled buffer out and starts on the other.</summary>
    internal void Swap()
    {
        byte[] free = _leaving;
        _leaving = _filling;
        _leavingSegment = _fillingSegment;
        _leavingStart = _fillingStart;
        _leavingBytes = Used;
        _filling = free;
    }

    /// <summary>The end of handed-out bytes that were refused, less what a segment of this length took of them.</summary>
    internal byte[] Missing(int storedBytes)
    {
        int missing = _leavingSegment!.StoredBytes - (storedBytes < 0 ? 0 : storedBytes);
        missing = missing < 0 ? 0 : missing > _leavingBytes ? _leavingBytes : missing;
        byte[] bytes = new byte[missing];
        Array.Copy(_leaving, _leavingBytes - missing, bytes, 0, missing);
        return bytes;
    }

    /// <summary>The handed-out bytes are on the storage.</summary>
    internal void Left() => _leavingSegment = null;

    /// <summary>Copies bytes of a segment that are still here; -1 when those at the offset are on the storage.</summary>
    internal int Read(SegmentEntry segment, int offset, byte[] buffer, int count)
    {
        if (segment == _leavingSegment && offset >= _leavingStart && offset < _leavingStart + _leavingBytes)
        {
            return Copy(_leaving, offset - _leavingStart, _leavingBytes, buffer, count);
        }

        return segment == _fillingSegment && offset >= _fillingStart ? Copy(_filling, offset - _fillingStart, Used, buffer, count) : -1;
    }

    private static int Copy(byte[] source, int from, int used, byte[] buffer, int count)
    {
        int left = used - from;
        int size = left < count ? left : count;
        if (size <= 0)
        {
            return 0;
        }

        Array.Copy(source, from, buffer, 0, size);
        return size;
    }
}
