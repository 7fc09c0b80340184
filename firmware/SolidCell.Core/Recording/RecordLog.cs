using System;

namespace SolidCell.Core.Recording;

/// <summary>
/// The truth about a fixture: every record in one order, numbered by (boot id, sequence), in segments on the storage. One thread
/// appends, another may read, flush and trim. Records wait in memory until <see cref="Flush"/>, which
/// <see cref="Append"/> calls itself when they are <see cref="FlushMilliseconds"/> old, unless <see cref="FlushesItself"/> is false.
/// </summary>
public sealed class RecordLog
{
    /// <summary>
    /// Default age in milliseconds at which records go to the storage. With the 10 s of charge that a power cut may leave
    /// unaccounted in mind, and half the flash wear of 4 s.
    /// </summary>
    public const int DefaultFlushMilliseconds = 8000;

    private readonly ILogStorage _storage;
    private readonly SegmentIndex _index = new SegmentIndex();
    private readonly SegmentTail _tail;
    private readonly FrameWriter _writer = new FrameWriter();
    private readonly SegmentHeader _header = new SegmentHeader();
    private readonly CarriedRecords _carried = new CarriedRecords();
    private readonly LogRecord _record = new LogRecord();
    private readonly LogRecord _note = new LogRecord();
    private readonly SegmentMerger _merger;
    private readonly LogRecord _lastSample = new LogRecord();
    private readonly object _gate = new object();
    private readonly object _storageGate = new object();
    private int _nextNumber;
    private int _nextOrdinal;
    private bool _isExhausted;
    private bool _hasSample;
    private bool _hasWaiting;
    private long _waitingSince;

    /// <summary>A log on a storage; <see cref="Open"/> it before use.</summary>
    /// <param name="storage">Where the segments live.</param>
    /// <param name="bufferBytes">Size of each of the two buffers in which records wait, at least 2,048.</param>
    public RecordLog(ILogStorage storage, int bufferBytes = 4096)
    {
        _storage = storage;
        _merger = new SegmentMerger(storage);
        _tail = new SegmentTail(bufferBytes < 2048 ? 2048 : bufferBytes);
    }

    /// <summary>Number of this start of the fixture: one more each time.</summary>
    public int BootId { get; private set; }

    /// <summary>Sequence number that the next record will have.</summary>
    public long NextSequence { get; private set; }

    /// <summary>Time of the last record, for whoever has a record to add but no clock.</summary>
    public long LastMilliseconds { get; private set; }

    /// <summary>Age in milliseconds of the oldest waiting record at which <see cref="Append"/> flushes.</summary>
    public int FlushMilliseconds { get; set; } = DefaultFlushMilliseconds;

    /// <summary>False when another thread calls <see cref="Flush"/> and appending must never wait for the storage.</summary>
    public bool FlushesItself { get; set; } = true;

    /// <summary>Records that found no room and are lost; they have no sequence number.</summary>
    public int Overflowed { get; private set; }

    /// <summary>Writes that the storage refused.</summary>
    public int StorageFailures { get; private set; }

    /// <summary>How much of the storage is taken, 0 to 100.</summary>
    public int FillPercent { get; private set; }

    /// <summary>
    /// True when there is room for no further segment. Older samples are thinned then; when that brings nothing any more, new samples are
    /// refused (<see cref="Overflowed"/>) so that the room left goes to events.
    /// </summary>
    public bool IsFull => FillPercent >= 100;

    /// <summary>Finds the segments on the storage and begins a new boot in a new segment; on an empty storage with this boot id.</summary>
    public void Open(int firstBootId = 1)
    {
        lock (_storageGate)
        {
            LogRecovery recovery = new LogRecovery(_storage, _index, _carried);
            recovery.Run();
            _nextNumber = recovery.HighestNumber + 1;
            _nextOrdinal = recovery.LastOrdinal + 1;
            BootId = recovery.LastBootId > 0 ? recovery.LastBootId + 1 : firstBootId < 1 ? 1 : firstBootId;
            NextSequence = 0;
            lock (_gate)
            {
                BeginSegment();
            }

            // The new boot id is on the storage before any record can be seen with it.
            WriteOut();
            FinishThinning(recovery);
            MakeRoom();
        }
    }

