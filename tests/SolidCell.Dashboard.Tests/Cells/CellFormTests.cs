using SolidCell.Core.Measurement;
using SolidCell.Dashboard.Cells;
using SolidCell.Dashboard.Protocols;
using SolidCell.Operations;
using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Tests.Cells;

public sealed class CellFormTests
{
    private static readonly NewCell Known = new("Li-1", CellKind.Symmetric, 50_000_000)
    {
        CapacityNanoampHours = 2_000_000,
        ActiveMassMicrograms = 5,
        Chemistry = "Li | LPSCl | Li",
        WorkingElectrode = "Li",
        Notes = "old",
        IsRegistered = false,
    };

    [Fact]
    public void What_is_not_said_stays_and_the_cell_is_registered() =>
        Assert.Equal(Known with { IsRegistered = true }, CellForm.Apply(Known, new CellOrder()));

    [Fact]
    public void What_is_said_is_taken_without_the_blanks_around_it_in_the_units_of_the_store()
    {
        NewCell changed = CellForm.Apply(Known, new CellOrder(" Li-2 ", 0.78539816, 2.4567, 12.3456, " NCM ", " ", " new "));

        Assert.Equal(("Li-2", 78_539_816, 2_456_700, 12_346, "NCM", null, "new"),
            (changed.Name, changed.AreaSquareMicrometres, changed.CapacityNanoampHours, changed.ActiveMassMicrograms, changed.Chemistry,
                changed.WorkingElectrode, changed.Notes));
        Assert.Null(CellForm.Apply(Known, new CellOrder(ActiveMassMilligrams: 0)).ActiveMassMicrograms);
    }

    [Theory]
    [InlineData("", 1, 1, 1, "The name of a cell ('name') has 1 to 64 characters on one line, as on its bag.")]
    [InlineData("Li", 0, 1, 1, "Give the cell's area ('area_square_centimetres', above 0, at most 10000 cm2): current densities become currents with it.")]
    [InlineData("Li", 10000.1, 1, 1, "Give the cell's area")]
    [InlineData("Li", 1, -0.1, 1, "The cell's capacity ('capacity_milliamp_hours') must be from 0 to ")]
    [InlineData("Li", 1, 1, -1, "The mass ('active_mass_milligrams') must be above 0 and at most 10000 mg, or 0 when it is not known.")]
    [InlineData("Li", 1, 1, 10_001, "The mass ('active_mass_milligrams')")]
    public void What_no_cell_can_be_is_refused(string name, double area, double capacity, double mass, string refusal) =>
        Assert.StartsWith(refusal, Refusal(new CellOrder(name, area, capacity, mass)), StringComparison.Ordinal);

    [Fact]
    public void A_text_has_at_most_4000_characters()
    {
        CellForm.Apply(Known, new CellOrder(Notes: new string('x', 4000)));

        Assert.Equal("A text has at most 4000 characters.", Refusal(new CellOrder(Notes: new string('x', 4001))));
        Assert.Equal("A text has at most 4000 characters.", Refusal(new CellOrder(Chemistry: new string('x', 4001))));
        Assert.Equal("A text has at most 4000 characters.", Refusal(new CellOrder(WorkingElectrode: new string('x', 4001))));
    }

    [Fact]
    public void A_card_keeps_what_is_said_and_refuses_what_it_does_not_know()
    {
        Assert.StartsWith("The card: ", Refusal(new CellOrder(Card: new Dictionary<string, string> { ["x"] = "1" })), StringComparison.Ordinal);
        Assert.Equal(Known with { IsRegistered = true }, CellForm.Apply(Known, new CellOrder(Card: new Dictionary<string, string> { ["x"] = " " })));
    }

    [Fact]
    public void A_range_that_is_not_given_is_not_refused()
    {
        Assert.Null(CellRange.Refusal(null, null));
        Assert.Null(CellRange.Refusal(20, 2000));
        Assert.Null(ActiveMass.Refusal(null));
        Assert.Null(ActiveMass.Refusal(0));
        Assert.Null(ActiveMass.Refusal(10_000));
        Assert.Equal(7, ActiveMass.Micrograms(null, 7));
    }

    private static string Refusal(CellOrder order) => Assert.Throws<OperationException>(() => CellForm.Apply(Known, order)).Message;
}
