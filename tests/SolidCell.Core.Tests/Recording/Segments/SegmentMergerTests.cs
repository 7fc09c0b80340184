using SolidCell.Core.Recording;
using SolidCell.Core.Recording.Segments;
using static SolidCell.Core.Tests.Recording.Segments.HandMadeSegment;

namespace SolidCell.Core.Tests.Recording.Segments;

/// <summary>Two segments become one: which samples are left out, and when nothing is gained.</summary>
public sealed class SegmentMergerTests
{
    private MemoryLogStorage _storage = new(100_000, 50_000, 1);

    [Theory]
    [InlineData("ssss", "", "1.0s 1.2s 1.3s")]
    [InlineData("sssss", "", "1.0s 1.2s 1.4s")]
    [InlineData("ss", "ss", "1.0s 1.2s 1.3s")]
    [InlineData("s", "ess", "1.0s 1.1e 1.2s 1.3s")]
    [InlineData("eses", "", "1.0e 1.1s 1.2e 1.3s")]
    [InlineData("esss", "e", "1.0e 1.1s 1.3s 1.4e")]
    [InlineData("esssse", "", "1.0e 1.1s 1.3s 1.4s 1.5e")]
    [InlineData("", "ee", "1.0e 1.1e")]
    public void Of_samples_among_samples_every_second_is_left_out(string first, string second, string left)
    {
        SegmentMerger merger = new(_storage);
        SegmentEntry a = Write(_storage, 1, 1, 1, first);
        SegmentEntry b = Write(_storage, 2, 2, 2, second, 1, first.Length);
        SegmentEntry? merged = merger.Merge(a, b, 7);
        Assert.Equal(left, Read(_storage, 7));
        Assert.Equal(first.Length + second.Length - left.Split(' ').Length, merger.Removed);
        Assert.NotNull(merged);
        Assert.Equal((7, 1, 1, 2, 1, 0, _storage.Length(7)), (merged.Number, merged.Generation, merged.FirstOrdinal, merged.LastOrdinal,
            merged.FirstBootId, merged.FirstSequence, merged.StoredBytes));
        Assert.Equal([1, 2, 7], Numbers(_storage));
        Assert.True(new SegmentWalker(_storage).IsWhole(7, new LogRecord()));
    }

    [Fact]
    public void Records_of_two_boots_keep_their_places_and_samples_of_both_are_neighbours()
    {
        SegmentEntry a = Write(_storage, 1, 4, 6, "sse", 3, 10, null, 2);
        SegmentEntry b = Write(_storage, 2, 7, 7, "sss", 5, 0, null, 4);
        SegmentEntry? merged = new SegmentMerger(_storage).Merge(a, b, 7);
        Assert.Equal("3.10s 3.11s 3.12e 5.0s 5.2s", Read(_storage, 7));
        Assert.Equal((5, 4, 7, 3, 10L),
            (merged!.Generation, merged.FirstOrdinal, merged.LastOrdinal, merged.FirstBootId, merged.FirstSequence));
    }

    [Theory]
    [InlineData(254, 255)]
    [InlineData(255, 255)]
    public void A_generation_stays_at_what_a_byte_holds(int generation, int next)
    {
        SegmentEntry a = Write(_storage, 1, 1, 1, "ss", 1, 0, null, generation);
        SegmentEntry b = Write(_storage, 2, 2, 2, "ss", 1, 2, null, 3);
        Assert.Equal(next, new SegmentMerger(_storage).Merge(a, b, 7)!.Generation);
    }

    /// <summary>One more merger after another: nothing of the first is left in the second.</summary>
    [Fact]
    public void A_merger_may_be_used_again()
    {
        SegmentMerger merger = new(_storage);
        SegmentEntry a = Write(_storage, 1, 1, 1, "ssss");
        SegmentEntry b = Write(_storage, 2, 2, 2, "sss", 1, 4);
        SegmentEntry merged = merger.Merge(a, b, 7)!;
        Assert.Equal(3, merger.Removed);
        SegmentEntry c = Write(_storage, 3, 3, 3, "ssss", 2, 0);
        Assert.Equal((2, 1L), (merger.Merge(merged, c, 8)!.Generation, (long)Read(_storage, 8).Split(' ').Count(one => one == "2.0s")));
        Assert.Equal("1.0s 1.4s 2.0s 2.2s 2.3s", Read(_storage, 8));
    }

    [Fact]
    public void Many_records_are_written_in_parts_and_come_back()
    {
        string many = string.Concat(Enumerable.Repeat("sse", 400));
        SegmentEntry a = Write(_storage, 1, 1, 1, many);
        SegmentEntry b = Write(_storage, 2, 2, 2, many, 1, many.Length);
        Assert.NotNull(new SegmentMerger(_storage).Merge(a, b, 7));
        Assert.Equal(2 * many.Length, Read(_storage, 7).Split(' ').Length);
    }

    /// <summary>Segments of 49 and 54 bytes would be one of more than 58.</summary>
    [Theory]
    [InlineData(1, true)]
    [InlineData(50, true)]
    [InlineData(54, false)]
    [InlineData(58, false)]
    [InlineData(4096, true)]
    public void What_saves_no_block_is_not_done(int blockBytes, bool isDone)
    {
        _storage = new MemoryLogStorage(100_000, 50_000, blockBytes);
        SegmentEntry a = Write(_storage, 1, 1, 1, "eee");
        SegmentEntry b = Write(_storage, 2, 2, 2, "eee", 1, 3);
        Assert.Equal((49, 54), (a.StoredBytes, b.StoredBytes));
        SegmentEntry? merged = new SegmentMerger(_storage).Merge(a, b, 7);
        Assert.Equal(isDone, merged is not null);
        Assert.Equal(isDone ? [1, 2, 7] : [1, 2], Numbers(_storage));
    }

    [Fact]
    public void A_segment_that_is_gone_or_one_longer_than_a_segment_gives_none()
    {
        SegmentEntry a = Write(_storage, 1, 1, 1, "ss");
        Assert.Null(new SegmentMerger(_storage).Merge(a, new SegmentEntry { Number = 99, StoredBytes = 5000, LastOrdinal = 2 }, 7));
        _storage = new MemoryLogStorage(100_000, 60, 1);
        a = Write(_storage, 1, 1, 1, "eee");
        SegmentEntry b = Write(_storage, 2, 2, 2, "eee", 1, 3);
        Assert.Null(new SegmentMerger(_storage).Merge(a, b, 7));
        Assert.Equal([1, 2], Numbers(_storage));
    }
}