    /// <summary>The log's own record, emptied for a new one of this kind. Only for the thread that measures.</summary>
    public LogRecord Begin(RecordKind kind, long milliseconds)
    {
        _record.Kind = kind;
        _record.Milliseconds = milliseconds;
        _record.FieldCount = RecordSchema.Fields(kind).Length;
        _record.PayloadLength = 0;
        for (int i = 0; i < _record.FieldCount; i++)
        {
            _record.Fields[i] = 0;
        }

        return _record;
    }

    /// <summary>Gives the record its boot id and sequence number and puts it at the end. Any thread may append its own record.</summary>
    public void Append(LogRecord record)
    {
        if (FlushesItself && IsFlushDue(record.Milliseconds))
        {
            Flush();
        }

        Add(record);
    }

    /// <summary>True when waiting records are old enough, or so many that the next may not fit.</summary>
    public bool IsFlushDue(long nowMilliseconds)
    {
        long age = nowMilliseconds - _waitingSince;
        return _tail.Room < FrameWriter.MaximumFrameBytes || (_hasWaiting && (age >= FlushMilliseconds || age < 0));
    }

    /// <summary>Puts all waiting records on the storage.</summary>
    public void Flush()
    {
        lock (_storageGate)
        {
            WriteOut();
            MakeRoom();
        }
    }

    /// <summary>The newest record of a kind that outlives its segment (<see cref="CarriedRecords"/>); false when there is none.</summary>
    public bool TryGetLast(RecordKind kind, LogRecord into)
    {
        lock (_gate)
        {
            KeepLastSample();
            return _carried.TryGet(kind, into);
        }
    }

    /// <summary>Deletes the segments whose records all come at or before this one: the host has them for good.</summary>
    public void TrimTo(int bootId, long sequence)
    {
        lock (_storageGate)
        {
            while (_index.Count > 1 && !_index[1].IsBehind(bootId, sequence + 1) && _storage.Delete(_index[0].Number))
            {
                lock (_gate)
                {
                    _index.RemoveAt(0);
                    MeasureFill();
                }
            }
        }
    }

    /// <summary>Segment of the place or the next one behind it; null when there is none.</summary>
    internal SegmentEntry? SegmentAt(int ordinal)
    {
        lock (_gate)
        {
            int index = _index.IndexOfOrdinal(ordinal);
            return index < _index.Count ? _index[index] : null;
        }
    }

    /// <summary>Segment in which a record is, if it is anywhere.</summary>
    internal SegmentEntry? SegmentOf(int bootId, long sequence)
    {
        lock (_gate)
        {
            return _index.Count == 0 ? null : _index[_index.IndexOf(bootId, sequence)];
        }
    }

    /// <summary>True while more may be appended to the segment.</summary>
    internal bool IsNewest(SegmentEntry segment)
    {
        lock (_gate)
        {
            return segment == _index.Newest;
        }
    }

    internal int Read(SegmentEntry segment, int offset, byte[] buffer, int count)
    {
        lock (_gate)
        {
            int copied = _tail.Read(segment, offset, buffer, count);
            if (copied >= 0)
            {
                return copied;
            }
        }

        return _storage.Read(segment.Number, offset, buffer, count);
    }

