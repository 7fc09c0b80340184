using SolidCell.Core.Recording;

namespace SolidCell.Core.Tests.Instrument;

/// <summary>A copy of one record, to compare.</summary>
internal sealed record Entry(RecordKind Kind, long Milliseconds, long[] Fields)
{
    public static Entry Of(LogRecord record) => new(record.Kind, record.Milliseconds, record.Fields[..record.FieldCount]);

    public static List<Entry> All(RecordLog log)
    {
        List<Entry> entries = [];
        LogReader reader = new(log);
        LogRecord record = new();
        while (reader.TryRead(record))
        {
            entries.Add(Of(record));
        }

        return entries;
    }

    public static List<Entry> Of(RecordLog log, RecordKind kind) => All(log).FindAll(entry => entry.Kind == kind);
}
