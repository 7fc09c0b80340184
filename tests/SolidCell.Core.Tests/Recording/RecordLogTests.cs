using SolidCell.Core.Recording;

namespace SolidCell.Core.Tests.Recording;

public class RecordLogTests
{
    [Fact]
    public void What_is_appended_is_read_back_before_and_after_it_is_flushed()
    {
        var log = new RecordLog(new MemoryLogStorage(segmentBytes: 8192));
        log.Open();
        for (int i = 0; i < 5000; i++)
        {
            AppendSample(log, i);
        }

        var reader = new LogReader(log);
        var record = new LogRecord();
        for (int i = 0; i < 5000; i++)
        {
            Assert.True(reader.TryRead(record));
            Assert.Equal(i, record.Sequence);
            Assert.Equal(1, record.BootId);
            Assert.Equal(50L * i, record.Milliseconds);
            Assert.Equal(RecordKind.Sample, record.Kind);
            Assert.Equal(20_000 + i % 7, record.Fields[0]);
            Assert.Equal(i * 3L, record.Fields[5]);
        }

        Assert.False(reader.TryRead(record));
        AppendSample(log, 5000);
        Assert.True(reader.TryRead(record));
        Assert.Equal(5000, record.Sequence);
    }

    [Fact]
    public void A_new_boot_goes_on_behind_the_flushed_records_of_the_last()
    {
        var storage = new MemoryLogStorage();
        var first = new RecordLog(storage);
        first.Open();
        AppendSample(first, 0);
        first.Flush();
        AppendSample(first, 1);

        var second = new RecordLog(storage);
        second.Open();
        Assert.Equal(2, second.BootId);
        AppendSample(second, 7);

        var reader = new LogReader(second);
        var record = new LogRecord();
        Assert.True(reader.TryRead(record));
        Assert.Equal((1, 0L), (record.BootId, record.Sequence));
        Assert.True(reader.TryRead(record));
        Assert.Equal((2, 0L), (record.BootId, record.Sequence));
        Assert.False(reader.TryRead(record));
    }

    [Fact]
    public void Trimming_deletes_whole_segments_and_nothing_that_was_not_named()
    {
        var log = new RecordLog(new MemoryLogStorage(segmentBytes: 8192));
        log.Open();
        for (int i = 0; i < 5000; i++)
        {
            AppendSample(log, i);
        }

        log.Flush();

        log.TrimTo(0, 1_000_000);
        var record = new LogRecord();
        Assert.True(new LogReader(log).TryRead(record));
        Assert.Equal(0, record.Sequence);

        log.TrimTo(1, 3000);
        Assert.True(new LogReader(log).TryRead(record));
        Assert.InRange(record.Sequence, 1, 3001);
    }

    [Fact]
    public void Where_a_test_stands_outlives_the_segment_it_was_written_to()
    {
        var storage = new MemoryLogStorage(segmentBytes: 8192);
        var log = new RecordLog(storage);
        log.Open();
        LogRecord step = log.Begin(RecordKind.StepStarted, 5);
        step.Fields[0] = 42;
        log.Append(step);
        for (int i = 0; i < 5000; i++)
        {
            AppendSample(log, i);
        }

        log.Flush();
        log.TrimTo(1, log.NextSequence - 1);

        var next = new RecordLog(storage);
        next.Open();
        var record = new LogRecord();
        Assert.True(next.TryGetLast(RecordKind.StepStarted, record));
        Assert.Equal(42, record.Fields[0]);
        Assert.Equal((1, 0L), (record.BootId, record.Sequence));
        Assert.True(next.TryGetLast(RecordKind.Sample, record));
        Assert.Equal((1, 5000L, 4999 * 3L), (record.BootId, record.Sequence, record.Fields[5]));
        Assert.False(next.TryGetLast(RecordKind.TestEnded, record));
    }

    [Fact]
    public void A_host_that_takes_everything_at_once_never_leaves_the_storage_without_where_the_test_stands()
    {
        var storage = new MemoryLogStorage(segmentBytes: 8192);
        var log = new RecordLog(storage) { FlushesItself = false };
        log.Open();
        log.Append(log.Begin(RecordKind.StepStarted, 5));
        for (int i = 0; i < 3000; i++)
        {
            AppendSample(log, i);
            if (i % 50 != 0)
            {
                continue;
            }

            log.Flush();
            log.TrimTo(1, log.NextSequence - 1);
            var afterACut = new RecordLog(Copy(storage));
            afterACut.Open(77);
            Assert.Equal(2, afterACut.BootId);
            Assert.True(afterACut.TryGetLast(RecordKind.StepStarted, new LogRecord()), $"after the flush at sample {i}");
        }
    }

    private static MemoryLogStorage Copy(MemoryLogStorage storage)
    {
        var copy = new MemoryLogStorage(segmentBytes: storage.SegmentBytes);
        int[] segments = new int[64];
        int count = storage.List(segments);
        byte[] content = new byte[2 * storage.SegmentBytes];
        foreach (int segment in segments[..count])
        {
            copy.Append(segment, content, storage.Read(segment, 0, content, content.Length));
        }

        return copy;
    }

    internal static void AppendSample(RecordLog log, int i)
    {
        LogRecord record = log.Begin(RecordKind.Sample, 50L * i);
        record.Fields[0] = 20_000 + i % 7;
        record.Fields[1] = 500_000;
        record.Fields[5] = i * 3L;
        log.Append(record);
    }
}
