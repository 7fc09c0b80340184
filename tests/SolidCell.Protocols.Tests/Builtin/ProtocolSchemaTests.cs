using System.Text.Json;
using System.Text.RegularExpressions;
using SolidCell.Cards;
using SolidCell.Protocols.Builtin;
using SolidCell.Protocols.Reading;
using SolidCell.Protocols.Units;

namespace SolidCell.Protocols.Tests.Builtin;

/// <summary>The schema and the reader must know the same words, or an editor would complain about what the reader takes.</summary>
public sealed class ProtocolSchemaTests
{
    private static readonly JsonElement Root = JsonDocument.Parse(ProtocolSchema.Text()).RootElement;

    [Fact]
    public void Every_section_has_the_keys_that_the_reader_knows_and_no_others()
    {
        Assert.Equal(ProtocolReader.Keys.Order(), Keys(Root).Order());
        Assert.Equal(SectionReader.CellKeys.Order(), Keys(Definition("cell")).Order());
        Assert.Equal(CardReader.Keys.Order(), Keys(Definition("card")).Order());
        Assert.Equal(SectionReader.OnKeys.Order(), Keys(Definition("on")).Order());
        Assert.Equal(SectionReader.SafetyKeys.Order(), Keys(Definition("safety")).Order());
        Assert.Equal(ConditionsReader.Keys.Order(), Keys(Definition("setValues")).Order());
        Assert.Equal(SectionReader.RecordKeys.Order(), Keys(Definition("record")).Order());
        Assert.Equal(StepKeys.All.Order(), Keys(Definition("step")).Order());
        Assert.Equal(LimitReader.Keys.Order(), Keys(Definition("conditions")).Order());
    }

    [Fact]
    public void Fixed_words_are_the_readers()
    {
        Assert.Equal(SectionReader.Kinds.Keys, Words(Definition("cell").GetProperty("properties").GetProperty("kind")));
        Assert.Equal(SectionReader.ShortResponses.Keys, Words(Definition("shortResponse")));
        Assert.Equal(SectionReader.PowerCutResponses.Keys, Words(Definition("on").GetProperty("properties").GetProperty("power-cut")));
    }

    [Theory]
    [InlineData("time", Dimension.Time)]
    [InlineData("voltage", Dimension.Voltage)]
    [InlineData("current", Dimension.Current, Dimension.CurrentDensity, Dimension.CRate, Dimension.SpecificCurrent)]
    [InlineData("absoluteCurrent", Dimension.Current)]
    [InlineData("capacity", Dimension.Charge)]
    [InlineData("arealCapacity", Dimension.ArealCharge)]
    [InlineData("specificCapacity", Dimension.SpecificCharge)]
    [InlineData("mass", Dimension.Mass)]
    [InlineData("pressure", Dimension.Pressure)]
    [InlineData("temperature", Dimension.Temperature)]
    [InlineData("area", Dimension.Area)]
    [InlineData("power", Dimension.Power, Dimension.PowerDensity)]
    [InlineData("sweepRate", Dimension.SweepRate)]
    public void A_pattern_takes_exactly_the_units_of_its_dimension(string definition, params Dimension[] dimensions)
    {
        var pattern = new Regex(Definition(definition).GetProperty("pattern").GetString()!);
        foreach (string unit in UnitTable.Names)
        {
            string text = "1.5 " + unit;
            Assert.True(pattern.IsMatch(text) == QuantityReader.TryRead(text, dimensions, out _, out _), text);
        }

        foreach (JsonElement example in Definition(definition).GetProperty("examples").EnumerateArray())
        {
            Assert.Matches(pattern, example.GetString());
        }
    }

    [Fact]
    public void A_field_of_the_card_takes_exactly_its_units_and_texts_have_none()
    {
        foreach (CellCardField field in CellCardField.All)
        {
            JsonElement found = Definition("card").GetProperty("properties").GetProperty(field.Word);
            Assert.Equal(field.IsNumber, found.TryGetProperty("pattern", out JsonElement pattern));
            foreach (string unit in CellCardField.All.SelectMany(CardUnits.Of).Distinct())
            {
                bool isTaken = field.IsNumber && Regex.IsMatch("1.5 " + unit, pattern.GetString()!);
                Assert.True(isTaken == (CardUnits.Factor(field, unit) is not null), $"{field.Word}: 1.5 {unit}");
            }
        }
    }

    private static JsonElement Definition(string name) => Root.GetProperty("$defs").GetProperty(name);

    private static IEnumerable<string> Keys(JsonElement schema) =>
        schema.GetProperty("properties").EnumerateObject().Select(property => property.Name);

    private static IEnumerable<string?> Words(JsonElement schema) =>
        schema.GetProperty("enum").EnumerateArray().Select(word => word.GetString());
}
