namespace SolidCell.Dashboard.Tests.Scripts;

public sealed class ImpedanceCardTests
{
    private static readonly PageScript Card = new("parts/impedance-card.js");

    [Theory]
    [InlineData("1", "[0]")]
    [InlineData("3", "[0,1,2]")]
    [InlineData("49", "[0,16,32,48]")]
    public void The_first_and_the_last_spectrum_and_some_between_are_shown_at_first(string count, string expected) =>
        Assert.Equal(expected, Card.Of($"it.spreadOver({count})"));

    [Theory]
    [InlineData("0", "0")]
    [InlineData("36.9", "36")]
    [InlineData("0.0123", "0.012")]
    [InlineData("1234", "1200")]
    public void Ticks_are_round_numbers(string value, string expected) => Assert.Equal(expected, Card.Of($"it.roundDown({value})"));

    [Theory]
    [InlineData("undefined", "–")]
    [InlineData("{ ohms: 7.5, low_ohms: 4.25, high_ohms: 8 }", "7.50 (4.25 to 8.00)")]
    [InlineData("{ ohms: null, low_ohms: 0, high_ohms: 88 }", "at most 88.0")]
    public void A_resistance_has_its_interval_or_is_a_bound(string value, string expected) =>
        Assert.Equal(expected, Card.Of($"it.cell({value})"));
}
