using SolidCell.Core.Recording.Segments;

namespace SolidCell.Core.Tests.Recording.Segments;

public sealed class SegmentHeaderTests
{
    private readonly byte[] _bytes = new byte[30];
    private readonly SegmentHeader _header = new();

    public SegmentHeaderTests()
    {
        _header.Describe(new SegmentEntry
        {
            Generation = 3,
            FirstOrdinal = 0x01020304,
            LastOrdinal = 0x11121314,
            FirstBootId = 0x21222324,
            FirstSequence = 0x3132333435363738,
        });
        _bytes[5] = 0xEE;
        _header.Write(_bytes);
    }

    [Fact]
    public void A_header_is_28_bytes_with_a_check_sum_and_comes_back()
    {
        Assert.Equal("53434C01" + "0300" + "04030201" + "14131211" + "24232221" + "3837363534333231", Convert.ToHexString(_bytes, 0, 26));
        Assert.Equal((byte)_header.Crc, _bytes[26]);
        SegmentHeader read = new();
        Assert.True(read.TryRead(_bytes, 28));
        Assert.Equal((3, 0x01020304, 0x11121314, 0x21222324, 0x3132333435363738, _header.Crc),
            (read.Generation, read.FirstOrdinal, read.LastOrdinal, read.BootId, read.FirstSequence, read.Crc));
    }

    [Fact]
    public void Bytes_cut_short_or_with_any_bit_changed_are_no_header()
    {
        Assert.False(new SegmentHeader().TryRead(_bytes, 27));
        for (int bit = 0; bit < 8 * SegmentHeader.Bytes; bit++)
        {
            _bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(new SegmentHeader().TryRead(_bytes, 28));
            _bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Theory]
    [InlineData(5, 5, true)]
    [InlineData(5, 4, false)]
    public void It_ends_no_earlier_than_it_begins(int first, int last, bool isRead)
    {
        (_header.FirstOrdinal, _header.LastOrdinal) = (first, last);
        _header.Write(_bytes);
        Assert.Equal(isRead, new SegmentHeader().TryRead(_bytes, 28));
    }
}
