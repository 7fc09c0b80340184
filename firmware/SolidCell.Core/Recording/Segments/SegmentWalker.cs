using SolidCell.Core.Recording.Frames;

namespace SolidCell.Core.Recording.Segments;

/// <summary>Reads one segment on the storage from its header to its last genuine frame.</summary>
internal sealed class SegmentWalker
{
    private readonly ILogStorage _storage;
    private readonly byte[] _buffer = new byte[2 * FrameWriter.MaximumFrameBytes];
    private int _number;
    private int _offset;
    private int _at;
    private int _count;

    internal SegmentWalker(ILogStorage storage) => _storage = storage;

    internal FrameReader Frames { get; } = new FrameReader();

    internal SegmentHeader Header { get; } = new SegmentHeader();

    /// <summary>False when there is no segment with a genuine header.</summary>
    internal bool Start(int number)
    {
        _number = number;
        _offset = 0;
        _at = SegmentHeader.Bytes;
        _count = _storage.Read(number, 0, _buffer, _buffer.Length);
        if (!Header.TryRead(_buffer, _count))
        {
            return false;
        }

        Frames.Restart(Header.BootId, Header.FirstSequence, Header.Crc);
        return true;
    }

    /// <summary>Reads the next frame; false at the end. <see cref="Frames"/> tells what it was.</summary>
    internal bool Next(LogRecord record)
    {
        int next = Frames.Read(_buffer, _at, _count, record);
        if (next < 0 && _at > 0)
        {
            _offset += _at;
            _at = 0;
            _count = _storage.Read(_number, _offset, _buffer, _buffer.Length);
            next = Frames.Read(_buffer, 0, _count, record);
        }

        _at = next < 0 ? _at : next;
        return next >= 0;
    }

    /// <summary>True when the segment replaces others and is whole; its <see cref="FrameReader.Removed"/> is then known.</summary>
    internal bool IsWhole(int number, LogRecord scratch)
    {
        if (!Start(number))
        {
            return false;
        }

        while (Next(scratch))
        {
        }

        return Frames.IsSealed;
    }
}
