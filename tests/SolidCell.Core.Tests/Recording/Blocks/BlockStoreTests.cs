using CsCheck;
using SolidCell.Core.Recording;
using SolidCell.Core.Recording.Blocks;

namespace SolidCell.Core.Tests.Recording.Blocks;

public class BlockStoreTests
{
    private readonly MemoryLogStorage _medium = new();

    [Fact]
    public void The_last_content_and_its_version_are_read_back_also_after_a_restart()
    {
        var store = new BlockStore(_medium);
        for (byte i = 1; i <= 5; i++)
        {
            Assert.True(store.Write(3, [i, i, i], i % 4, version: 7 + i));
        }

        Assert.Equal((1, 12), Read(new BlockStore(_medium), 3, out byte[] content));
        Assert.Equal(5, content[0]);
        Assert.Equal((-1, 0), Read(store, 2, out _));
    }

    [Fact]
    public void A_content_that_is_too_long_is_refused_and_the_old_one_stands()
    {
        var store = new BlockStore(_medium, maximumBytes: 4);
        Assert.True(store.Write(0, [1], 1, 1));
        Assert.False(store.Write(0, new byte[5], 5, 1));
        Assert.Equal((1, 1), Read(store, 0, out _));
    }

    public static TheoryData<int, CutDamage> Cuts()
    {
        var cuts = new TheoryData<int, CutDamage>();
        foreach (CutDamage damage in Enum.GetValues<CutDamage>())
        {
            for (int cutAt = 1; cutAt <= 2; cutAt++)
            {
                cuts.Add(cutAt, damage);
            }
        }

        return cuts;
    }

    [Theory]
    [MemberData(nameof(Cuts))]
    public void A_cut_leaves_the_old_content_or_the_new(int cutAt, CutDamage damage)
    {
        byte[] old = [.. Enumerable.Repeat((byte)1, 100)];
        byte[] replacement = [.. Enumerable.Repeat((byte)2, 80)];
        Assert.True(new BlockStore(_medium).Write(0, [0], 1, 1));
        Assert.True(new BlockStore(_medium).Write(0, old, 100, 1));
        Assert.Throws<PowerCutException>(() => new BlockStore(new CutStorage(_medium, cutAt, damage)).Write(0, replacement, 80, 1));

        (int length, _) = Read(new BlockStore(_medium), 0, out byte[] content);
        Assert.Equal(length == 80 ? replacement : old, content[..length]);
        Assert.True(new BlockStore(_medium).Write(0, [9], 1, 1));
        Assert.Equal((1, 1), Read(new BlockStore(_medium), 0, out _));
    }

    [Fact]
    public void Any_bytes_in_the_slots_are_no_content() => Gen.Byte.Array[0, 64].Sample(bytes =>
    {
        var medium = new MemoryLogStorage();
        medium.Append(0, bytes, bytes.Length);
        return Read(new BlockStore(medium), 0, out _) == (-1, 0);
    });

    private static (int Length, int Version) Read(BlockStore store, int block, out byte[] content)
    {
        content = new byte[256];
        int length = store.Read(block, content, out int version);
        return (length, version);
    }

    /// <summary>Mark, layout, version, generation, length, check sum (CRC-16/CCITT-FALSE over all but itself), content.</summary>
    [Fact]
    public void A_block_is_these_bytes_and_its_generations_take_turns_in_two_slots()
    {
        var store = new BlockStore(_medium);
        Assert.True(store.Write(3, [0xAA, 0xBB, 0xCC], 3, version: 258));
        Assert.Equal("53434201" + "02010000" + "01000000" + "03000000" + Check("53434201020100000100000003000000AABBCC") + "AABBCC", Slot(6));
        Assert.True(store.Write(3, [0xDD], 1, version: 1));
        Assert.Equal("53434201" + "01000000" + "02000000" + "01000000" + Check("53434201010000000200000001000000DD") + "DD", Slot(7));
        Assert.True(store.Write(3, [], 0, version: 1));
        Assert.Equal("53434201" + "01000000" + "03000000" + "00000000" + Check("53434201010000000300000000000000"), Slot(6));
        Assert.Equal((0, 1), Read(store, 3, out _));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(12)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(18)]
    public void A_block_with_a_changed_byte_does_not_count(int at)
    {
        var store = new BlockStore(_medium);
        Assert.True(store.Write(0, [1], 1, 1));
        Assert.True(store.Write(0, [2], 1, 2));
        byte[] bytes = Convert.FromHexString(Slot(1));
        bytes[at] ^= 1;
        Assert.True(_medium.Delete(1));
        Assert.True(_medium.Append(1, bytes, bytes.Length));
        Assert.Equal((1, 1), Read(store, 0, out byte[] content));
        Assert.Equal(1, content[0]);
    }

    private static string Check(string hex)
    {
        int crc = 0xFFFF;
        foreach (byte one in Convert.FromHexString(hex))
        {
            for (int bit = 7; bit >= 0; bit--)
            {
                bool feeds = ((crc >> 15) & 1) != ((one >> bit) & 1);
                crc = ((crc << 1) & 0xFFFF) ^ (feeds ? 0x1021 : 0);
            }
        }

        return $"{crc & 0xFF:X2}{crc >> 8:X2}";
    }

    private string Slot(int slot)
    {
        byte[] bytes = new byte[_medium.Length(slot)];
        _medium.Read(slot, 0, bytes, bytes.Length);
        return Convert.ToHexString(bytes);
    }
}
