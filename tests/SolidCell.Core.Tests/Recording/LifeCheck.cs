using SolidCell.Core.Recording;

namespace SolidCell.Core.Tests.Recording;

/// <summary>What must hold of a log opened after a power cut.</summary>
internal static class LifeCheck
{
    public static void Survived(LogLife life, MemoryLogStorage medium, int cutAt)
    {
        string where = $"cut at change {cutAt}";
        var log = new RecordLog(medium, bufferBytes: 2048);
        log.Open();
        Assert.True(log.BootId > life.LastBootId, $"{where}: boot id {log.BootId} after {life.LastBootId}");
        HashSet<(int, long)> read = ReadAll(log, life, where);
        foreach (var (key, record) in life.Made)
        {
            bool mustBeThere = life.Safe.Contains(key) && record.Kind != RecordKind.Sample && key.CompareTo(life.Durable) > 0;
            Assert.True(!mustBeThere || read.Contains(key), $"{where}: lost {record.Kind} {key}");
        }

        Assert.True(SamplesMissing(life, read) == 0 || HasBeenThinned(log), $"{where}: samples are missing and no record says so");
        GoesOn(log, where);
    }

    public static int BytesOn(MemoryLogStorage medium)
    {
        int[] segments = new int[medium.List([])];
        medium.List(segments);
        return segments.Sum(medium.Length);
    }

    private static HashSet<(int, long)> ReadAll(RecordLog log, LogLife life, string where)
    {
        var read = new HashSet<(int, long)>();
        var reader = new LogReader(log);
        var record = new LogRecord();
        (int, long) last = (0, -1);
        while (reader.TryRead(record))
        {
            (int BootId, long Sequence) key = (record.BootId, record.Sequence);
            Assert.True(key.CompareTo(last) > 0, $"{where}: {key} after {last}");
            last = key;
            read.Add(key);
            if (life.Made.TryGetValue(key, out var made))
            {
                Assert.Equal(made, (record.Kind, record.Fields[0]));
            }
            else
            {
                Assert.Equal(RecordKind.SamplesThinned, record.Kind);
            }
        }

        return read;
    }

    private static int SamplesMissing(LogLife life, HashSet<(int, long)> read) =>
        life.Safe.Count(key => key.CompareTo(life.Durable) > 0 && !read.Contains(key));

    private static bool HasBeenThinned(RecordLog log)
    {
        var reader = new LogReader(log);
        var record = new LogRecord();
        while (reader.TryRead(record))
        {
            if (record.Kind == RecordKind.SamplesThinned)
            {
                return true;
            }
        }

        return false;
    }

    private static void GoesOn(RecordLog log, string where)
    {
        LogRecord record = log.Begin(RecordKind.ClockSet, 1);
        log.Append(record);
        log.Flush();
        var reader = new LogReader(log);
        reader.Seek(record.BootId, record.Sequence);
        var again = new LogRecord();
        Assert.True(reader.TryRead(again), $"{where}: does not go on");
        Assert.Equal(RecordKind.ClockSet, again.Kind);
    }
}
