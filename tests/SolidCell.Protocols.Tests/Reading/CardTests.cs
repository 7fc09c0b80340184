using System.Globalization;
using SolidCell.Cards;
using SolidCell.Protocols.Problems;
using SolidCell.Protocols.Reading;
using SolidCell.Protocols.Writing;

namespace SolidCell.Protocols.Tests.Reading;

/// <summary>`card:` under `cell:` is the card of docs/cells.md.</summary>
public class CardTests
{
    [Fact]
    public void Every_field_of_a_cells_card_is_read_with_its_unit_and_written_again()
    {
        var expected = new CellCard();
        var lines = new List<string>();
        foreach (CellCardField field in CellCardField.All)
        {
            string value = field.IsNumber ? Math.Clamp(31, field.Least!.Value, field.Most!.Value).ToString(CultureInfo.InvariantCulture) : $"a: {field.Name}";
            Assert.Null(expected.Set(field.Name, value));
            lines.Add(field.IsNumber ? $"{field.Word}: {value} {field.Unit}" : $"{field.Word}: \"{value}\"");
        }

        ProtocolCheck check = Check([.. lines]);
        Assert.DoesNotContain(check.Problems, problem => problem.Severity == Severity.Error);
        Assert.Equal(expected.Text, check.Protocol!.Cell.Card);
        Assert.Equal(expected.Text, ProtocolReader.Read(ProtocolYaml.Write(check.Protocol), "again").Protocol!.Cell.Card);
    }

    [Theory]
    [InlineData("pellet: 0.65 mm", "pellet_um", 650)]
    [InlineData("pellet: 650 µm", "pellet_um", 650)]
    [InlineData("conductivity: 1.2e-3 S/cm", "conductivity_ms_cm", 1.2)]
    [InlineData("pressing-time: 3 min", "pressing_s", 180)]
    [InlineData("attaching-pressure: 250 bar", "attaching_mpa", 25)]
    [InlineData("cathode-loading: 16.8 mg cm-2", "cathode_mg_cm2", 16.8)]
    public void Other_units_of_the_field_are_read_too(string line, string field, double value) =>
        Assert.Equal(value, CellCard.Read(Check(line).Protocol!.Cell.Card).Number(field)!.Value, 9);

    [Theory]
    [InlineData("pellet: 650", 6, 13, "`pellet` is thickness of the electrolyte pellet, a number in um, mm, but found `650`")]
    [InlineData("pellet: 650 MPa", 6, 13, "a number in um, mm, but found `650 MPa`")]
    [InlineData("pellet: 65 mm", 6, 13, "is 1 to 20000 um, but found `65 mm`")]
    [InlineData("relative-density: 101 %", 6, 23, "is 30 to 100 %")]
    [InlineData("thickness: 1 mm", 6, 5, "`thickness` is not known in `card`")]
    [InlineData("pelet: 1 mm", 6, 5, "did you mean `pellet`?")]
    [InlineData("collector:", 6, 15, "`collector` has no value")]
    public void What_is_no_field_is_reported_where_it_stands(string line, int atLine, int column, string words)
    {
        ProtocolCheck check = Check(line);
        Assert.Contains(check.Problems, problem => problem.Line == atLine && problem.Column == column
            && problem.Message.Contains(words, StringComparison.Ordinal));
        Assert.Null(check.Protocol);
    }

    [Theory]
    [InlineData("nominal-pressure: 20 MPa", "nominal-pressure, 20 MPa, is outside of the pressure under `conditions`")]
    [InlineData("lithium: 100 um", "`anode` is 4.1 mAh/cm2, but the lithium of the card gives 20.619 mAh/cm2")]
    [InlineData("cathode-loading: 20 mg/cm2", "`active-mass` is 12.5 mg, but the card's cathode-loading times the area gives 15.7 mg")]
    [InlineData("die: 8 mm", "less than the electrode's area")]
    public void A_card_that_contradicts_its_protocol_is_a_warning(string line, string words) => Assert.Contains(
        words, Assert.Single(Check(line).Problems).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("nominal-pressure: 5.2 MPa")]
    [InlineData("lithium: 20 um")]
    [InlineData("cathode-loading: 15.9 mg/cm2")]
    [InlineData("die: 10 mm")]
    public void One_that_agrees_is_none(string line) => Assert.Empty(Check(line).Problems);

    [Fact]
    public void The_lithium_of_the_card_bounds_a_step_where_no_anode_is_said()
    {
        ProtocolCheck check = ProtocolReader.Read(
            "solidcell: 1\nname: a\ncell:\n  kind: symmetric\n  card:\n    lithium: 20 um\non:\n  hard-short: stop\nsteps:\n  - deposit: 0.5 mA/cm2\n    for: 10 h\n", "a.yaml");
        Assert.Contains("more than the 4.124 mAh/cm2 of the card's lithium", Assert.Single(check.Problems).Message, StringComparison.Ordinal);
    }

    private static ProtocolCheck Check(params string[] lines) => ProtocolReader.Read(
        $"solidcell: 1\nname: carded\ncell:\n  kind: full\n  card:\n    {string.Join("\n    ", lines)}\n  anode: 4.1 mAh/cm2\n  area: 0.785 cm2\n  active-mass: 12.5 mg\n"
        + "conditions:\n  pressure: 5 MPa +- 10 %\non:\n  hard-short: stop\nsteps:\n  - charge: 0.1 mA/cm2\n    for: 1 h\n", "carded.yaml");
}
