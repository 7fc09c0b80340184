using System.Text;
using SolidCell.Ingest.Live;

namespace SolidCell.Ingest.Tests.Live;

/// <summary>Every member of a status and of a live message is taken into its own place, and kept until it is said anew.</summary>
public sealed class WholeReadingTests
{
    private const string Status =
        """
        {"state":"faulted","test":"0a","test_seconds":1.5,"step_index":2,"step_count":3,"cycle_count":4,"set_point_milliamps":-0.5,
        "short_count":6,"fault_id":7,"program":"0b","firmware_version":8,"self_test":9,"safe_mode":1,"boot_id":11,
        "log_next_sequence":12,"log_fill_percent":13,"log_overflowed":14,"storage_failures":15,"cell_volts":0.16,
        "cell_milliamps":-0.17,"stack_megapascals":18.5,"frame_celsius":-19.5,"supply_volts":5.1}
        """;

    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch.AddHours(1);
    private static readonly FixtureReading Nothing = new() { Fixture = "press-1" };

    private static readonly FixtureReading Whole = new()
    {
        Fixture = "press-1",
        State = "faulted",
        TestId = "0a",
        TestSeconds = 1.5,
        StepIndex = 2,
        StepCount = 3,
        CycleCount = 4,
        SetPointMilliamps = -0.5,
        ShortCount = 6,
        FaultId = 7,
        ProgramSha256 = "0b",
        FirmwareVersion = 8,
        SelfTest = 9,
        IsSafeMode = true,
        BootId = 11,
        LogNextSequence = 12,
        LogFillPercent = 13,
        LogOverflowed = 14,
        StorageFailures = 15,
        CellVolts = 0.16,
        CellMilliamps = -0.17,
        StackMegapascals = 18.5,
        FrameCelsius = -19.5,
        SupplyVolts = 5.1,
        LastHeard = Now,
    };

    [Fact]
    public void Each_member_has_its_place() => Assert.Equal(Whole, Apply(Nothing, Status));

    [Fact]
    public void What_is_not_said_stays_and_the_state_is_unknown_to_begin_with()
    {
        Assert.Equal(Whole, Apply(Whole, "{}"));
        Assert.Equal(Nothing with { LastHeard = Now }, Apply(Nothing, "{}"));
    }

    [Fact]
    public void What_the_broker_had_kept_was_not_heard_now()
    {
        Assert.Null(ReadingUpdate.Apply(Nothing, Encoding.UTF8.GetBytes(Status), null)!.LastHeard);
        Assert.Equal(Now, ReadingUpdate.Apply(Whole, Encoding.UTF8.GetBytes(Status), null)!.LastHeard);
    }

    [Theory]
    [InlineData("idle")]
    [InlineData("running")]
    [InlineData("paused")]
    [InlineData("faulted")]
    [InlineData("finished")]
    public void A_state_of_the_firmware_is_taken(string state) => Assert.Equal(state, Apply(Nothing, $$"""{"state":"{{state}}"}""").State);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Safe_mode_is_on_or_off(int mode, bool isOn) =>
        Assert.Equal(isOn, Apply(Whole with { IsSafeMode = !isOn }, $$"""{"safe_mode":{{mode}}}""").IsSafeMode);

    [Theory]
    [InlineData(2, true)]
    [InlineData(64, true)]
    [InlineData(0, false)]
    [InlineData(3, false)]
    [InlineData(66, false)]
    public void An_id_has_one_to_32_bytes_in_hexadecimal(int digits, bool isTaken)
    {
        string id = new('f', digits);
        Assert.Equal(isTaken ? id : "0a", Apply(Whole, $$"""{"test":"{{id}}"}""").TestId);
        Assert.Equal("0a", Apply(Whole, """{"test":"fg"}""").TestId);
    }

    [Fact]
    public void Numbers_out_of_range_or_with_a_fraction_where_none_can_be_are_not_taken()
    {
        FixtureReading reading = Apply(Whole, """{"fault_id":256,"step_count":1.5,"test_seconds":-1,"cell_volts":3000,"supply_volts":"5"}""");
        Assert.Equal((7, 3, 1.5), (reading.FaultId, reading.StepCount, reading.TestSeconds));
        Assert.Equal((null, null), (reading.CellVolts, reading.SupplyVolts));
        Assert.Equal("fault_id, test_seconds, cell_volts", reading.OutOfRange);
    }

    private static FixtureReading Apply(FixtureReading reading, string json) =>
        ReadingUpdate.Apply(reading, Encoding.UTF8.GetBytes(json), Now)!;
}
