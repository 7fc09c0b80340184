namespace SolidCell.Cards.Tests;

public sealed class CellCardTests
{
    [Fact]
    public void What_follows_from_the_fields_is_computed()
    {
        CellCard card =
            Of(("pellet_um", "650"), ("conductivity_ms_cm", "1.3"), ("lithium_um", "20"), ("die_mm", "13"), ("frame_n_um", "50"));
        Assert.Equal(50, card.BulkOhmSquareCentimetres!.Value, 6);
        Assert.Equal(4.12, card.LithiumMilliampHoursPerSquareCentimetre!.Value, 2);
        Assert.Equal(132_732_290, card.DieSquareMicrometres);
        Assert.Equal(3.09, card.MegapascalsPerCharge(0.785398)!.Value, 2);
    }

    [Fact]
    public void What_is_not_said_gives_no_number()
    {
        CellCard card = Of(("pellet_um", "650"));
        Assert.Equal((null, null, 0, null), (card.BulkOhmSquareCentimetres, card.LithiumMilliampHoursPerSquareCentimetre,
            card.DieSquareMicrometres, card.MegapascalsPerCharge(1)));
        Assert.Null(new CellCard().Text);
    }

    [Fact]
    public void Equal_cards_are_equal_texts_whatever_the_order()
    {
        string? one = Of(("die_mm", "13"), ("pellet_um", "650"), ("electrolyte_lot", "A \"7\"")).Text;
        Assert.Equal(one, Of(("electrolyte_lot", "A \"7\""), ("pellet_um", "650.0"), ("die_mm", " 13 ")).Text);
        Assert.Equal(one, CellCard.Read(one).Text);
    }

    [Theory]
    [InlineData("thickness", "1", "a card has no 'thickness'; it has pellet_um")]
    [InlineData("pellet_um", "0,65", "is a number from 1 to 20000, not '0,65'")]
    [InlineData("pellet_um", "NaN", "is a number from 1 to 20000")]
    [InlineData("relative_density_percent", "101", "is a number from 30 to 100")]
    [InlineData("collector", "", "is a text of 1 to 200 characters")]
    public void A_field_that_is_none_is_named(string name, string value, string problem) =>
        Assert.Contains(problem, new CellCard().Set(name, value), StringComparison.Ordinal);

    [Theory]
    [InlineData("no json")]
    [InlineData("[1]")]
    [InlineData("""{"pellet_um":"a lot","later_field":3}""")]
    public void A_card_of_another_hand_is_read_as_far_as_it_is_one(string text) => Assert.Null(CellCard.Read(text).Text);

    private static CellCard Of(params (string Name, string Value)[] fields)
    {
        var card = new CellCard();
        Assert.All(fields, field => Assert.Null(card.Set(field.Name, field.Value)));
        return card;
    }
}
