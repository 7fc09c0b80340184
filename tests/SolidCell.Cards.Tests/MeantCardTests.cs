namespace SolidCell.Cards.Tests;

public class MeantCardTests
{
    [Fact]
    public void A_cells_own_field_goes_first_and_the_protocol_fills_the_others()
    {
        var both = MeantCard.Of("""{"pellet_um":650,"collector":"Cu"}""", """{"pellet_um":700,"lithium_um":20,"collector":"cu"}""");
        Assert.Equal("""{"pellet_um":650,"lithium_um":20,"collector":"Cu"}""", both.Card.Text);
        Assert.Equal(["lithium_um"], both.FromProtocol.Select(field => field.Name));
        Assert.Equal(["the protocol is for pellet 700 um, the cell's card says 650 um"], both.Conflicts.Select(found => found.Words));
    }

    [Fact]
    public void Either_alone_is_the_card_and_differs_from_nothing()
    {
        const string card = """{"pellet_um":650}""";
        Assert.Equal((card, card), (MeantCard.Of(card, null).Card.Text, MeantCard.Of(null, card).Card.Text));
        Assert.Null(MeantCard.Of(null, null).Card.Text);
        Assert.Empty(MeantCard.Of(card, null).FromProtocol);
        Assert.Empty(MeantCard.Of(card, card).Conflicts);
    }

    [Fact]
    public void A_text_that_differs_is_a_conflict_without_a_unit() => Assert.Equal(
        "the protocol is for collector Ni, the cell's card says Cu",
        Assert.Single(MeantCard.Of("""{"collector":"Cu"}""", """{"collector":"Ni"}""").Conflicts).Words);
}
