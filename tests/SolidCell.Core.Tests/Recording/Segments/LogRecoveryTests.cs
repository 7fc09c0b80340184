using SolidCell.Core.Recording;
using static SolidCell.Core.Tests.Recording.Segments.HandMadeSegment;

namespace SolidCell.Core.Tests.Recording.Segments;

/// <summary>What a power cut left of a thinning, and what the log makes of it when it is opened.</summary>
public sealed class LogRecoveryTests
{
    private readonly MemoryLogStorage _storage = new(1_000_000, 50_000, 512);

    [Fact]
    public void A_whole_merged_segment_replaces_those_that_it_stands_for_and_the_log_says_so()
    {
        Write(_storage, 1, 1, 1, "sss");
        Write(_storage, 2, 2, 2, "sss", 1, 3);
        Write(_storage, 3, 3, 3, "e", 1, 6);
        Write(_storage, 4, 1, 2, "ss", 1, 0, 4, 1);
        RecordLog log = Opened(2);
        Assert.Equal([3, 4, 5], Numbers(_storage));
        Assert.Equal(["1.0 Sample", "1.1 Sample", "1.6 ClockSet", "2.0 SamplesThinned 0 5 4 1 1"], Records(log));
    }

    [Fact]
    public void A_merged_segment_that_is_not_whole_goes_and_the_old_ones_stay()
    {
        Write(_storage, 1, 1, 1, "sss");
        Write(_storage, 2, 2, 2, "sss", 1, 3);
        Write(_storage, 3, 3, 3, "e", 1, 6);
        Write(_storage, 4, 1, 2, "ss", 1, 0, null, 1);
        RecordLog log = Opened(2);
        Assert.Equal([1, 2, 3, 5], Numbers(_storage));
        Assert.Equal(7, Records(log).Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void One_of_the_two_may_be_gone_already(int left)
    {
        Write(_storage, left, left, left, "sss", 1, left == 1 ? 0 : 3);
        Write(_storage, 3, 3, 3, "e", 1, 6);
        Write(_storage, 4, 1, 2, "ss", 1, 0, 4, 1);
        RecordLog log = Opened(2);
        Assert.Equal([3, 4, 5], Numbers(_storage));
        Assert.Equal("2.0 SamplesThinned 0 5 4 1 1", Records(log)[^1]);
    }

    [Fact]
    public void A_merged_segment_whose_old_ones_are_gone_is_not_said_again()
    {
        Write(_storage, 3, 3, 3, "e", 1, 6);
        Write(_storage, 4, 1, 2, "ss", 1, 0, 4, 1);
        Assert.Equal(3, Records(Opened(2)).Count);
    }

    [Fact]
    public void What_is_no_segment_is_deleted_and_its_number_not_used_again()
    {
        _storage.Append(9, [1, 2, 3], 3);
        Write(_storage, 2, 5, 5, "e", 7, 0);
        RecordLog log = Opened(8);
        Assert.Equal([2, 10], Numbers(_storage));
        Assert.Equal(["7.0 ClockSet"], Records(log));
    }

    [Fact]
    public void The_boot_after_the_highest_begins_behind_the_last_place_in_whatever_order_the_segments_lie()
    {
        Write(_storage, 5, 1, 1, "e", 3, 0);
        Write(_storage, 1, 3, 3, "e", 4, 5);
        Write(_storage, 3, 2, 2, "e", 4, 0);
        RecordLog log = Opened(5);
        log.Append(log.Begin(RecordKind.ClockSet, 0));
        Assert.Equal(["3.0 ClockSet", "4.0 ClockSet", "4.5 ClockSet", "5.0 ClockSet"], Records(log));
        Assert.Equal(6, Numbers(_storage)[^1]);
    }

    private static List<string> Records(RecordLog log)
    {
        List<string> found = [];
        LogReader reader = new(log);
        for (LogRecord record = new(); reader.TryRead(record);)
        {
            string note = record.Kind == RecordKind.SamplesThinned ? " " + string.Join(' ', record.Fields[..5]) : "";
            found.Add($"{record.BootId}.{record.Sequence} {record.Kind}{note}");
        }

        return found;
    }

    private RecordLog Opened(int boot)
    {
        RecordLog log = new(_storage);
        log.Open();
        Assert.Equal(boot, log.BootId);
        return log;
    }
}
