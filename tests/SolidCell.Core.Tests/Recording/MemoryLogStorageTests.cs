using SolidCell.Core.Recording;

namespace SolidCell.Core.Tests.Recording;

public sealed class MemoryLogStorageTests
{
    private readonly MemoryLogStorage _storage = new(1000, 100, 10);
    private readonly byte[] _buffer = new byte[8];

    [Fact]
    public void Bytes_are_appended_and_read_from_any_offset()
    {
        Assert.Equal((1000, 100, 10), (_storage.CapacityBytes, _storage.SegmentBytes, _storage.BlockBytes));
        Assert.True(_storage.Append(5, [1, 2, 3, 9], 3));
        Assert.True(_storage.Append(5, [4], 1));
        Assert.Equal(4, _storage.Length(5));
        Assert.Equal("01020304", Read(5, 0, 8));
        Assert.Equal("0203", Read(5, 1, 2));
        Assert.Equal("04", Read(5, 3, 8));
        Assert.Equal("", Read(5, 4, 8));
        Assert.Equal("", Read(5, 5, 8));
        Assert.Equal("", Read(5, -1, 8));
        Assert.Equal("", Read(5, 0, 0));
        Assert.Equal(("", -1), (Read(6, 0, 8), _storage.Length(6)));
    }

    [Fact]
    public void A_segment_grows_beyond_any_room_it_had()
    {
        byte[] part = [.. Enumerable.Range(0, 700).Select(i => (byte)i)];
        for (int i = 0; i < 5; i++)
        {
            _storage.Append(1, part, part.Length);
        }

        byte[] huge = [.. Enumerable.Range(0, 9000).Select(i => (byte)(i * 3))];
        _storage.Append(1, huge, huge.Length);
        byte[] all = new byte[20_000];
        Assert.Equal(12_500, _storage.Read(1, 0, all, all.Length));
        Assert.Equal([.. part, .. part, .. part, .. part, .. part, .. huge], all[..12_500]);
    }

    [Fact]
    public void Any_number_of_segments_is_kept_and_deleted_one_by_one()
    {
        for (int i = 0; i < 40; i++)
        {
            _storage.Append(i, [(byte)i], 1);
        }

        Assert.True(_storage.Delete(7) && _storage.Delete(39) && _storage.Delete(99));
        int[] numbers = new int[50];
        Assert.Equal(38, _storage.List(numbers));
        Assert.Equal(Enumerable.Range(0, 39).Where(i => i != 7), numbers[..38].Order());
        Assert.Equal(38, _storage.List(new int[3]));
        Assert.All(numbers[..38], i => Assert.Equal($"{i:X2}", Read(i, 0, 8)));
        Assert.Equal(-1, _storage.Length(7));
    }

    private string Read(int segment, int offset, int count) =>
        Convert.ToHexString(_buffer, 0, _storage.Read(segment, offset, _buffer, count));
}
