using SolidCell.Core.Recording;

namespace SolidCell.Core.Tests.Recording;

public class RepeatedBootTests
{
    [Fact]
    public void A_supply_that_comes_and_goes_neither_fills_the_log_nor_makes_it_forget_the_test()
    {
        var storage = new MemoryLogStorage(128 * 1024, segmentBytes: 8 * 1024);
        for (int boot = 1; boot <= 200; boot++)
        {
            var log = new RecordLog(storage);
            log.Open();
            Assert.Equal(boot, log.BootId);
            LogRecord record = log.Begin(boot == 1 ? RecordKind.TestStarted : RecordKind.Booted, 0);
            record.Fields[0] = boot;
            log.Append(record);
            log.Flush();
        }

        var last = new RecordLog(storage);
        last.Open();
        var found = new LogRecord();
        Assert.True(last.TryGetLast(RecordKind.TestStarted, found));
        Assert.Equal((1, 0L), (found.BootId, found.Sequence));
        Assert.InRange(last.FillPercent, 0, 100);
        Assert.Equal(200, CountRecords(last));
    }

    private static int CountRecords(RecordLog log)
    {
        var reader = new LogReader(log);
        var record = new LogRecord();
        int count = 0;
        while (reader.TryRead(record))
            count++;
        return count;
    }
}
