namespace SolidCell.Cards.Tests;

public class CardUnitsTests
{
    [Theory]
    [InlineData("pellet_um", "mm", 1000)]
    [InlineData("die_mm", "cm", 10)]
    [InlineData("conductivity_ms_cm", "S/m", 10)]
    [InlineData("conductivity_ms_cm", "S/cm", 1000)]
    [InlineData("pressing_mpa", "bar", 0.1)]
    [InlineData("pressing_s", "min", 60)]
    [InlineData("frame_n_um", "N/mm", 0.001)]
    public void A_unit_is_so_many_of_the_fields_own(string field, string unit, double factor) =>
        Assert.Equal((decimal)factor, CardUnits.Factor(CellCardField.Find(field)!, unit));

    [Fact]
    public void Every_number_has_its_own_unit_first_every_text_none_and_no_word_is_used_twice()
    {
        Assert.All(CellCardField.All, field =>
        {
            Assert.Equal(field.IsNumber, field.Unit is not null);
            Assert.Equal(field.Unit, CardUnits.Of(field) is [string first, ..] ? first : null);
            Assert.Null(CardUnits.Factor(field, "V"));
        });
        Assert.Equal(CellCardField.All.Count, CellCardField.All.Select(field => field.Word).Distinct().Count());
    }

    [Fact]
    public void A_field_that_is_emptied_is_not_said_any_more()
    {
        var card = new CellCard();
        Assert.Null(card.Set("batch", "B4"));
        Assert.Null(card.Change("batch", " "));
        Assert.Null(card.Text);
        Assert.NotNull(card.Change("colour", ""));
    }
}
