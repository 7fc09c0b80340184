using SolidCell.Core.Recording;

namespace SolidCell.Core.Tests.Recording;

/// <summary>How full the log says it is, what it refuses then, and where a reader begins.</summary>
public sealed class RecordLogRoomTests
{
    /// <summary>Of 40 kB two segments of 4 kB are not for use: 32 kB, of which each full segment takes an eighth.</summary>
    [Fact]
    public void It_fills_segment_by_segment_refuses_samples_when_full_and_takes_events_on()
    {
        RecordLog log = new(new MemoryLogStorage(40 * 1024, 4096, 512), 2048);
        log.Open();
        Assert.Equal((0, false), (log.FillPercent, log.IsFull));
        List<int> percents = [];
        for (int i = 0; !log.IsFull; i++)
        {
            LogRecord fault = log.Begin(RecordKind.Fault, i);
            Array.Fill(fault.Payload, (byte)i);
            fault.PayloadLength = 500;
            log.Append(fault);
            percents.Add(log.FillPercent);
        }

        Assert.Equal(percents.Order(), percents);
        Assert.Equal(100, log.FillPercent);
        Assert.Equal([0, 9, 18, 28, 37], percents.Distinct().Take(5));
        Assert.Equal(0, log.Overflowed);
        log.Append(log.Begin(RecordKind.Sample, 0));
        Assert.Equal(1, log.Overflowed);
        long next = log.NextSequence;
        log.Append(log.Begin(RecordKind.ClockSet, 0));
        Assert.Equal((1, next + 1), (log.Overflowed, log.NextSequence));
        log.Flush();
        log.TrimTo(log.BootId, log.NextSequence - 1);
        Assert.Equal((false, 0), (log.IsFull, log.FillPercent));
        log.Append(log.Begin(RecordKind.Sample, 0));
        Assert.Equal(1, log.Overflowed);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 0, 0)]
    [InlineData(1, 5, 5)]
    [InlineData(1, 99, 99)]
    [InlineData(1, 100, 100)]
    [InlineData(2, 0, 100)]
    [InlineData(2, 7, 107)]
    public void A_reader_goes_to_the_first_record_at_or_behind_the_one_asked_for(int boot, long sequence, int index)
    {
        MemoryLogStorage storage = new(segmentBytes: 4096);
        for (int i = 0; i < 2; i++)
        {
            RecordLog log = Opened(storage);
            for (int j = 0; j < 100; j++)
            {
                log.Append(log.Begin(RecordKind.ClockSet, j));
            }

            log.Flush();
        }

        LogReader reader = new(Opened(storage));
        reader.Seek(boot, sequence);
        LogRecord record = new();
        Assert.True(reader.TryRead(record));
        Assert.Equal(index, ((record.BootId - 1) * 100) + record.Sequence);
        reader.Seek(2, 100);
        Assert.False(reader.TryRead(record));
    }

    [Theory]
    [InlineData(RecordKind.Sample, 8000, 7999)]
    [InlineData(RecordKind.Fault, 0, -1)]
    public void Samples_wait_8_s_and_events_not_at_all(RecordKind kind, long due, long early)
    {
        RecordLog log = Opened(new MemoryLogStorage());
        log.Append(log.Begin(kind, 0));
        Assert.True(log.IsFlushDue(due));
        Assert.Equal(early < 0, log.IsFlushDue(early));
        log.FlushIfDue(due);
        Assert.False(log.IsFlushDue(due));
        Assert.True(new LogReader(log, storedOnly: true).TryRead(new LogRecord()));
    }

    [Fact]
    public void A_log_that_another_thread_flushes_never_does_it_itself()
    {
        RecordLog log = Opened(new MemoryLogStorage());
        log.FlushesItself = false;
        for (int i = 0; i < 1000; i++)
        {
            log.Append(log.Begin(RecordKind.Fault, i));
            log.FlushIfDue(i);
        }

        Assert.False(new LogReader(log, storedOnly: true).TryRead(new LogRecord()));
        Assert.InRange(log.Overflowed, 1, 999);
        log.Flush();
        Assert.True(new LogReader(log, storedOnly: true).TryRead(new LogRecord()));
    }

    [Fact]
    public void A_record_that_is_begun_is_empty_whatever_the_one_before_held()
    {
        RecordLog log = Opened(new MemoryLogStorage());
        LogRecord record = log.Begin(RecordKind.StepStarted, 5);
        (record.Fields[15], record.PayloadLength) = (9, 3);
        record = log.Begin(RecordKind.StepStarted, 6);
        Assert.Equal((0, 0, 16, 6), (record.Fields[15], record.PayloadLength, record.FieldCount, record.Milliseconds));
    }

    private static RecordLog Opened(MemoryLogStorage storage)
    {
        RecordLog log = new(storage);
        log.Open();
        return log;
    }
}
