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

    [Theory]
    [InlineData(1, 1)]
    [InlineData(123_456_789, 123_456_789)]
    [InlineData(0, 1)]
    [InlineData(-5, 1)]
    public void An_empty_storage_begins_with_the_boot_id_it_is_given_and_counts_on_from_there(int given, int expected)
    {
        var storage = new MemoryLogStorage();
        var first = new RecordLog(storage);
        first.Open(given);
        Assert.Equal(expected, first.BootId);
        var second = new RecordLog(storage);
        second.Open(77);
        Assert.Equal(expected + 1, second.BootId);
    }

    private static int CountRecords(RecordLog log)
    {
        var reader = new LogReader(log);
        var record = new LogRecord();
        int count = 0;
        while (reader.TryRead(record))
        {
            count++;
        }

        return count;
    }
}
