using SolidCell.Protocols.Model;
using SolidCell.Protocols.Reading;
using SolidCell.Protocols.Units;

namespace SolidCell.Protocols.Tests.Reading;

public sealed class ConditionsTests
{
    [Theory]
    [InlineData("5 MPa +- 10 %", 5000, 500)]
    [InlineData("5 MPa +- 0.5 MPa", 5000, 500)]
    [InlineData("50 bar +/- 200 kPa", 5000, 200)]
    [InlineData("5 MPa \u00b1 2.5 %", 5000, 125)]
    [InlineData("5 MPa+-10%", 5000, 500)]
    public void A_pressure_has_a_share_or_a_pressure_as_its_tolerance(string text, long kilopascals, long tolerance) =>
        Assert.Equal(new SetValue(kilopascals, tolerance), Read("pressure: " + text).StackKilopascals);

    [Theory]
    [InlineData("30 degC +- 1 K", 30_000, 1_000)]
    [InlineData("-10 \u00b0C \u00b1 0.25 K", -10_000, 250)]
    public void A_temperature_has_kelvins_as_its_tolerance(string text, long millidegrees, long tolerance) =>
        Assert.Equal(new SetValue(millidegrees, tolerance), Read("temperature: " + text).FrameMillidegrees);

    [Fact]
    public void What_was_set_can_be_read_again_from_its_text()
    {
        ConditionsSection set = Read("pressure: 5 MPa +- 10 %\n  temperature: 30 degC +- 1 K");
        Assert.Equal("5 MPa +- 0.5 MPa, 30 degC +- 1 K", QuantityText.Conditions(set));
    }

    [Fact]
    public void A_protocol_without_the_section_sets_nothing() =>
        Assert.Equal(ConditionsSection.None, ProtocolReader.Read(BrokenProtocol.GoodText, "x.yaml").Protocol!.Conditions);

    private static ConditionsSection Read(string lines)
    {
        string yaml = new BrokenProtocol(6, $"  hard-short: stop\nconditions:\n  {lines}", 0, 0, "").Yaml;
        ProtocolCheck check = ProtocolReader.Read(yaml, "x.yaml");
        Assert.Empty(check.Problems.Where(problem => problem.Severity == Problems.Severity.Error).Select(check.Describe));
        return check.Protocol!.Conditions;
    }
}
