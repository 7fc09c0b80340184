using SolidCell.Operations;
using SolidCell.Simulation.Cells;
using SolidCell.Simulation.Tests.Runs;

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

    [Fact]
    public void The_oven_that_switches_goes_with_the_realistic_cell()
    {
        var fixture = new VirtualFixture(new VirtualFixtureOptions { CellName = "bare-li" });
        Assert.Null(fixture.Board.Frame.Oven);
        fixture.Swap("real-bare-li-2");
        Assert.NotNull(fixture.Board.Frame.Oven);
        fixture.Swap("bare-li");
        Assert.Null(fixture.Board.Frame.Oven);
    }

    [Fact]
    public void While_a_test_is_on_its_cell_stays_in_the_press()
    {
        var options = new VirtualFixtureOptions { CellName = "dummy-100", SamplePeriodMilliseconds = 1000 };
        VirtualFixture fixture = new FixtureRun(options, TestPrograms.Phases()).Fixture;
        Assert.Equal("A test is on in virtual-1: stop it before you take its cell out.",
            Assert.Throws<OperationException>(() => fixture.Swap("bare-li")).Message);
        Assert.Equal("dummy-100", fixture.CellName);
    }
}
