using SolidCell.Core.Recording.Frames;

namespace SolidCell.Core.Recording.Segments;

/// <summary>
/// Writes two neighbouring segments as one, with every second sample left out and everything else kept. A sample beside any other
/// record stays, and with it the first and the last of every step. (Segments of short boots may have no samples; they still gain by
/// sharing blocks.) The new segment
/// ends with a seal; until that is on the storage, and has been read back, the old ones are the truth.
/// </summary>
internal sealed class SegmentMerger
{
    private const int ChunkBytes = 2048;

    private readonly ILogStorage _storage;
    private readonly SegmentWalker _walker;
    private readonly FrameWriter _writer = new FrameWriter();
    private readonly SegmentHeader _header = new SegmentHeader();
    private readonly byte[] _chunk = new byte[ChunkBytes];
    private LogRecord _record = new LogRecord();
    private LogRecord _held = new LogRecord();
    private int _number;
    private int _used;
    private int _written;
    private int _bootId;
    private long _nextSequence;
    private bool _isHolding;
    private bool _isBehindSample;
    private bool _hasFailed;

    internal SegmentMerger(ILogStorage storage)
    {
        _storage = storage;
        _walker = new SegmentWalker(storage);
    }

    /// <summary>Samples that the last merge left out.</summary>
    internal long Removed { get; private set; }

    /// <summary>The segment that stands for both, or null when that would gain nothing or the storage refused.</summary>
    internal SegmentEntry? Merge(SegmentEntry first, SegmentEntry second, int number)
    {
        Begin(first, second, number);
        Copy(first);
        Copy(second);
        ReleaseHeld();
        _used = _writer.WriteSeal(Removed, _chunk, _used);
        WriteOut();
        if (_hasFailed || Blocks(_written) >= Blocks(first.StoredBytes) + Blocks(second.StoredBytes) || !_walker.IsWhole(number, _record))
        {
            _storage.Delete(number);
            return null;
        }

        return new SegmentEntry
        {
            Number = number,
            Generation = _header.Generation,
            FirstOrdinal = _header.FirstOrdinal,
            LastOrdinal = _header.LastOrdinal,
            FirstBootId = _header.BootId,
            FirstSequence = _header.FirstSequence,
            StoredBytes = _written,
        };
    }

    private void Begin(SegmentEntry first, SegmentEntry second, int number)
    {
        int generation = first.Generation > second.Generation ? first.Generation : second.Generation;
        _header.Generation = generation < byte.MaxValue ? generation + 1 : generation;
        _header.FirstOrdinal = first.FirstOrdinal;
        _header.LastOrdinal = second.LastOrdinal;
        _header.BootId = first.FirstBootId;
        _header.FirstSequence = first.FirstSequence;
        _header.Write(_chunk);
        _writer.Restart(_header.Crc);
        _number = number;
        _used = SegmentHeader.Bytes;
        _written = 0;
        _bootId = first.FirstBootId;
        _nextSequence = first.FirstSequence;
        _hasFailed = false;
        _isHolding = false;
        _isBehindSample = false;
        Removed = 0;
    }

    private void Copy(SegmentEntry segment)
    {
        bool isGood = _walker.Start(segment.Number);
        _hasFailed = _hasFailed || !isGood;
        while (!_hasFailed && _walker.Next(_record))
        {
            if (_walker.Frames.IsRecord)
            {
                Take();
            }
        }
    }

    /// <summary>
    /// A sample behind a sample waits for the next record: between two samples it is left out, before anything else it stays.
    /// </summary>
    private void Take()
    {
        bool isSample = _record.Kind == RecordKind.Sample;
        if (isSample && _isBehindSample && !_isHolding)
        {
            Hold();
            return;
        }

        if (isSample && _isHolding)
        {
            _isHolding = false;
            Removed++;
        }

        ReleaseHeld();
        Keep(_record);
        _isBehindSample = isSample;
    }

    private void Hold()
    {
        LogRecord free = _held;
        _held = _record;
        _record = free;
        _isHolding = true;
    }

    private void ReleaseHeld()
    {
        if (_isHolding)
        {
            _isHolding = false;
            Keep(_held);
        }
    }

    private void Keep(LogRecord record)
    {
        // Room for a position and the seal besides the record.
        if (_used + FrameWriter.MaximumFrameBytes + 64 > ChunkBytes)
        {
            WriteOut();
        }

        if (record.BootId != _bootId)
        {
            _bootId = record.BootId;
            _nextSequence = record.Sequence;
            _used = _writer.WritePosition(_bootId, _nextSequence, _chunk, _used);
        }

        _used = _writer.Write(record, record.Sequence - _nextSequence, false, _chunk, _used);
        _nextSequence = record.Sequence + 1;
    }

    private int Blocks(int bytes) => (bytes + _storage.BlockBytes - 1) / (_storage.BlockBytes < 1 ? 1 : _storage.BlockBytes);

    private void WriteOut()
    {
        _written += _used;
        _hasFailed = _hasFailed || _written > _storage.SegmentBytes || !_storage.Append(_number, _chunk, _used);
        _used = 0;
    }
}
