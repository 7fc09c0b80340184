using SolidCell.Core.Recording;

namespace SolidCell.Core.Tests.Instrument;

/// <summary>A host that takes every record as soon as it may leave the fixture, and has the fixture forget it.</summary>
internal sealed class RecordTaker
{
    public List<(int BootId, long Sequence, Entry Entry)> Records { get; } = [];

    public IEnumerable<Entry> Of(RecordKind kind) => Records.Where(record => record.Entry.Kind == kind).Select(record => record.Entry);

    public void Take(RecordLog log)
    {
        LogReader reader = new(log, storedOnly: true);
        if (Records.Count > 0)
            reader.Seek(Records[^1].BootId, Records[^1].Sequence + 1);
        LogRecord record = new();
        while (reader.TryRead(record))
            Records.Add((record.BootId, record.Sequence, new Entry(record.Kind, record.Milliseconds, [.. record.Fields])));

        if (Records.Count > 0)
            log.TrimTo(Records[^1].BootId, Records[^1].Sequence);
    }
}
