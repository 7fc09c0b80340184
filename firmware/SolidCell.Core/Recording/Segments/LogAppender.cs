using SolidCell.Core.Recording.Frames;

namespace SolidCell.Core.Recording.Segments;

/// <summary>
/// The writing end of the log: numbers the records, keeps them in memory until they are written out, and begins new segments.
/// </summary>
internal sealed class LogAppender
{
    private readonly ILogStorage _storage;
    private readonly SegmentIndex _index;
    private readonly CarriedRecords _carried;
    private readonly object _gate;
    private readonly SegmentTail _tail;
    private readonly FrameWriter _writer = new FrameWriter();
    private readonly SegmentHeader _header = new SegmentHeader();
    private readonly LogRecord _lastSample = new LogRecord();
    private readonly FlushClock _clock;
    private int _nextOrdinal;
    private bool _hasSample;

    /// <param name="storage">Where the segments live.</param>
    /// <param name="index">The segments there are.</param>
    /// <param name="carried">What a new segment begins with.</param>
    /// <param name="clock">Told what waits.</param>
    /// <param name="gate">Held while the index, the carried records or the waiting records change.</param>
    /// <param name="bufferBytes">Size of each of the two buffers in which records wait.</param>
    internal LogAppender(ILogStorage storage, SegmentIndex index, CarriedRecords carried, FlushClock clock, object gate, int bufferBytes)
    {
        _storage = storage;
        _index = index;
        _carried = carried;
        _clock = clock;
        _gate = gate;
        _tail = new SegmentTail(bufferBytes);
    }

    internal int BootId { get; private set; }

    internal long NextSequence { get; private set; }

    /// <summary>Time of the last record.</summary>
    internal long LastMilliseconds { get; private set; }

    /// <summary>Records that found no room.</summary>
    internal int Overflowed { get; private set; }

    /// <summary>Writes that the storage refused.</summary>
    internal int StorageFailures { get; private set; }

    /// <summary>True when the room left is for events.</summary>
    internal bool RefusesSamples { get; set; }

    /// <summary>True when the next record may not fit.</summary>
    internal bool IsNearlyFull => _tail.Room < FrameWriter.MaximumFrameBytes;

    /// <summary>Begins a boot in a new segment.</summary>
    internal void Begin(int bootId, int ordinal)
    {
        lock (_gate)
        {
            BootId = bootId;
            NextSequence = 0;
            _nextOrdinal = ordinal;
            BeginSegment();
            _clock.Taken(IsNearlyFull);
        }
    }

    /// <summary>Numbers a record and adds it to those that wait, or counts it as lost when there is no room.</summary>
    internal void Add(LogRecord record)
    {
        lock (_gate)
        {
            bool isSample = record.Kind == RecordKind.Sample;
            if (IsNearlyFull || (isSample && RefusesSamples))
            {
                Overflowed++;
                return;
            }

            record.BootId = BootId;
            record.Sequence = NextSequence++;
            LastMilliseconds = record.Milliseconds;
            if (isSample)
            {
                _hasSample = true;
                _lastSample.Sequence = record.Sequence;
            }
            else
            {
                _carried.Keep(record);
            }

            _tail.Used = _writer.Write(record, 0, false, _tail.Bytes, _tail.Used);
            _clock.Added(record, IsNearlyFull);
        }
    }

    /// <summary>Puts everything that waits on the storage. Bytes that it refused stay and are tried again first.</summary>
    internal void WriteOut()
    {
        SegmentEntry? refused = _tail.LeavingSegment;
        if (refused != null)
        {
            byte[] missing = _tail.Missing(_storage.Length(refused.Number));
            Put(refused, missing, missing.Length);
        }

        if (_tail.LeavingSegment == null && TakeWaiting())
        {
            Put(_tail.LeavingSegment!, _tail.Leaving, _tail.LeavingBytes);
        }
    }

    /// <summary>Done when it is wanted rather than with every sample. For whoever holds the gate.</summary>
    internal void KeepLastSample()
    {
        if (_hasSample && _writer.TryGetLast(RecordKind.Sample, _lastSample))
        {
            _lastSample.BootId = BootId;
            _carried.Keep(_lastSample);
        }
    }

    /// <summary>Copies bytes of a segment that are not on the storage yet; -1 when those at the offset are.</summary>
    internal int ReadWaiting(SegmentEntry segment, int offset, byte[] buffer, int count) => _tail.Read(segment, offset, buffer, count);

    /// <summary>Bytes of a segment that are on the storage for certain.</summary>
    internal int Stored(SegmentEntry segment) => segment == _tail.LeavingSegment ? _tail.LeavingStart : segment.StoredBytes;

    private void Put(SegmentEntry segment, byte[] bytes, int count)
    {
        bool isWritten = _storage.Append(segment.Number, bytes, count);
        StorageFailures += isWritten ? 0 : 1;
        if (isWritten)
        {
            lock (_gate)
            {
                _tail.Left();
            }
        }
    }

    private bool TakeWaiting()
    {
        lock (_gate)
        {
            if (_tail.Used == 0)
            {
                return false;
            }

            _tail.Swap();
            SegmentEntry segment = _tail.LeavingSegment!;
            segment.StoredBytes += _tail.LeavingBytes;
            if (segment.StoredBytes + _tail.Bytes.Length > _storage.SegmentBytes)
            {
                BeginSegment();
            }
            else
            {
                _tail.Fill(segment, segment.StoredBytes);
            }

            _clock.Taken(IsNearlyFull);
            return true;
        }
    }

    private void BeginSegment()
    {
        KeepLastSample();
        SegmentEntry segment = new SegmentEntry
        {
            Number = _index.TakeNumber(),
            FirstOrdinal = _nextOrdinal,
            LastOrdinal = _nextOrdinal,
            FirstBootId = BootId,
            FirstSequence = NextSequence,
        };
        _nextOrdinal++;
        _index.Insert(segment);
        _header.Describe(segment);
        _tail.Fill(segment, 0);
        _header.Write(_tail.Bytes);
        _writer.Restart(_header.Crc);
        _tail.Used = _carried.Write(_writer, _tail.Bytes, SegmentHeader.Bytes);
    }
}
