using SolidCell.Core.Recording.Retention;
using SolidCell.Core.Recording.Segments;

namespace SolidCell.Core.Tests.Recording.Segments;

/// <summary>Segments in the order of their places, and which of them are thinned next.</summary>
public sealed class SegmentIndexTests
{
    private readonly SegmentIndex _index = new();

    [Fact]
    public void Segments_stand_in_order_and_a_merged_one_before_those_that_it_replaces()
    {
        Insert(3, 3);
        Insert(1, 1);
        Insert(2, 2);
        Insert(1, 2);
        Insert(4, 4);
        Assert.Equal(["1-2", "1-1", "2-2", "3-3", "4-4"], Listed());
        Assert.Equal(4, _index.Newest.LastOrdinal);
    }

    [Fact]
    public void Room_is_made_for_any_number()
    {
        for (int ordinal = 40; ordinal >= 1; ordinal--)
        {
            Insert(ordinal, ordinal);
        }

        Assert.Equal(Enumerable.Range(1, 40).Select(i => $"{i}-{i}"), Listed());
    }

    [Fact]
    public void What_leaves_is_marked_as_removed()
    {
        SegmentEntry[] entries = [.. Enumerable.Range(1, 5).Select(i => Insert(i, i))];
        SegmentEntry merged = new() { FirstOrdinal = 2, LastOrdinal = 3 };
        _index.ReplacePair(1, merged);
        Assert.Equal(["1-1", "2-3", "4-4", "5-5"], Listed());
        _index.RemoveAt(0);
        _index.Remove(entries[3]);
        _index.Remove(entries[3]);
        Assert.Equal(["2-3", "5-5"], Listed());
        Assert.Equal([true, true, true, true, false], entries.Select(entry => entry.IsRemoved));
        Assert.Same(entries[4], _index.After(merged));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    [InlineData(4, 1)]
    [InlineData(5, 2)]
    [InlineData(6, 2)]
    [InlineData(7, 3)]
    public void A_place_is_in_a_segment_or_before_the_next(int ordinal, int index)
    {
        Insert(1, 2);
        Insert(4, 4);
        Insert(5, 6);
        Assert.Equal(index, _index.IndexOfOrdinal(ordinal));
    }

    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(1, 9, 0)]
    [InlineData(1, 10, 1)]
    [InlineData(1, 11, 1)]
    [InlineData(2, 4, 1)]
    [InlineData(2, 5, 2)]
    [InlineData(3, 0, 2)]
    [InlineData(0, 0, 0)]
    public void A_record_is_in_the_last_segment_that_begins_at_or_before_it(int boot, long sequence, int index)
    {
        foreach ((int place, int first, long number) in new[] { (1, 1, 2L), (2, 1, 10L), (3, 2, 5L) })
        {
            _index.Insert(new SegmentEntry { FirstOrdinal = place, LastOrdinal = place, FirstBootId = first, FirstSequence = number });
        }

        Assert.Equal(index, _index.IndexOf(boot, sequence));
    }

    [Fact]
    public void Numbers_are_new_whatever_was_seen()
    {
        _index.Seen(7);
        _index.Seen(3);
        Assert.Equal((8, 9), (_index.TakeNumber(), _index.TakeNumber()));
        _index.Seen(9);
        Assert.Equal(10, _index.TakeNumber());
    }

    [Fact]
    public void All_but_the_newest_take_whole_blocks()
    {
        Assert.Equal(0, _index.BytesTaken(512));
        foreach ((int ordinal, int bytes) in new[] { (1, 0), (2, 1), (3, 512), (4, 513), (5, 9999) })
        {
            Insert(ordinal, ordinal).StoredBytes = bytes;
        }

        Assert.Equal(0 + 512 + 512 + 1024, _index.BytesTaken(512));
        Assert.Equal(0 + 1 + 512 + 513, _index.BytesTaken(1));
    }

    /// <summary>Generations of the segments, oldest first; x for a segment that cannot shrink. The last is being written.</summary>
    [Theory]
    [InlineData("", -1)]
    [InlineData("0", -1)]
    [InlineData("0 0", -1)]
    [InlineData("0 0 0", 0)]
    [InlineData("1 0 0 0 0 0", 1)]
    [InlineData("1 1 0 0 0 0 0 0", 2)]
    [InlineData("2 2 1 1 0 0 0 0", 2)]
    [InlineData("2 1 1 2 2 0 0 0", 1)]
    [InlineData("x x 0 0 0 0", 1)]
    [InlineData("x x x x x x 0 0 0 0 0 0", 5)]
    [InlineData("x x x x 0 0", 3)]
    [InlineData("x x x x x 0", -1)]
    [InlineData("1 1 1 1 1 1 0 0 0", 0)]
    public void The_oldest_pair_of_those_thinned_least_is_merged_and_the_newest_quarter_last(string segments, int choice)
    {
        string[] words = segments.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < words.Length; i++)
        {
            SegmentEntry entry = Insert(i, i);
            (entry.CannotShrink, entry.Generation) = (words[i] == "x", words[i] == "x" ? 0 : int.Parse(words[i], null));
        }

        Assert.Equal(choice, ThinningChoice.Of(_index));
    }

    private SegmentEntry Insert(int first, int last)
    {
        SegmentEntry entry = new() { FirstOrdinal = first, LastOrdinal = last };
        _index.Insert(entry);
        return entry;
    }

    private IEnumerable<string> Listed() =>
        Enumerable.Range(0, _index.Count).Select(i => $"{_index[i].FirstOrdinal}-{_index[i].LastOrdinal}");
}
