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
}
