using SolidCell.Operations;
using SolidCell.Simulation.Cells;

namespace SolidCell.Simulation.Tests;

public sealed class VirtualFixtureSwapTests
{
    [Fact]
    public void Another_cell_of_the_same_area_is_put_into_the_press()
    {
        var fixture = new VirtualFixture(new VirtualFixtureOptions { CellName = "bare-li" });
        ISimulatedCell before = fixture.Cell;
        fixture.Swap("ndl-li");
        Assert.Equal("ndl-li", fixture.CellName);
        Assert.NotSame(before, fixture.Cell);
        Assert.Equal(before.AreaSquareCentimetres, fixture.Cell.AreaSquareCentimetres, 6);
    }

    [Fact]
    public void A_cell_that_does_not_exist_stays_out_of_the_press()
    {
        var fixture = new VirtualFixture(new VirtualFixtureOptions { CellName = "bare-li" });
        Assert.Contains("take one of bare-li", Assert.Throws<OperationException>(() => fixture.Swap("gold")).Message, StringComparison.Ordinal);
        Assert.Equal("bare-li", fixture.CellName);
    }
}
