using SolidCell.Protocols.Builtin;
using SolidCell.Protocols.Timeline;

namespace SolidCell.Protocols.Tests.Timeline;

public sealed class ProtocolTimelineTests
{
    private const long Hour = 3_600_000;

    [Fact]
    public void The_ccd_staircase_is_written_out_to_3_2_mA_per_cm2_and_takes_64_hours()
    {
        ProtocolTimeline timeline = ProtocolTimeline.Of(BuiltinProtocols.Load("ccd"));
        Assert.Equal(64 * Hour, timeline.TotalMilliseconds);
        Assert.Equal(65, timeline.Rows.Count);
        Assert.Equal("strip 3.2 mA/cm2", timeline.Rows[^1].Action);
        Assert.Equal(52.8m, timeline.DepositedMilliampHoursPerSquareCentimetre);
    }

    [Fact]
    public void A_loop_that_does_not_change_is_shown_once_with_the_times_of_its_first_turn()
    {
        ProtocolTimeline timeline = ProtocolTimeline.Of(BuiltinProtocols.Load("cycle-0.5"));
        Assert.Equal([0, 600_000, 600_000, Hour + 600_000], timeline.Rows.Select(row => row.StartMilliseconds ?? -1));
        Assert.Equal((1000 * Hour) + 600_000, timeline.TotalMilliseconds);
        Assert.Equal(250m, timeline.StrippedMilliampHoursPerSquareCentimetre);
    }

    [Fact]
    public void A_step_that_ends_by_capacity_takes_the_time_its_current_needs()
    {
        ProtocolTimeline timeline = ProtocolTimeline.Of(BuiltinProtocols.Load("ccd-capacity"));
        Assert.Equal(5 * Hour, timeline.Rows[1].Milliseconds);
        Assert.Equal(Hour * 5 / 6, timeline.Rows[11].Milliseconds);
        Assert.Equal(16m, timeline.DepositedMilliampHoursPerSquareCentimetre!.Value, 3);
    }
}
