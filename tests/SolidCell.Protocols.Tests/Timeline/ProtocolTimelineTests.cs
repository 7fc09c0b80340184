using SolidCell.Protocols.Builtin;
using SolidCell.Protocols.Reading;
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

    [Fact]
    public void Loops_in_loops_multiply_times_and_charges_and_count_their_innermost_turns()
    {
        ProtocolTimeline timeline = Read(
            "  - loop: 3\n    steps:\n      - rest: 1 h\n      - loop: 2\n        steps:\n"
            + "          - deposit: 1 mA/cm2\n            for: 1 h\n          - strip: 0.5 mA/cm2\n            for: 1 h\n  - rest: 1 h\n");
        Assert.Equal(16 * Hour, timeline.TotalMilliseconds);
        Assert.Equal((6m, 3m, 6L), (timeline.DepositedMilliampHoursPerSquareCentimetre!.Value,
            timeline.StrippedMilliampHoursPerSquareCentimetre!.Value, timeline.Turns));
        Assert.Equal([15 * Hour, Hour, 4 * Hour, Hour, Hour, Hour], timeline.Rows.Select(row => row.Milliseconds!.Value));
        Assert.Equal([0, 0, Hour, Hour, 2 * Hour, 15 * Hour], timeline.Rows.Select(row => row.StartMilliseconds!.Value));
        Assert.Equal([0, 1, 1, 2, 2, 0], timeline.Rows.Select(row => row.Depth));
    }

    [Theory]
    [InlineData(100, 201)]
    [InlineData(101, 3)]
    public void A_staircase_of_200_rows_is_written_out_and_a_longer_one_is_not(int turns, int rows) =>
        Assert.Equal(rows, Read(
            $"  - loop: {turns}\n    steps:\n      - deposit: 0.01 mA/cm2\n        per-turn: 0.01 mA/cm2\n        for: 1 s\n"
            + "      - strip: 0.01 mA/cm2\n        per-turn: 0.01 mA/cm2\n        for: 1 s\n").Rows.Count);

    [Theory]
    [InlineData("deposit: 1 mA\n    until: 2 mAh", 2, 1)]
    [InlineData("deposit: 1 mA\n    until: 2 mAh/cm2", 4, 2)]
    [InlineData("deposit: 1 mA/cm2\n    until: 2 mAh", 1, 1)]
    [InlineData("deposit: 1 C\n    until: 1.5 mAh", 0.5, 0.75)]
    [InlineData("deposit: 1 mA\n    for: 1 h\n    until: 2 mAh", 1, 0.5)]
    public void A_charge_takes_the_time_that_its_current_needs_on_this_area(string step, double hours, double milliampHours)
    {
        ProtocolTimeline timeline = Read($"  - {step}\n");
        Assert.Equal((long)(hours * Hour), timeline.TotalMilliseconds);
        Assert.Equal((decimal)milliampHours, timeline.DepositedMilliampHoursPerSquareCentimetre!.Value, 6);
    }

    private static ProtocolTimeline Read(string steps)
    {
        ProtocolCheck check = ProtocolReader.Read(
            "solidcell: 1\nname: t\ncell:\n  kind: symmetric\n  area: 2 cm2\n  capacity: 3 mAh\nsteps:\n" + steps, "t.yaml");
        Assert.True(check.Protocol is not null, string.Join('\n', check.Problems.Select(check.Describe)));
        return ProtocolTimeline.Of(check.Protocol);
    }
}
