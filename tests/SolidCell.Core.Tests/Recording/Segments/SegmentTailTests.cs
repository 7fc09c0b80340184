using SolidCell.Core.Recording.Segments;

namespace SolidCell.Core.Tests.Recording.Segments;

/// <summary>Two buffers of eight bytes: one is filled while the other leaves.</summary>
public sealed class SegmentTailTests
{
    private readonly SegmentTail _tail = new(8);
    private readonly SegmentEntry _old = new();
    private readonly SegmentEntry _new = new();

    [Fact]
    public void What_leaves_and_what_waits_is_read_where_it_is_and_what_is_stored_is_not()
    {
        Fill(_old, 100, [1, 2, 3]);
        Assert.Equal((3, 5), (_tail.Used, _tail.Room));
        _tail.Swap();
        Fill(_new, 0, [7, 8]);
        Assert.Equal((3, 100), (_tail.LeavingBytes, _tail.LeavingStart));
        Assert.Same(_old, _tail.LeavingSegment);
        Assert.Equal("010203", Read(_old, 100, 9));
        Assert.Equal("02", Read(_old, 101, 1));
        Assert.Equal("03", Read(_old, 102, 9));
        Assert.Null(Read(_old, 99, 9));
        Assert.Null(Read(_old, 103, 9));
        Assert.Equal("0708", Read(_new, 0, 9));
        Assert.Equal("08", Read(_new, 1, 1));
        Assert.Equal("", Read(_new, 2, 9));
        Assert.Equal("", Read(_new, 3, 9));
        Assert.Null(Read(new SegmentEntry(), 0, 9));
        _tail.Left();
        Assert.Null(_tail.LeavingSegment);
        Assert.Null(Read(_old, 100, 9));
    }

    [Fact]
    public void A_segment_may_be_filled_on_while_its_front_leaves()
    {
        Fill(_old, 100, [1, 2]);
        _tail.Swap();
        Fill(_old, 102, [3]);
        Assert.Equal("0102", Read(_old, 100, 9));
        Assert.Equal("03", Read(_old, 102, 9));
        Assert.Equal("", Read(_old, 103, 9));
    }

    [Theory]
    [InlineData(-1, "0304")]
    [InlineData(0, "0304")]
    [InlineData(1, "0304")]
    [InlineData(2, "0304")]
    [InlineData(3, "04")]
    [InlineData(4, "")]
    [InlineData(5, "")]
    public void Of_bytes_that_were_refused_those_are_missing_that_the_storage_has_not(int stored, string missing)
    {
        Fill(_old, 2, [3, 4]);
        _tail.Swap();
        _old.StoredBytes = 4;
        Assert.Equal(missing, Convert.ToHexString(_tail.Missing(stored)));
    }

    private void Fill(SegmentEntry segment, int start, byte[] bytes)
    {
        _tail.Fill(segment, start);
        Assert.Equal(0, _tail.Used);
        bytes.CopyTo(_tail.Bytes, 0);
        _tail.Used = bytes.Length;
    }

    private string? Read(SegmentEntry segment, int offset, int count)
    {
        byte[] buffer = new byte[16];
        int read = _tail.Read(segment, offset, buffer, count);
        return read < 0 ? null : Convert.ToHexString(buffer, 0, read);
    }
}
