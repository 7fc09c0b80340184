using SolidCell.Core.Recording;

namespace SolidCell.Core.Instrument.Resume;

/// <summary>The newest record of each kind that the log still knows after a power cut, and which of two came first.</summary>
internal sealed class NewestRecords
{
    private readonly RecordLog _log;
    private readonly LogRecord _any = new LogRecord();

    public NewestRecords(RecordLog log) => _log = log;

    public bool TryGet(RecordKind kind, LogRecord into) => _log.TryGetLast(kind, into);

    /// <summary>True when the newest record of a kind came behind another; only then does it say anything.</summary>
    public bool TryGetAfter(RecordKind kind, LogRecord than, LogRecord into) => _log.TryGetLast(kind, into) && IsNewer(into, than);

    /// <summary>True when a record of a kind came behind another.</summary>
    public bool IsAfter(RecordKind kind, LogRecord than) => TryGetAfter(kind, than, _any);

    /// <summary>
    /// Time of the newest record behind another, or that of the other when nothing came behind it or all of it has an earlier time.
    /// </summary>
    public long LatestMilliseconds(LogRecord than)
    {
        long latest = than.Milliseconds;
        for (int kind = 1; kind <= (int)RecordKind.Multisine; kind++)
        {
            if (IsAfter((RecordKind)kind, than) && _any.Milliseconds > latest)
            {
                latest = _any.Milliseconds;
            }
        }

        return latest;
    }

    private static bool IsNewer(LogRecord record, LogRecord than) =>
        record.BootId > than.BootId || (record.BootId == than.BootId && record.Sequence > than.Sequence);
}
