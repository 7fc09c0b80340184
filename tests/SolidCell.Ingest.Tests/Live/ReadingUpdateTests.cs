using System.Text;
using CsCheck;
using SolidCell.Ingest.Live;

namespace SolidCell.Ingest.Tests.Live;

public class ReadingUpdateTests
{
    private static readonly DateTimeOffset Then = DateTimeOffset.UnixEpoch;
    private static readonly DateTimeOffset Now = Then.AddHours(1);
    private static readonly FixtureReading Fresh = new() { Fixture = "press-1", LastHeard = Then };

    [Fact]
    public void Status_and_live_together_make_one_reading()
    {
        FixtureReading reading =
            Apply(Fresh, """{"state":"running","test":"ab","step_count":3,"boot_id":7,"log_next_sequence":5000000000}""");
        reading = Apply(reading, """{"state":"running","test_seconds":1.5,"cell_volts":0.025,"cell_milliamps":-0.4}""");
        Assert.Equal(("running", "ab", 3, 7, 5000000000, 1.5),
            (reading.State, reading.TestId, reading.StepCount, reading.BootId, reading.LogNextSequence, reading.TestSeconds));
        Assert.Equal((0.025, -0.4, Now), (reading.CellVolts, reading.CellMilliamps, reading.LastHeard));
    }

    [Fact]
    public void A_program_is_kept_over_live_messages_and_gone_with_a_status_that_has_none()
    {
        FixtureReading holding = Apply(Fresh, """{"state":"idle","boot_id":7,"program":"abcd"}""");
        Assert.Equal("abcd", Apply(holding, """{"state":"idle","cell_volts":0.1}""").ProgramSha256);
        Assert.Null(Apply(holding, """{"state":"idle","boot_id":8}""").ProgramSha256);
    }

    [Fact]
    public void A_channel_that_can_no_longer_be_measured_does_not_keep_its_number()
    {
        FixtureReading before = Apply(Fresh, """{"state":"running","cell_volts":0.025}""");
        Assert.Null(Apply(before, """{"state":"running","cell_volts":null}""").CellVolts);
        Assert.Equal(0.025, Apply(before, """{"state":"running"}""").CellVolts);
    }

    [Fact]
    public void A_fixture_without_a_test_is_at_no_step_and_says_nothing_impossible()
    {
        FixtureReading before = Apply(Fresh, """{"state":"running","step_index":3}""");
        FixtureReading idle = Apply(before, """{"state":"idle","step_index":-1,"step_count":0,"cycle_count":0}""");
        Assert.Equal(3, before.StepIndex);
        Assert.Null(idle.StepIndex);
        Assert.Null(idle.OutOfRange);
        Assert.Equal("step_index", Apply(before, """{"state":"idle","step_index":-2}""").OutOfRange);
    }

    [Fact]
    public void A_lost_fixture_was_not_heard_and_keeps_what_it_said()
    {
        FixtureReading running = Fresh with { State = "running", StepCount = 9 };
        FixtureReading lost = Apply(running, """{"state":"lost"}""");
        Assert.Equal((true, "running", 9, Then), (lost.IsLost, lost.State, lost.StepCount, lost.LastHeard));
        Assert.False(Apply(lost, """{"state":"running"}""").IsLost);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"state\":")]
    public void What_is_no_object_is_ignored(string payload) =>
        Assert.Null(ReadingUpdate.Apply(Fresh, Encoding.UTF8.GetBytes(payload), Now));

    [Fact]
    public void Members_of_wrong_types_and_unknown_states_are_not_taken()
    {
        FixtureReading reading =
            Apply(Fresh, """{"state":"<b>","step_count":"9","boot_id":-1,"fault_id":99999999999,"cell_volts":"high","test":{}}""");
        Assert.Equal(("unknown", null, null, 0), (reading.State, reading.StepCount, reading.BootId, reading.FaultId));
        Assert.Null(reading.CellVolts);
    }

    [Fact]
    public void Any_bytes_are_taken_or_ignored_and_nothing_else() =>
        Gen.Byte.Array[0, 60].Sample(bytes => ReadingUpdate.Apply(Fresh, bytes, Now) is null or { Fixture: "press-1" }, iter: 2000);

    private static FixtureReading Apply(FixtureReading reading, string json) =>
        ReadingUpdate.Apply(reading, Encoding.UTF8.GetBytes(json), Now)!;
}
