using SolidCell.Core.Recording;
using SolidCell.Core.Recording.Segments;

namespace SolidCell.Core.Tests.Recording.Segments;

/// <summary>From when on, and before when, something that waits is due.</summary>
public sealed class FlushClockTests
{
    private readonly FlushClock _clock = new();

    [Fact]
    public void With_nothing_waiting_nothing_is_due()
    {
        AssertDue(long.MaxValue, long.MinValue);
        _clock.Taken(false);
        AssertDue(long.MaxValue, long.MinValue);
    }

    [Fact]
    public void Samples_are_due_8_s_after_the_newest_record_on_the_storage_or_the_first_there_ever_was()
    {
        Add(RecordKind.Sample, 1000);
        AssertDue(9000, 1000);
        Add(RecordKind.Waveform, 5000);
        AssertDue(9000, 1000);
        _clock.Taken(false);
        AssertDue(long.MaxValue, long.MinValue);
        Add(RecordKind.Sample, 6000);
        AssertDue(13_000, 5000);
        _clock.Taken(false);
        _clock.Taken(false);
        Add(RecordKind.Sample, 20_000);
        AssertDue(14_000, 6000);
    }

    [Fact]
    public void Anything_else_is_due_at_once_until_it_has_left()
    {
        foreach (RecordKind kind in Enum.GetValues<RecordKind>())
        {
            bool canWait = kind is RecordKind.Sample or RecordKind.Waveform;
            FlushClock clock = new();
            clock.Added(new LogRecord { Kind = kind, Milliseconds = 1000 }, false);
            Assert.Equal(canWait ? 9000 : long.MinValue, clock.DueMilliseconds);
            clock.Added(new LogRecord { Kind = RecordKind.Sample, Milliseconds = 1050 }, false);
            Assert.Equal(canWait ? 9000 : long.MinValue, clock.DueMilliseconds);
            clock.Taken(false);
            clock.Added(new LogRecord { Kind = RecordKind.Sample, Milliseconds = 1100 }, false);
            Assert.Equal(9050, clock.DueMilliseconds);
        }
    }

    [Fact]
    public void A_memory_that_is_nearly_full_is_due_whatever_is_in_it()
    {
        _clock.Added(new LogRecord { Kind = RecordKind.Sample, Milliseconds = 1000 }, true);
        AssertDue(long.MinValue, 1000);
        _clock.Taken(true);
        AssertDue(long.MinValue, long.MinValue);
        _clock.Taken(false);
        AssertDue(long.MaxValue, long.MinValue);
    }

    private void Add(RecordKind kind, long milliseconds) => _clock.Added(new LogRecord { Kind = kind, Milliseconds = milliseconds }, false);

    private void AssertDue(long from, long before) => Assert.Equal((from, before), (_clock.DueMilliseconds, _clock.StoredMilliseconds));
}
