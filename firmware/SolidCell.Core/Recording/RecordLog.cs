using SolidCell.Core.Recording.Retention;
using SolidCell.Core.Recording.Segments;

namespace SolidCell.Core.Recording;

/// <summary>
/// The truth about a fixture: every record in one order, numbered by (boot id, sequence), in segments on the storage. One thread
/// appends, another may read, flush and trim. Records wait in memory until <see cref="Flush"/>; when that is due says
/// <see cref="IsFlushDue"/>.
/// </summary>
public sealed class RecordLog
{
    /// <summary>
    /// Age of the newest record on the storage at which waiting samples follow it. With the 10 s of charge that
    /// a power cut may leave unaccounted in mind, and half the flash wear of 4 s.
    /// </summary>
    public const int FlushMilliseconds = 8000;

    private const int LeastBufferBytes = 2048;

    /// <summary>
    /// False when another thread calls <see cref="Flush"/> and the measuring one must never wait for the storage. A field, because every
    /// tick asks.
    /// </summary>
    public bool FlushesItself = true;

    /// <summary>Whether there is room; a field, because every tick asks.</summary>
    internal readonly RetentionPolicy Retention;

    /// <summary>What has been written, for readers.</summary>
    internal readonly StoredSegments Segments;

    private readonly ILogStorage _storage;
    private readonly SegmentIndex _index = new SegmentIndex();
    private readonly CarriedRecords _carried = new CarriedRecords();
    private readonly LogAppender _appender;
    private readonly FlushClock _clock = new FlushClock();
    private readonly LogRecord _record = new LogRecord();
    private readonly object _gate = new object();
    private readonly object _storageGate = new object();

    /// <summary>A log on a storage; <see cref="Open"/> it before use.</summary>
    /// <param name="storage">Where the segments live.</param>
    /// <param name="bufferBytes">Size of each of the two buffers in which records wait, at least 2,048.</param>
    public RecordLog(ILogStorage storage, int bufferBytes = 4096)
    {
        _storage = storage;
        int bytes = bufferBytes < LeastBufferBytes ? LeastBufferBytes : bufferBytes;
        _appender = new LogAppender(storage, _index, _carried, _clock, _gate, bytes);
        Retention = new RetentionPolicy(storage, _index, _appender, _gate);
        Segments = new StoredSegments(storage, _index, _appender, Retention, _gate);
    }

    /// <summary>Number of this start of the fixture: one more each time.</summary>
    public int BootId => _appender.BootId;

    /// <summary>Sequence number that the next record will have.</summary>
    public long NextSequence => _appender.NextSequence;

    /// <summary>Records that found no room and are lost; they have no sequence number.</summary>
    public int Overflowed => _appender.Overflowed;

    /// <summary>Writes that the storage refused.</summary>
    public int StorageFailures => _appender.StorageFailures;

    /// <summary>How much of the storage is taken, 0 to 100.</summary>
    public int FillPercent => Retention.FillPercent < 100 ? Retention.FillPercent : 100;

    /// <summary>
    /// True when there is room for no further segment and thinning the older samples frees none any more. New samples are refused then
    /// (<see cref="Overflowed"/>), so that the room left goes to events.
    /// </summary>
    public bool IsFull => Retention.IsExhausted;

    /// <summary>Commands that the newest segments on the storage remember.</summary>
    public RecentCommands Commands { get; } = new RecentCommands();

    /// <summary>Finds the segments on the storage and begins a new boot in a new segment; on an empty storage with this boot id.</summary>
    public void Open(int firstBootId = 1)
    {
        lock (_storageGate)
        {
            LogRecovery recovery = new LogRecovery(_storage, _index, _carried, Commands);
            recovery.Run();
            int next = firstBootId < 1 ? 1 : firstBootId;
            _appender.Begin(recovery.LastBootId > 0 ? recovery.LastBootId + 1 : next, recovery.LastOrdinal + 1);

            // The new boot id is on the storage before any record can be seen with it.
            _appender.WriteOut();
            Retention.Finish(recovery);
            Retention.Make();
        }
    }

    /// <summary>The log's own record, emptied for a new one of this kind. Only for the thread that measures.</summary>
    public LogRecord Begin(RecordKind kind, long milliseconds)
    {
        LogRecord record = _record;
        int count = RecordSchema.Fields(kind).Length;
        record.Kind = kind;
        record.Milliseconds = milliseconds;
        record.FieldCount = count;
        record.PayloadLength = 0;
        long[] fields = record.Fields;
        for (int i = 0; i < count; i++)
        {
            fields[i] = 0;
        }

        return record;
    }

    /// <summary>Gives the record its boot id and sequence number and puts it at the end. Any thread may append its own record.</summary>
    public void Append(LogRecord record)
    {
        if (RecordSchema.Fields(record.Kind).Length == 0 || record.PayloadLength < 0 || record.PayloadLength > LogRecord.MaximumPayload)
        {
            throw Invariant.Broken(
                "a record of kind " + ((int)record.Kind).ToString() + " with " + record.PayloadLength.ToString() + " bytes is written");
        }

        if (FlushesItself && _appender.IsNearlyFull)
        {
            Flush();
        }

        _appender.Add(record);
    }

    /// <summary>
    /// True when records wait that must not wait longer: anything but samples and waveforms at once, those once the newest record on
    /// the storage is <see cref="FlushMilliseconds"/> old, and all when the next record may not fit into memory.
    /// </summary>
    public bool IsFlushDue(long nowMilliseconds) =>
        nowMilliseconds >= _clock.DueMilliseconds || nowMilliseconds < _clock.StoredMilliseconds;

    /// <summary>The end of a tick or of a command: what is due goes to the storage in one write, unless another thread does that.</summary>
    public void FlushIfDue(long nowMilliseconds)
    {
        if (FlushesItself && IsFlushDue(nowMilliseconds))
        {
            Flush();
        }
    }

    /// <summary>Puts all waiting records on the storage.</summary>
    public void Flush()
    {
        lock (_storageGate)
        {
            _appender.WriteOut();
            Retention.Make();
        }
    }

    /// <summary>The newest record of a kind that outlives its segment (<see cref="CarriedRecords"/>); false when there is none.</summary>
    public bool TryGetLast(RecordKind kind, LogRecord into)
    {
        lock (_gate)
        {
            _appender.KeepLastSample();
            return _carried.TryGet(kind, into);
        }
    }

    /// <summary>Deletes the segments whose records all come at or before this one: the host has them for good.</summary>
    public void TrimTo(int bootId, long sequence)
    {
        lock (_storageGate)
        {
            Segments.TrimTo(bootId, sequence);
        }
    }
}
