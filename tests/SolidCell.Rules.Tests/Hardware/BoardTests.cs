using System.Text.Json;
using SolidCell.Core.Control;
using SolidCell.Drivers.Ads1115;
using SolidCell.Drivers.Control;
using SolidCell.Drivers.Measurement;
using Pins = SolidCell.Device.Board;

namespace SolidCell.Rules.Tests.Hardware;

/// <summary>The firmware's constants and hardware/board.json say the same.</summary>
public sealed class BoardTests
{
    private const string Reference = "ESP32-S3-WROOM-1-N16R8";
    private static readonly JsonElement Board = JsonDocument.Parse(File.ReadAllText(Repository.PathTo("hardware", "board.json"))).RootElement;

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
        var fullScales = Board.GetProperty("cellVoltage").GetProperty("fullScaleMillivolts").EnumerateArray().Select(value => value.GetInt32());
        var sixteenths = fullScales.Select(millivolts => millivolts * 16000L / 32768);
        Assert.Equal(sixteenths, Enumerable.Range(0, 6).Select(gain => (long)Ads1115Gain.SixteenthMicrovolts(1, gain)));
    }

    [Fact]
    public void Inputs_of_the_converter()
    {
        Assert.Equal(nameof(Ads1115Input.Ain0Ain1).ToUpperInvariant(), Text("cellVoltage", "input").Replace("-", "", StringComparison.Ordinal));
        Assert.Equal(nameof(Ads1115Input.Ain2Ain3).ToUpperInvariant(), Text("cellCurrent", "input").Replace("-", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Supply_divider()
    {
        var scale = LinearScale.Supply();
        Assert.Equal(Number("adc", "readingsPerSum") * ((1 << Number("adc", "bits")) - 1), scale.HighCode);
        Assert.Equal(Number("adc", "referenceMillivolts") * Number("supply", "dividerRatio"), scale.HighValue);
    }

    [Fact]
    public void Stack_pressure_line()
    {
        var scale = LinearScale.Pressure();
        Assert.Equal(Number("stackPressure", "lowCode"), scale.LowCode);
        Assert.Equal(Number("stackPressure", "lowKilopascals"), scale.LowValue);
        Assert.Equal(Number("stackPressure", "highCode"), scale.HighCode);
        Assert.Equal(Number("stackPressure", "highKilopascals"), scale.HighValue);
    }

    [Theory]
    [InlineData(Pins.I2cDataPin, "i2cData")]
    [InlineData(Pins.I2cClockPin, "i2cClock")]
    [InlineData(Pins.CurrentRangePin, "currentRange")]
    [InlineData(Pins.RelayHeartbeatPin, "relayHeartbeat")]
    [InlineData(Pins.EmergencyStopPin, "emergencyStop")]
    [InlineData(Pins.StatusLedPin, "statusLed")]
    [InlineData(Pins.StackPressurePin, "stackPressure")]
    [InlineData(Pins.SupplyPin, "supply")]
    public void Pins_of_the_reference_module(int pin, string name) => Assert.Equal(Number("modules", Reference, "pins", name), pin);

    [Theory]
    [InlineData(Pins.StackPressureChannel, "stackPressure")]
    [InlineData(Pins.SupplyChannel, "supply")]
    public void Channels_of_the_reference_module(int channel, string name) =>
        Assert.Equal(Number("modules", Reference, "adcChannels", name), channel);

    [Theory]
    [InlineData(Pins.Ads1115Address, "ads1115")]
    [InlineData(Pins.Ad5693rAddress, "ad5693r")]
    [InlineData(Pins.Mcp9808Address, "mcp9808")]
    public void Addresses(int address, string name) => Assert.Equal(Text("i2c", name), $"0x{address:X2}");

    [Fact]
    public void Log_fits_the_file_system_and_sums_are_of_as_many_readings()
    {
        Assert.True(Pins.LogBytes < Number("modules", Reference, "fileSystemKilobytes") * 1024);
        Assert.Equal(Pins.ReadingsPerSum, Number("adc", "readingsPerSum"));
        Assert.Equal(Pins.I2cBus, Number("i2c", "bus"));
    }

    [Fact]
    public void No_pin_has_two_functions() => Assert.All(
        Board.GetProperty("modules").EnumerateObject(),
        module => Assert.Distinct(module.Value.GetProperty("pins").EnumerateObject().Select(pin => pin.Value.GetInt32())));

    private static JsonElement At(string[] path) => path.Aggregate(Board, (element, name) => element.GetProperty(name));

    private static int Number(params string[] path) => At(path).GetInt32();

    private static string Text(params string[] path) => At(path).GetString()!;
}
