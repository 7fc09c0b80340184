using System.Text.Json;
using SolidCell.Ingest.Live;

namespace SolidCell.Ingest.Tests.Live;

/// <summary>The least and the most of each member: the fixture's own integers in the member's unit.</summary>
public sealed class LiveRangesTests
{
    [Theory]
    [InlineData("test_seconds", 0, 3_155_760_000)]
    [InlineData("step_index", -1, 2147483647)]
    [InlineData("step_count", 0, 2147483647)]
    [InlineData("cycle_count", 0, 2147483647)]
    [InlineData("set_point_milliamps", -2147.483647, 2147.483647)]
    [InlineData("short_count", 0, 2147483647)]
    [InlineData("fault_id", 0, 255)]
    [InlineData("firmware_version", 0, 2147483647)]
    [InlineData("self_test", 0, 2147483647)]
    [InlineData("safe_mode", 0, 1)]
    [InlineData("boot_id", 0, 2147483647)]
    [InlineData("log_next_sequence", 0, 32_000_000_000_000)]
    [InlineData("log_fill_percent", 0, 100)]
    [InlineData("log_overflowed", 0, 2147483647)]
    [InlineData("storage_failures", 0, 2147483647)]
    [InlineData("cell_volts", -2147.483647, 2147.483647)]
    [InlineData("cell_milliamps", -2147.483647, 2147.483647)]
    [InlineData("stack_megapascals", -2147483.647, 2147483.647)]
    [InlineData("frame_celsius", -2147483.647, 2147483.647)]
    [InlineData("supply_volts", -2147483.647, 2147483.647)]
    public void A_member_holds_its_least_and_its_most_and_nothing_beyond(string member, double least, double most)
    {
        Assert.Contains(member, LiveRanges.Members);
        Assert.True(LiveRanges.Holds(member, least) && LiveRanges.Holds(member, most));
        Assert.False(LiveRanges.Holds(member, Math.BitDecrement(least)));
        Assert.False(LiveRanges.Holds(member, Math.BitIncrement(most)));
    }

    [Fact]
    public void Members_out_of_range_are_named_once_and_texts_are_none()
    {
        using JsonDocument message =
            JsonDocument.Parse("""{"safe_mode":2,"fault_id":300,"fault_id":400,"boot_id":"x","unheard_of":1e300,"log_fill_percent":100}""");
        Assert.Equal("safe_mode, fault_id", LiveRanges.Outside(message.RootElement));
    }

    [Fact]
    public void A_message_within_its_ranges_has_none_to_name()
    {
        using JsonDocument message = JsonDocument.Parse("""{"safe_mode":1}""");
        Assert.Null(LiveRanges.Outside(message.RootElement));
    }
}
