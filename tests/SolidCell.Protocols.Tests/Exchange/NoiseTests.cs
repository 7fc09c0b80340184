using CsCheck;
using SolidCell.Core.Measurement;
using SolidCell.Protocols.Exchange;

namespace SolidCell.Protocols.Tests.Exchange;

/// <summary>Whatever is in a file, it is read or refused in a sentence.</summary>
public sealed class NoiseTests
{
    private static readonly string[] Python =
    [
        "Experiment(", "(", ")", "[", "]", ",", "*", "+", "-", "/", "3", "1e300", "0", "\"Rest for 1 s\"", "\"Charge at 1 mA for 1 h or until 4 V\"",
        "'Hold at 4 V until C/50'", "x", "=", "\n", "for", "x = 3\n", "period=\"1 s\"", "'''", "\"", "#", "\\", "f\"a\"", "None", "step.rest", ".",
    ];

    private static readonly string[] Json =
    [
        "{", "}", "[", "]", ",", ":", "\"method\"", "\"step\"", "\"loop\"", "\"tag\"", "\"loop_to\"", "\"constant_current\"", "\"rate_C\"", "\"C/0\"",
        "\"until_time_s\"", "1", "-1", "1e300", "1e-300", "null", "true", "\"\"",
        "{\"method\": [{\"step\": \"open_circuit_voltage\", \"until_time_s\": ", "}, {\"step\": \"loop\", \"cycle_count\": 2, \"loop_to\": ", "}]}",
    ];

    [Fact]
    public void Python_of_any_kind_is_read_or_refused() =>
        Of(Python, 14).Sample(text => IsReadOrRefused(text, ExchangeFormat.PyBamm), iter: 5_000);

    [Fact]
    public void Json_of_any_kind_is_read_or_refused() =>
        Of(Json, 10).Sample(text => IsReadOrRefused(text, ExchangeFormat.Aurora), iter: 5_000);

    [Fact]
    public void Text_of_any_kind_is_read_or_refused() => Gen.String.Sample(text =>
        IsReadOrRefused(text, ExchangeFormat.PyBamm) && IsReadOrRefused(text, ExchangeFormat.Aurora)
        && (ProtocolExchange.Recognise(text) is null or ExchangeFormat.Aurora or ExchangeFormat.PyBamm));

    [Theory]
    [InlineData("{\"method\": []}", ExchangeFormat.Aurora)]
    [InlineData("  \n{ }", ExchangeFormat.Aurora)]
    [InlineData("[\"Rest for 1 s\"]", ExchangeFormat.PyBamm)]
    [InlineData("Charge at 1C until 4.2V", ExchangeFormat.PyBamm)]
    [InlineData("import pybamm\npybamm.Experiment(steps)", ExchangeFormat.PyBamm)]
    [InlineData("solidcell: 1\nname: x\nsteps:\n  - rest: 1 h", null)]
    [InlineData("", null)]
    public void A_format_is_recognised_by_its_content(string text, ExchangeFormat? format) =>
        Assert.Equal(format, ProtocolExchange.Recognise(text));

    private static Gen<string> Of(string[] parts, int most) =>
        Gen.Int[0, parts.Length - 1].Select(index => parts[index]).Array[0, most].Select(chosen => string.Join(' ', chosen));

    private static bool IsReadOrRefused(string text, ExchangeFormat format)
    {
        try
        {
            return ProtocolExchange.Import(text, format, new ImportRequest("noise", "noise") { Kind = CellKind.Full }).Yaml.Length > 0;
        }
        catch (ProtocolException refusal)
        {
            return refusal.Message.Length > 0;
        }
    }
}
