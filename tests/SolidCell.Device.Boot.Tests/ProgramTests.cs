using System.Text.Json.Nodes;
using SolidCell.Core.Recording;
using SolidCell.Core.Telemetry;
using SolidCell.Device.Provisioning;
using SolidCell.Device.StandIns.Simulation;
using SolidCell.Mqtt;
using static SolidCell.Device.Boot.Tests.Bench.Story;

namespace SolidCell.Device.Boot.Tests;

/// <summary>
/// The application from its entry point on: settings, log and programs in files, on either module, with and without a card.
/// </summary>
[Collection(BootTests.Collection)]
public sealed class ProgramTests : IDisposable
{
    private readonly string _flash = Directory.CreateTempSubdirectory("solidcell-flash-").FullName;
    private readonly string _card = Directory.CreateTempSubdirectory("solidcell-card-").FullName;

    public void Dispose()
    {
        Directory.Delete(_flash, recursive: true);
        Directory.Delete(_card, recursive: true);
    }

    [Theory]
    [InlineData("ESP32_S3_OCTAL", "")]
    [InlineData("ESP32_S3_OCTAL", "log=sd\n")]
    [InlineData("ESP32_PSRAM_REV3", "")]
    [InlineData("ESP32_PSRAM_REV3", "log=sd\n")]
    public async Task A_test_runs_on_files_and_a_second_boot_goes_on_behind_them(string target, string settings)
    {
        await using var broker = await EmbeddedBroker.StartAsync(0);
        await using var host = await HostSide.ConnectAsync(broker.Port, FixtureId);
        Configure($"broker=127.0.0.1\nport={broker.Port}\ntls=no\n{settings}");
        var first = PowerOn(target);
        Assert.Equal(0, first.SelfTestFailures);
        await host.AwaitAsync(RecordKind.Booted, Cancellation);
        await StartAsync(host, HalfCycles(500), Cancellation);
        await host.AwaitAsync(RecordKind.TestEnded, Cancellation);
        first.Stop();
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(settings.Length > 0 ? _card : _flash, "log"), "*.seg"));

        var second = PowerOn(target);
        await host.AwaitAsync(RecordKind.Booted, Cancellation);
        second.Stop();
        host.Log.AssertContinuous();
        Assert.Equal([first.Fixture.Log.BootId, first.Fixture.Log.BootId + 1],
            host.Log.Of(RecordKind.Booted).Select(record => record.BootId));
    }

    [Fact]
    public void A_missing_card_is_told_and_the_log_is_on_the_internal_flash()
    {
        Configure("log=sd\n");
        var startup = PowerOn(hasCard: false);
        startup.Stop();
        Assert.Equal(SelfTestFailure.CardMissing, startup.SelfTestFailures);
        Assert.False(startup.Fixture.Relay.IsBlocked);
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(_flash, "log"), "*.seg"));
    }

    [Fact]
    public void Damaged_settings_are_told_and_the_last_good_ones_are_used()
    {
        Configure("user=lab\n");
        PowerOn().Stop();
        File.AppendAllText(Path.Combine(_flash, "solidcell.cfg"), "user=other\n");
        var startup = PowerOn();
        startup.Stop();
        Assert.Equal(SelfTestFailure.SettingsDamaged, startup.SelfTestFailures);
        Assert.Equal("lab", new ConfigurationFile(_flash).Read().Link.UserName);
    }

    [Theory]
    [InlineData("", 2, 700, 3000)]
    [InlineData("mains=pass\n", 2, 700, 3000)]
    [InlineData("mains=average\n", 6, 9791, 14336)]
    public void The_mains_are_averaged_where_the_settings_ask_for_it(string settings, int conversions, int voltageAt, int currentAt)
    {
        const int TransfersPerConversion = 3, CheckOfTheSource = 1;
        Configure(settings);
        var startup = PowerOn();
        startup.Stop();
        startup.Fixture.Loop.Tick(1_000_000);
        var before = SimulatedHardware.Transfers;
        startup.Fixture.Loop.Tick(1_000_050);
        long needed = conversions * TransfersPerConversion;
        Assert.InRange(SimulatedHardware.Transfers - before, needed, needed + CheckOfTheSource);
        var sample = startup.Fixture.Instrument.Sample;
        Assert.Equal((voltageAt, currentAt), (sample.VoltageMicroseconds, sample.CurrentMicroseconds));
        Assert.Equal(0, startup.Fixture.Loop.Failures);
    }

    /// <summary>From the first conversion of the voltage to the last one of the current: two and a half steps of 1/110 s.</summary>
    [Fact]
    public void A_tick_that_averages_the_mains_waits_by_the_modules_own_timer()
    {
        Configure("mains=average\n");
        var startup = PowerOn();
        startup.Stop();
        ulong now = 0;
        SimulatedHardware.Microseconds = () => now += 10;
        startup.Fixture.Loop.Tick(1_000_000);
        Assert.InRange(now, 22_727UL, 22_800UL);
    }

    [Fact]
    public void A_timer_that_stands_still_holds_no_tick_for_ever()
    {
        Configure("mains=average\n");
        var startup = PowerOn();
        startup.Stop();
        SimulatedHardware.Microseconds = () => 7;
        startup.Fixture.Loop.Tick(1_000_000);
        Assert.Equal(0, startup.Fixture.Loop.Failures);
    }

    [Fact]
    public void Without_any_settings_the_fixture_measures_and_keeps_its_log()
    {
        var startup = PowerOn();
        startup.Stop();
        Assert.Equal((0, 0), (startup.SelfTestFailures, startup.Links.Failures));
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(_flash, "log"), "*.seg"));
    }

    [Fact]
    public void A_board_that_cannot_be_started_says_why_on_the_serial_port_and_keeps_the_reason_for_the_next_boot()
    {
        _ = new BoardBehindStandIns();
        File.WriteAllText(Path.Combine(_flash, "log"), "a file where a folder should be");
        using var serial = new SerialPort();
        Assert.Null(Program.TryStart(_flash, _card));
        Assert.Contains("SolidCell: starting: System.IO.IOException: ", serial.Text, StringComparison.Ordinal);
        File.Delete(Path.Combine(_flash, "log"));
        var startup = PowerOn();
        startup.Stop();
        Assert.StartsWith("boot 0, starting: System.IO.IOException: ", startup.Fixture.Crashes.Last, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ESP32_S3")]
    [InlineData("ESP32_C3_REV3")]
    [InlineData("FEATHER_S3_OCTAL")]
    public void A_runtime_for_another_module_drives_no_pin_and_is_refused_in_words(string target)
    {
        _ = new BoardBehindStandIns();
        SimulatedHardware.TargetName = target;
        SimulatedHardware.PinWritten = (pin, _) => Assert.Fail($"pin {pin} was driven");
        using var serial = new SerialPort();
        Assert.Null(Program.TryStart(_flash, _card));
        Assert.Contains($"the runtime is built for {target}; this board carries ESP32_S3_OCTAL and ESP32_PSRAM_REV3", serial.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tick_that_throws_opens_the_relay_latches_a_fault_and_is_told_after_the_next_boot()
    {
        await using var broker = await EmbeddedBroker.StartAsync(0);
        await using var host = await HostSide.ConnectAsync(broker.Port, FixtureId);
        Configure($"broker=127.0.0.1\nport={broker.Port}\ntls=no\n");
        var board = new BoardBehindStandIns();
        var startup = Program.TryStart(_flash, _card)!;
        await host.AwaitAsync(RecordKind.Booted, Cancellation);
        await StartAsync(host, HalfCycles(3_600_000), Cancellation);
        await host.AwaitAsync(RecordKind.StepStarted, Cancellation);
        SimulatedHardware.Chips[Board.Ads1115Address] = new BrokenDriver();
        await host.AwaitAsync(RecordKind.Fault, Cancellation);
        Assert.False(board.Simulated.Relay.IsClosed);
        startup.Stop();
        Assert.Equal((long)Core.Safety.FaultId.InternalError, host.Log.Of(RecordKind.Fault).First().Fields[0]);

        var next = PowerOn();
        JsonNode status;
        do
        {
            status = JsonNode.Parse(await host.AwaitStatusAsync(Cancellation))!;
        }
        while ((int?)status["boot_id"] != next.Fixture.Log.BootId);
        next.Stop();
        Assert.Equal($"boot {startup.Fixture.Log.BootId}, measuring: {typeof(InvalidOperationException).FullName}: the driver is broken",
            (string?)status["crash"]);
        Assert.Equal((int)Core.Safety.FaultId.InternalError, (int)status["fault_id"]!);
    }

    [Fact]
    public async Task The_broker_tells_that_a_fixture_is_lost_when_its_connection_ends_without_a_word()
    {
        await using var broker = await EmbeddedBroker.StartAsync(0);
        await using var host = await HostSide.ConnectAsync(broker.Port, FixtureId);
        Configure($"broker=127.0.0.1\nport={broker.Port}\ntls=no\n");
        _ = new BoardBehindStandIns();
        IMqttWire? wire = null;
        var usual = SimulatedNetwork.NewWire;
        SimulatedNetwork.NewWire = endpoint => wire = usual(endpoint);
        var startup = Program.TryStart(_flash, _card)!;
        Assert.Contains("\"state\":\"idle\"", await host.AwaitStatusAsync(Cancellation), StringComparison.Ordinal);
        wire!.Dispose();
        Assert.Equal("""{"state":"lost"}""", await host.AwaitStatusAsync(Cancellation));
        Assert.Contains("\"state\":\"idle\"", await host.AwaitStatusAsync(Cancellation), StringComparison.Ordinal);
        startup.Stop();
    }

    [Theory]
    [InlineData(0, 2000, RestartCause.PowerOn)]
    [InlineData(9000, 2000, RestartCause.PowerOn)]
    [InlineData(60_000, 2000, RestartCause.Reset)]
    public void A_clock_that_is_ahead_of_the_uptime_has_run_through_a_reset(long clockMilliseconds, long upMilliseconds, string cause) =>
        Assert.Equal(cause, RestartCause.Of(DateTime.UnixEpoch.AddMilliseconds(clockMilliseconds), upMilliseconds));

    private void Configure(string lines) =>
        File.WriteAllText(Path.Combine(_flash, "solidcell.cfg"), ConfigurationFile.Sealed($"fixture={FixtureId}\n{lines}"));

    private Startup PowerOn(string target = "ESP32_S3_OCTAL", bool hasCard = true)
    {
        _ = new BoardBehindStandIns(() => Environment.TickCount64, target);
        SimulatedHardware.HasCard = hasCard;
        return Program.TryStart(_flash, _card)!;
    }

    private sealed class BrokenDriver : ISimulatedChip
    {
        public System.Device.I2c.I2cTransferStatus Transfer(byte[] written, byte[] read) =>
            throw new InvalidOperationException("the driver is broken");
    }
}