    private void Add(LogRecord record)
    {
        lock (_gate)
        {
            bool isRefused = _isExhausted && IsFull && record.Kind == RecordKind.Sample;
            if (isRefused || _tail.Room < FrameWriter.MaximumFrameBytes)
            {
                Overflowed++;
                return;
            }

            record.BootId = BootId;
            record.Sequence = NextSequence++;
            LastMilliseconds = record.Milliseconds;
            if (record.Kind == RecordKind.Sample)
            {
                _hasSample = true;
                _lastSample.Sequence = record.Sequence;
            }
            else
            {
                _carried.Keep(record);
            }

            _tail.Used = _writer.Write(record, 0, false, _tail.Bytes, _tail.Used);
            if (!_hasWaiting)
            {
                _hasWaiting = true;
                _waitingSince = record.Milliseconds;
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
            _hasWaiting = false;
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

            return true;
        }
    }

    /// <summary>Done when it is wanted rather than with every sample.</summary>
    private void KeepLastSample()
    {
        if (_hasSample && _writer.TryGetLast(RecordKind.Sample, _lastSample))
        {
            _lastSample.BootId = BootId;
            _carried.Keep(_lastSample);
        }
    }

    private void BeginSegment()
    {
        KeepLastSample();
        SegmentEntry segment = new SegmentEntry { Number = _nextNumber++, FirstOrdinal = _nextOrdinal, LastOrdinal = _nextOrdinal, FirstBootId = BootId, FirstSequence = NextSequence };
        _nextOrdinal++;
        _index.Insert(segment);
        _header.Generation = 0;
        _header.FirstOrdinal = segment.FirstOrdinal;
        _header.LastOrdinal = segment.LastOrdinal;
        _header.BootId = BootId;
        _header.FirstSequence = NextSequence;
        _tail.Fill(segment, 0);
        _header.Write(_tail.Bytes);
        _writer.Restart(_header.Crc);
        _tail.Used = _carried.Write(_writer, _tail.Bytes, SegmentHeader.Bytes);
    }

    /// <summary>Writes what waits. Bytes that the storage refuses stay and are tried again first.</summary>
    private void WriteOut()
    {
        bool isSecondTry = _tail.LeavingSegment != null;
        if (!isSecondTry && !TakeWaiting())
        {
            return;
        }

        SegmentEntry segment = _tail.LeavingSegment!;
        byte[] bytes = isSecondTry ? Missing(segment) : _tail.Leaving;
        bool isWritten = _storage.Append(segment.Number, bytes, isSecondTry ? bytes.Length : _tail.LeavingBytes);
        StorageFailures += isWritten ? 0 : 1;
        lock (_gate)
        {
            if (isWritten)
            {
                _tail.Left();
            }

            MeasureFill();
        }
    }

    /// <summary>The end of the refused bytes, less what the storage took of them.</summary>
    private byte[] Missing(SegmentEntry segment)
    {
        int length = _storage.Length(segment.Number);
        int missing = segment.StoredBytes - (length < 0 ? 0 : length);
        missing = missing < 0 ? 0 : missing > _tail.LeavingBytes ? _tail.LeavingBytes : missing;
        byte[] bytes = new byte[missing];
        Array.Copy(_tail.Leaving, _tail.LeavingBytes - missing, bytes, 0, missing);
        return bytes;
    }

    /// <summary>Thins the oldest samples until the next segment, and one more for the thinning, have room.</summary>
    private void MakeRoom()
    {
        while (IsFull)
        {
            int choice = ThinningChoice.Of(_index);
            _isExhausted = choice == ThinningChoice.None;
            if (_isExhausted)
            {
                return;
            }

            Thin(choice);
        }
    }

    private void Thin(int choice)
    {
        SegmentEntry first = _index[choice];
        SegmentEntry second = _index[choice + 1];
        SegmentEntry? merged = _merger.Merge(first, second, _nextNumber++);
        if (merged == null)
        {
            first.CannotShrink = true;
            second.CannotShrink = true;
            return;
        }

        // Said before it is done: a cut in between leaves a note too many, never one too few.
        NoteThinning(merged, _merger.Removed);
        WriteOut();
        lock (_gate)
        {
            _index.ReplacePair(choice, merged);
            MeasureFill();
        }

        _storage.Delete(first.Number);
        _storage.Delete(second.Number);
    }

    private void FinishThinning(LogRecovery recovery)
    {
        if (recovery.Merged != null)
        {
            NoteThinning(recovery.Merged, recovery.Removed);
            WriteOut();
            recovery.DeleteReplaced();
        }
    }

    private void NoteThinning(SegmentEntry merged, long removed)
    {
        if (removed > 0)
        {
            ThinningNote.Fill(_note, merged, _index.After(merged), removed, LastMilliseconds);
            Add(_note);
        }
    }

    private void MeasureFill()
    {
        long taken = _index.BytesTaken(_storage.BlockBytes < 1 ? 1 : _storage.BlockBytes);
        // The segment being written and the one that thinning writes before it deletes two are not for use.
        long capacity = _storage.CapacityBytes - (2L * _storage.SegmentBytes);
        FillPercent = (int)(taken * 100 / (capacity < 1 ? 1 : capacity));
    }
}
