using System.Text.Json;
using SolidCell.Core.Control;
using SolidCell.Drivers.Ads1115;
using SolidCell.Drivers.Control;
using SolidCell.Drivers.Measurement;

namespace SolidCell.Rules.Tests.Hardware;

/// <summary>The firmware's constants and hardware/board.json say the same.</summary>
public sealed class BoardTests
{
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

    [Fact]
    public void No_pin_has_two_functions() => Assert.All(
        Board.GetProperty("modules").EnumerateObject(),
        module => Assert.Distinct(module.Value.GetProperty("pins").EnumerateObject().Select(pin => pin.Value.GetInt32())));

    private static JsonElement At(string[] path) => path.Aggregate(Board, (element, name) => element.GetProperty(name));

    private static int Number(params string[] path) => At(path).GetInt32();

    private static string Text(params string[] path) => At(path).GetString()!;
}
