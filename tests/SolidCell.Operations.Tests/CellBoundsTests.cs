namespace SolidCell.Operations.Tests;

public sealed class CellBoundsTests
{
    [Theory]
    [InlineData(10_000, true)]
    [InlineData(10_000.001, false)]
    [InlineData(1e-9, true)]
    [InlineData(0, false)]
    [InlineData(-1, false)]
    [InlineData(double.NaN, false)]
    public void An_area_is_more_than_nothing_and_a_square_metre_at_most(double squareCentimetres, bool isArea) =>
        Assert.Equal(isArea, CellBounds.IsArea(squareCentimetres));

    [Theory]
    [InlineData(0, true)]
    [InlineData(-0.001, false)]
    [InlineData(double.NaN, false)]
    [InlineData(double.PositiveInfinity, false)]
    public void A_capacity_may_be_unknown(double milliampHours, bool isCapacity)
    {
        Assert.Equal(isCapacity, CellBounds.IsCapacity(milliampHours));
        Assert.True(CellBounds.IsCapacity(CellBounds.LargestCapacityMilliampHours));
        Assert.False(CellBounds.IsCapacity(CellBounds.LargestCapacityMilliampHours * 1.000001));
    }

    [Theory]
    [InlineData(10_000, true)]
    [InlineData(10_000.001, false)]
    [InlineData(1e-6, true)]
    [InlineData(0, false)]
    [InlineData(-1, false)]
    public void A_mass_is_more_than_nothing_and_10_g_at_most(double milligrams, bool isMass) =>
        Assert.Equal(isMass, CellBounds.IsMass(milligrams));

    [Theory]
    [InlineData("A", true)]
    [InlineData("NDL 3, 5 MPa", true)]
    [InlineData("", false)]
    [InlineData(" A", false)]
    [InlineData("A ", false)]
    [InlineData("A\nB", false)]
    public void A_name_is_a_line_without_blanks_around_it(string name, bool isName) => Assert.Equal(isName, CellBounds.IsName(name));

    [Fact]
    public void A_name_has_64_characters_at_most()
    {
        Assert.True(CellBounds.IsName(new string('x', 64)));
        Assert.False(CellBounds.IsName(new string('x', 65)));
    }
}
