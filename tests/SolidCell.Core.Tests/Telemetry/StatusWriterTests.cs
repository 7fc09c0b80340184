using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Telemetry;
using SolidCell.Core.Tests.Commands;

namespace SolidCell.Core.Tests.Telemetry;

/// <summary>The two JSON messages for people and dashboards, letter by letter.</summary>
public sealed class StatusWriterTests
{
    private const string Progress =
        "\"test_seconds\":61.001,\"step_index\":2,\"step_count\":3,\"cycle_count\":4,\"set_point_milliamps\":-0.500000,\"short_count\":5,\"fault_id\":6";

    private const string Log =
        "\"boot_id\":9,\"log_next_sequence\":0,\"log_fill_percent\":0,\"log_overflowed\":0,\"storage_failures\":0";

    private readonly byte[] _buffer = new byte[2048];
    private readonly Uplink _uplink;
    private readonly FixtureStatus _status = new()
    {
        State = "running",
        TestMilliseconds = 61_001,
        StepIndex = 2,
        StepCount = 3,
        CycleCount = 4,
        SetPointNanoamps = -500_000,
        ShortCount = 5,
        FaultId = 6,
        FirmwareVersion = 10203,
        SelfTestFailures = 7,
    };

    public StatusWriterTests()
    {
        var log = new RecordLog(new MemoryLogStorage(64_000_000));
        log.Open(9);
        _uplink = new Uplink(log, new RecordingTarget(), "press-1");
    }

    [Fact]
    public void The_status_of_a_virtual_fixture_has_no_device() => Assert.Equal(
        $$"""{"fixture":"press-1","state":"running",{{Progress}},"firmware_version":10203,"self_test":7,"safe_mode":0,{{Log}}}""", Status());

    [Fact]
    public void That_of_a_device_says_why_it_started_and_what_has_failed_and_which_program_and_test_it_has()
    {
        (_status.IsSafeMode, _status.RestartCause, _status.Crash) = (true, "power", "none");
        (_status.TickOverruns, _status.TickFailures, _status.BusReleases) = (11, 12, 13);
        (_status.LinkFailures, _status.HungLinks) = (14, 15);
        (_status.HasTest, _status.HasProgram) = (true, true);
        (_status.TestId[15], _status.ProgramHash[0]) = (0xAB, 0xCD);
        string test = new string('0', 30) + "ab";
        string program = "cd" + new string('0', 62);
        Assert.Equal(
            $$"""{"fixture":"press-1","state":"running","test":"{{test}}",{{Progress}},"program":"{{program}}","firmware_version":10203,"self_test":7,"safe_mode":1,{{Log}},"restart":"power","crash":"none","tick_overruns":11,"tick_failures":12,"bus_releases":13,"link_failures":14,"hung_links":15}""",
            Status());
    }

    [Fact]
    public void Live_readings_have_their_units_and_a_channel_without_one_is_null()
    {
        var sample = new Sample
        {
            CellMicrovolts = -56_100,
            CellNanoamps = 392_699,
            StackKilopascals = 5001,
            FrameMillidegrees = 30_250,
            SupplyMillivolts = 3300,
            CellVoltageQuality = SampleQuality.Good,
            CellCurrentQuality = SampleQuality.Good,
            StackPressureQuality = SampleQuality.Good,
            FrameTemperatureQuality = SampleQuality.Good,
            SupplyQuality = SampleQuality.Good,
        };
        Assert.Equal(
            $$"""{"state":"running",{{Progress}},"cell_volts":-0.056100,"cell_milliamps":0.392699,"stack_megapascals":5.001,"frame_celsius":30.250,"supply_volts":3.300}""",
            Live(sample));
        Assert.Equal(
            $$"""{"state":"running",{{Progress}},"cell_volts":null,"cell_milliamps":null,"stack_megapascals":null,"frame_celsius":null,"supply_volts":null}""",
            Live(new Sample()));
    }

    private string Status() => System.Text.Encoding.ASCII.GetString(_buffer, 0, _uplink.WriteStatus(_buffer, _status));

    private string Live(Sample sample) => System.Text.Encoding.ASCII.GetString(_buffer, 0, _uplink.WriteLive(_buffer, sample, _status));
}
