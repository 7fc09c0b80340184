using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;
using SolidCell.Store.Writing;

namespace SolidCell.Store.Tests.Reading;

/// <summary>What the stored values say of themselves.</summary>
public sealed class StoredValueTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    private static readonly StoredTest Running =
        new([0xAB, 0x01], "press-1", "Li-1", CellKind.Symmetric, 78_539_816, 0, null, "running", Noon) { FixtureSeen = Noon };

    [Fact]
    public void Places_are_ordered_by_boot_and_then_by_sequence()
    {
        LogPosition[] places = [new(1, 9), new(2, 3), new(2, 4)];
        for (int i = 0; i < places.Length; i++)
        {
            for (int j = 0; j < places.Length; j++)
            {
                (LogPosition one, LogPosition other) = (places[i], places[j]);
                Assert.Equal((i < j, i <= j, i > j, i >= j), (one < other, one <= other, one > other, one >= other));
                Assert.Equal(i.CompareTo(j), Math.Sign(one.CompareTo(other)));
            }
        }
    }

    [Fact]
    public void Qualities_stand_four_bits_each()
    {
        (int, int, int, int) Of(long qualities)
        {
            var one = new StoredSample(0, 0, 0, 0, 0, qualities, 0);
            return ((int)one.VoltageQuality, (int)one.CurrentQuality, (int)one.PressureQuality, (int)one.TemperatureQuality);
        }

        Assert.Equal((1, 2, 3, 4), Of(0xF4321));
        Assert.Equal((8, 7, 6, 5), Of(0x5678));
    }

    [Theory]
    [InlineData(120, "running")]
    [InlineData(121, "unknown")]
    public void A_test_of_which_nothing_was_heard_for_two_minutes_may_be_on_or_not(int seconds, string state) =>
        Assert.Equal(state, Running.StateAt(Noon.AddSeconds(seconds)));

    [Fact]
    public void A_test_whose_fixture_was_never_heard_or_has_begun_another_may_be_on_or_not()
    {
        Assert.Equal("unknown", (Running with { FixtureSeen = null }).StateAt(Noon));
        Assert.Equal("unknown", (Running with { NextStarted = Noon }).StateAt(Noon));
        Assert.Equal("ended", (Running with { State = "ended", FixtureSeen = null }).StateAt(Noon));
    }

    [Fact]
    public void The_last_record_is_not_later_than_the_start_of_the_next_test()
    {
        Assert.Equal(Noon, Running.LastRecord);
        Assert.Equal(Noon, (Running with { NextStarted = Noon.AddHours(1) }).LastRecord);
        Assert.Equal(Noon.AddHours(-1), (Running with { NextStarted = Noon.AddHours(-1) }).LastRecord);
    }

    [Fact]
    public void Ids_are_in_hexadecimal_and_areas_in_square_centimetres()
    {
        Assert.Equal(("ab01", 0.78539816), (Running.Id, Running.AreaSquareCentimetres));
        Assert.Equal("00ff", new StoredProtocol([0, 255], "p", [], "s", Noon).Id);
        Assert.Equal(0.5, new StoredCell(1, new NewCell("a", CellKind.Full, 50_000_000), Noon, 0).AreaSquareCentimetres);
    }

    [Fact]
    public void A_span_holds_its_two_ends_and_a_gap_counts_them()
    {
        Assert.Equal([false, true, true, true, false], new[] { 2L, 3, 4, 5, 6 }.Select(new LogSpan(3, 5).Holds));
        Assert.Equal([false, true, true, true, false], new[] { 2L, 3, 4, 5, 6 }.Select(new TestSpan(3, 5, Guid.Empty).Holds));
        Assert.Equal((3, 1), (new LogGap("f", 1, 3, 5).Records, new LogGap("f", 1, 3, 3).Records));
    }

    [Fact]
    public void A_field_of_a_record_is_found_by_its_name()
    {
        var record = new StoredRecord(RecordKind.TestEnded, new LogPosition(1, 2), 3, [4, 5, 6, 7, 8], []);
        Assert.Equal((4, 6, 8), (record["Reason"], record["StrippingChargeNanoampHours"], record["CycleCount"]));
        Assert.Contains("A TestEnded record has no field Colour.", Assert.Throws<ArgumentException>(() => record["Colour"]).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a", "a0", "af")]
    [InlineData("ab", "ab", "ab")]
    [InlineData("abc", "abc0", "abcf")]
    [InlineData("", "", "")]
    public void A_prefix_stands_for_all_ids_that_begin_with_it(string prefix, string first, string last)
    {
        (byte[] begin, byte[] end) = IdPrefix.Range(prefix);
        Assert.Equal((first, last.PadRight(64, 'f')), (Convert.ToHexStringLower(begin), Convert.ToHexStringLower(end)));
    }

    [Fact]
    public void A_time_beyond_the_calendar_is_its_end()
    {
        Assert.Equal(DateTimeOffset.UnixEpoch.AddMilliseconds(5), UnixTime.Of(5));
        Assert.Equal((9999, 1), (UnixTime.Of(long.MaxValue).Year, UnixTime.Of(long.MinValue).Year));
    }

    [Fact]
    public void An_edit_names_the_fields_that_changed_and_words_as_one_text()
    {
        System.Text.Json.Nodes.JsonObject Json(string text) => System.Text.Json.Nodes.JsonNode.Parse(text)!.AsObject();
        var edit = new StoredEdit(1, Noon, "me", Json("""{"a":1,"b":["x","y"],"c":2}"""), Json("""{"a":1,"b":["x"],"d":null,"e":3}"""), false);
        Assert.Equal([("b", "x y", "x"), ("c", "2", null), ("e", null, "3")], edit.Changes);
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void A_group_has_a_hundred_characters_at_most(int length, bool isGroup) =>
        Assert.Equal(isGroup, TestLabels.IsGroup(new string('g', length)));

    [Theory]
    [InlineData("", true)]
    [InlineData("two words", true)]
    [InlineData(" a", false)]
    [InlineData("a ", false)]
    [InlineData("a\nb", false)]
    public void A_group_is_on_one_line_without_spaces_at_its_ends(string name, bool isGroup) =>
        Assert.Equal(isGroup, TestLabels.IsGroup(name));

    [Theory]
    [InlineData("a", true)]
    [InlineData("", false)]
    [InlineData("two words", false)]
    [InlineData("a\u0001", false)]
    public void A_tag_is_one_word(string tag, bool isTag) => Assert.Equal(isTag, TestLabels.IsTag(tag));

    [Fact]
    public void There_are_thirty_tags_at_most_of_forty_characters_each()
    {
        string[] tags = [.. Enumerable.Range(0, 30).Select(i => i.ToString("00").PadLeft(40, 't'))];
        new TestLabels { Tags = tags }.Check();
        const string Words = "A test has at most 30 tags, each a word of at most 40 characters without spaces.";
        Assert.Equal(Words, Assert.Throws<StoreException>(new TestLabels { Tags = [.. tags, "t"] }.Check).Message);
        Assert.Equal(Words, Assert.Throws<StoreException>(new TestLabels { Tags = [new string('t', 41)] }.Check).Message);
        Assert.Equal("The name of a group has at most 100 characters on one line, without spaces at its ends.",
            Assert.Throws<StoreException>(new TestLabels { Group = " " }.Check).Message);
    }
}
