using SolidCell.Core.Measurement;
using SolidCell.Simulation.Cells;

namespace SolidCell.Simulation.Tests;

public sealed class NamedCellsTests
{
    [Theory]
    [InlineData("ndl-li", true, CellKind.Symmetric)]
    [InlineData("ncm-ndl", true, CellKind.Full)]
    [InlineData("ncm-in", true, CellKind.Full)]
    [InlineData("cu-li", true, CellKind.AnodeFree)]
    [InlineData("void-li", true, CellKind.Symmetric)]
    [InlineData("dummy-rrc", true, CellKind.Symmetric)]
    [InlineData("real-ncm-bare-3", true, CellKind.Full)]
    [InlineData("real-bare-li-3", true, CellKind.Symmetric)]
    [InlineData("in-li", false, CellKind.Symmetric)]
    [InlineData("NDL-li", false, CellKind.Symmetric)]
    [InlineData("", false, CellKind.Symmetric)]
    public void A_name_says_what_is_in_the_press(string name, bool known, CellKind kind) =>
        Assert.Equal((known, kind), (NamedCells.IsKnown(name), NamedCells.KindOf(name)));

    [Theory]
    [InlineData("real-ndl-li-1", "ndl-li")]
    [InlineData("real-ndl-li-99", "ndl-li")]
    [InlineData("real-ncm-dl-2", "ncm-dl")]
    [InlineData("real-ndl-li-0", null)]
    [InlineData("real-ndl-li-100", null)]
    [InlineData("real-ndl-li-01", null)]
    [InlineData("real-ndl-li-+1", null)]
    [InlineData("real-ndl-li-", null)]
    [InlineData("real-ndl-li", null)]
    [InlineData("real-1", null)]
    [InlineData("real--1", null)]
    [InlineData("real-cu-li-1", null)]
    [InlineData("ndl-li-1", null)]
    [InlineData("Real-ndl-li-1", null)]
    public void A_realistic_cell_is_a_make_and_a_number_from_1_to_99(string name, string? make) =>
        Assert.Equal(make, RealisticCells.MakeOf(name));

    [Fact]
    public void The_capacity_goes_with_the_area()
    {
        Assert.Equal(2_395_464, NamedCells.CapacityOf(78_539_816));
        Assert.Equal(4_790_928, NamedCells.CapacityOf(2 * 78_539_816));
        Assert.Equal(3_050_000, NamedCells.CapacityOf(100_000_000), 100.0);
        Assert.Equal(0, NamedCells.CapacityOf(0));
    }

    [Fact]
    public void An_unknown_name_is_refused_with_those_that_are_known() => Assert.Equal(
        "There is no virtual cell 'x'. Take one of: bare-li, n-li, dl-li, ndl-li, ncm-bare, ncm-n, ncm-dl, ncm-ndl, ncm-in, cu-li, void-li, real-NAME-1 to real-NAME-99 with one of the names before, or dummy, dummy-10, dummy-100, dummy-1000, dummy-rrc, dummy-short, dummy-open. (Parameter 'name')",
        Assert.Throws<ArgumentException>(() => NamedCells.Create("x", 1)).Message);

    [Theory]
    [InlineData("ndl-li")]
    [InlineData("ncm-ndl")]
    [InlineData("cu-li")]
    [InlineData("void-li")]
    [InlineData("real-ndl-li-1")]
    public void A_cell_has_its_resistance_before_any_time_has_passed(string name) =>
        Assert.InRange(NamedCells.Create(name, 1).Ohms, 50, 300);

    [Fact]
    public void Another_area_another_seed_and_another_number_are_other_cells_and_the_same_ones_the_same()
    {
        Assert.Equal(NamedCells.Create("bare-li", 3).Ohms, NamedCells.Create("bare-li", 3).Ohms);
        Assert.Equal(NamedCells.Create("bare-li", 3).Ohms, 2 * NamedCells.Create("bare-li", 3, 2 * 78_539_816).Ohms, 1e-9);
        Assert.NotEqual(NamedCells.Create("bare-li", 3).Ohms, NamedCells.Create("bare-li", 4).Ohms);
        Assert.NotEqual(NamedCells.Create("real-bare-li-1", 3).Ohms, NamedCells.Create("real-bare-li-2", 3).Ohms);
    }

    [Theory]
    [InlineData("dummy", 100)]
    [InlineData("dummy-10", 10)]
    [InlineData("dummy-1000", 1000)]
    [InlineData("dummy-rrc", 76.4)]
    [InlineData("dummy-short", 0.05)]
    [InlineData("dummy-open", 1e9)]
    public void A_dummy_is_its_resistors_without_a_voltage_of_its_own(string name, double ohms)
    {
        ISimulatedCell cell = NamedCells.Create(name, 1);

        Assert.Equal(ohms, cell.Ohms, 1e-9);
        Assert.Equal((0, 0, 1e-6), (cell.OpenCircuitVolts, cell.AddedMegapascals, cell.NoiseVolts));
    }

    [Fact]
    public void A_dummy_changes_when_its_soft_short_is_switched()
    {
        var cell = (DummyCell)NamedCells.Create("dummy-100", 1);
        var conditions = new CellConditions();

        Assert.False(cell.Advance(1, 0, conditions));
        cell.IsShorted = true;
        Assert.True(cell.Advance(2, 0, conditions));
        Assert.Equal(100.0 * 11 / 111, cell.Ohms, 1e-9);
        Assert.False(cell.Advance(3, 0, conditions));
        cell.IsShorted = false;
        Assert.True(cell.Advance(4, 0, conditions));
    }
}
