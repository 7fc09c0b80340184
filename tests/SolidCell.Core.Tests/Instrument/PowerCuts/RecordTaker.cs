using SolidCell.Core.Recording;

namespace SolidCell.Core.Tests.Instrument.PowerCuts;

/// <summary>Whoever keeps the books outside of the fixture: every record that the log has told to be on the storage.</summary>
internal sealed class RecordTaker
{
    public List<Taken> Records { get; } = [];

    public IEnumerable<Entry> Of(RecordKind kind) => Records.Where(record => record.Entry.Kind == kind).Select(record => record.Entry);

    /// <summary>A host: takes the new records and has the fixture forget them.</summary>
    public void Take(RecordLog log)
    {
        Look(log);
        if (Records.Count > 0)
        {
            log.TrimTo(Records[^1].BootId, Records[^1].Sequence);
        }
    }

    /// <summary>Notes the new records and leaves them there.</summary>
    public void Look(RecordLog log) => Records.AddRange(After(log, Records.LastOrDefault()));

    /// <summary>Everything that the log holds on its storage.</summary>
    public static List<Taken> All(RecordLog log) => After(log, null);

    private static List<Taken> After(RecordLog log, Taken? last)
    {
        List<Taken> records = [];
        LogReader reader = new(log, storedOnly: true);
        if (last != null)
        {
            reader.Seek(last.BootId, last.Sequence + 1);
        }

        LogRecord record = new();
        while (reader.TryRead(record))
        {
            records.Add(new Taken(record.BootId, record.Sequence, Entry.Of(record)));
        }

        return records;
    }
}

/// <summary>A record and its place.</summary>
internal sealed record Taken(int BootId, long Sequence, Entry Entry);
