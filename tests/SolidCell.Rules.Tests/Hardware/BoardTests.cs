using System.Text.Json;
using SolidCell.Core.Instrument;
using SolidCell.Core.Measurement;
using SolidCell.Drivers.Ads1115;
using SolidCell.Drivers.Control;
using SolidCell.Drivers.Measurement;
using SolidCell.Simulation.Bench;
using Module = SolidCell.Device.Module;
using Pins = SolidCell.Device.Board;

namespace SolidCell.Rules.Tests.Hardware;

/// <summary>The firmware's constants and hardware/board.json say the same.</summary>
public sealed class BoardTests
{
    private static readonly JsonElement Board =
        JsonDocument.Parse(File.ReadAllText(Repository.PathTo("hardware", "board.json"))).RootElement;

    [Theory]
    [InlineData(CurrentRange.OneMilliamp, "oneMilliamp")]
    [InlineData(CurrentRange.TenMilliamps, "tenMilliamps")]
    public void Shunts(CurrentRange range, string name) =>
        Assert.Equal(Number("cellCurrent", "shuntOhms", name), MeasuringChain.ShuntOhms(range));

    [Fact]
    public void Zero_code_of_the_current_source() => Assert.Equal(CurrentSource.ZeroCode, Number("currentSource", "zeroCode"));

    [Fact]
    public void Gains_of_the_voltage_input()
    {
        var fullScales = Board.GetProperty("cellVoltage").GetProperty("fullScaleMillivolts").EnumerateArray()
            .Select(value => value.GetInt32());
        var sixteenths = fullScales.Select(millivolts => millivolts * 16000L / 32768);
        Assert.Equal(sixteenths, Enumerable.Range(0, 6).Select(gain => (long)Ads1115Gain.SixteenthMicrovolts(1, gain)));
    }

    [Fact]
    public void Inputs_of_the_converter()
    {
        Assert.Equal(nameof(Ads1115Input.Ain0Ain1).ToUpperInvariant(),
            Text("cellVoltage", "input").Replace("-", "", StringComparison.Ordinal));
        Assert.Equal(nameof(Ads1115Input.Ain2Ain3).ToUpperInvariant(),
            Text("cellCurrent", "input").Replace("-", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Supply_divider()
    {
        var scale = LinearScale.Supply();
        Assert.Equal(Number("adc", "readingsPerSum") * ((1 << Number("adc", "bits")) - 1), scale.HighCode);
        Assert.Equal(Number("adc", "referenceMillivolts") * Number("supply", "dividerRatio"), scale.HighValue);
    }

    [Theory]
    [InlineData("amplifier")]
    [InlineData("nau7802")]
    public void Lines_of_the_load_cell(string converter)
    {
        var scale = converter == "nau7802" ? LinearScale.ForceByNau7802() : LinearScale.Force();
        Assert.Equal(Number("stackForce", converter, "lowCode"), scale.LowCode);
        Assert.Equal(Number("stackForce", converter, "lowMillinewtons"), scale.LowValue);
        Assert.Equal(Number("stackForce", converter, "highCode"), scale.HighCode);
        Assert.Equal(Number("stackForce", converter, "highMillinewtons"), scale.HighValue);
    }

    [Fact]
    public void The_converters_full_load_is_what_the_load_cell_gives_at_its_gain()
    {
        const int HalfOfTheReference = 2;
        double share = At(["stackForce", "nau7802", "millivoltsPerVolt"])
            .GetDouble() / 1000 * Number("stackForce", "nau7802", "gain") * HalfOfTheReference;
        Assert.Equal(Number("stackForce", "nau7802", "highCode"), (int)(share * (1 << 23)));
    }

    [Theory]
    [InlineData("ESP32-S3-WROOM-1-N16R8")]
    [InlineData("ESP32-WROVER-4M")]
    public void Pins_channels_and_log_of_each_module(string name)
    {
        var module = Module.Of(Text("modules", name, "runtimeTarget"));
        var said = typeof(Module).GetFields().Where(field => !field.IsStatic)
            .ToDictionary(field => field.Name, field => (int)field.GetValue(module)!);
        var written = Numbers(name, "pins", "Pin").Concat(Numbers(name, "adcChannels", "Channel")).ToDictionary();
        written["LogBytes"] = 1024 * Number("modules", name, "log", "kilobytes");
        written["SegmentBytes"] = 1024 * Number("modules", name, "log", "segmentKilobytes");
        Assert.Equal(written.OrderBy(pair => pair.Key), said.OrderBy(pair => pair.Key));
    }

    [Theory]
    [InlineData("ESP32-S3-WROOM-1-N16R8")]
    [InlineData("ESP32-WROVER-4M")]
    public void The_log_leaves_room_for_programs_settings_and_the_file_system_itself(string name) => Assert.InRange(
        Number("modules", name, "log", "kilobytes"), 8 * Number("modules", name, "log", "segmentKilobytes"),
        Number("modules", name, "fileSystemKilobytes") - 96);

    [Fact]
    public void The_relay_holds_as_long_on_the_simulated_board_as_on_the_real_one()
    {
        Assert.Equal(Pins.RelayHoldMilliseconds, Number("relay", "holdMilliseconds"));
        Assert.Equal(SimulatedBoard.RelayHoldMilliseconds, Number("relay", "holdMilliseconds"));
    }

    [Theory]
    [InlineData(Pins.Ads1115Address, "ads1115")]
    [InlineData(Pins.Ad5693rAddress, "ad5693r")]
    [InlineData(Pins.Mcp9808Address, "mcp9808")]
    [InlineData(Pins.Nau7802Address, "nau7802")]
    public void Addresses(int address, string name) => Assert.Equal(Text("i2c", name), $"0x{address:X2}");

    [Fact]
    public void The_impedance_meter()
    {
        Assert.Equal(Pins.SpiBus, Number("spi", "bus"));
        Assert.Equal(Pins.ImpedanceHertz, Number("spi", "impedanceHertz"));
        Assert.Equal(MeterBench.ReferenceOhms, Number("impedance", "referenceOhms"));
        Assert.Equal(new InstrumentSettings().UpdateMicroseconds, Number("impedance", "updateMicroseconds"));
        Assert.Equal(10 * Number("impedance", "prechargeOhms") * Number("impedance", "couplingMicrofarads") / 2 / 1000,
            Number("impedance", "prechargeMilliseconds"));
    }

    [Fact]
    public void Sums_are_of_as_many_readings_on_the_same_bus()
    {
        Assert.Equal(Pins.ReadingsPerSum, Number("adc", "readingsPerSum"));
        Assert.Equal(Pins.I2cBus, Number("i2c", "bus"));
    }

    [Fact]
    public void No_pin_has_two_functions() => Assert.All(
        Board.GetProperty("modules").EnumerateObject(),
        module => Assert.Distinct(module.Value.GetProperty("pins").EnumerateObject().Select(pin => pin.Value.GetInt32())));

    private static IEnumerable<KeyValuePair<string, int>> Numbers(string module, string group, string ending) =>
        At(["modules", module, group])
        .EnumerateObject()
        .Select(pair => KeyValuePair.Create(char.ToUpperInvariant(pair.Name[0]) + pair.Name[1..] + ending, pair.Value.GetInt32()));

    private static JsonElement At(string[] path) => path.Aggregate(Board, (element, name) => element.GetProperty(name));

    private static int Number(params string[] path) => At(path).GetInt32();

    private static string Text(params string[] path) => At(path).GetString()!;
}
