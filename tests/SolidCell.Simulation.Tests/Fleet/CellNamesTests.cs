using SolidCell.Core.Measurement;
using SolidCell.Operations;
using SolidCell.Protocols.Builtin;
using SolidCell.Protocols.Model;
using SolidCell.Simulation.Fleet;
using SolidCell.Store.Registry;

namespace SolidCell.Simulation.Tests.Fleet;

public sealed class CellNamesTests
{
    [Fact]
    public void A_list_is_split_at_commas_without_blanks_and_empty_names() =>
        Assert.Equal(["ndl-li", "bare-li"], CellNames.Split(" ndl-li, ,bare-li,"));

    [Theory]
    [InlineData("", "--cells names no cell; take some of bare-li, ")]
    [InlineData("ndl-li,x,y", "There is no virtual cell 'x'; take some of bare-li, ")]
    [InlineData("ndl-li,bare-li,ndl-li", "--cells names a cell twice; name each once.")]
    public void None_an_unknown_one_and_one_twice_are_refused(string list, string refusal) =>
        Assert.StartsWith(refusal, Assert.Throws<OperationException>(() => CellNames.Check(CellNames.Split(list))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Known_ones_are_taken() => CellNames.Check(["ndl-li", "real-bare-li-3", "dummy", "cu-li"]);

    [Fact]
    public void A_cell_of_another_kind_than_the_protocol_is_refused()
    {
        Protocol ccd = BuiltinProtocols.Load("ccd");
        CellNames.CheckKind(["ndl-li", "dummy"], ccd);

        Assert.Equal("'ncm-ndl' is a full cell, but protocol 'ccd' is for a symmetric one; choose another with --cell.",
            Assert.Throws<OperationException>(() => CellNames.CheckKind(["ndl-li", "ncm-ndl"], ccd, "--cell")).Message);
    }

    [Fact]
    public void A_protocol_is_tried_on_a_cell_of_its_kind()
    {
        Assert.Equal(["ndl-li", "ncm-ndl", "cu-li"],
            new[] { "ccd", "ncm", "ce-adams" }.Select(name => CellNames.Usual(BuiltinProtocols.Load(name))));
    }

    /// <summary>No virtual cell is a half cell, whichever is named.</summary>
    [Fact]
    public void Where_there_is_none_of_a_protocols_kind_the_refusal_lists_those_that_there_are()
    {
        Protocol ccd = BuiltinProtocols.Load("ccd");
        Protocol half = ccd with { Name = "mine", Cell = ccd.Cell with { Kind = CellKind.Half } };
        const string Refusal =
            "Protocol 'mine' is for a half cell, and no virtual cell is one. There are symmetric: bare-li, n-li, dl-li, ndl-li, void-li; full: ncm-bare, ncm-n, ncm-dl, ncm-ndl, ncm-in; anode-free: cu-li. To try its steps on one of these, make a copy of the protocol with that 'kind'.";
        Assert.Equal(Refusal, Assert.Throws<OperationException>(() => CellNames.Usual(half)).Message);
        Assert.Equal(Refusal, Assert.Throws<OperationException>(() => CellNames.CheckKind(["cu-li"], half)).Message);
    }

    [Fact]
    public void The_card_of_a_full_cell_has_the_active_mass_and_the_capacity_of_its_area()
    {
        NewCell pellet = VirtualCellCard.Of("ncm-ndl", new CellSection(CellKind.Full, null, null, null));
        NewCell given = VirtualCellCard.Of("ncm-in", new CellSection(CellKind.Full, 100_000_000, 5_000_000, null) { ActiveMassMicrograms = 7 });

        Assert.Equal(("ncm-ndl", CellKind.Full, 78_539_816L, 13_195L, 2_395_464L, "Li | Li6PS5Cl | NCM, simulated", "NCM", false),
            (pellet.Name, pellet.Kind, pellet.AreaSquareMicrometres, pellet.ActiveMassMicrograms!.Value, pellet.CapacityNanoampHours,
                pellet.Chemistry,
                pellet.WorkingElectrode, pellet.IsRegistered));
        Assert.Equal((100_000_000L, 7L, 5_000_000L, "In-Li | Li6PS5Cl | NCM, simulated"),
            (given.AreaSquareMicrometres, given.ActiveMassMicrograms!.Value, given.CapacityNanoampHours, given.Chemistry));
    }

    [Theory]
    [InlineData("ndl-li", CellKind.Symmetric, "Li | Li6PS5Cl | Li, simulated", "Li")]
    [InlineData("real-ndl-li-2", CellKind.Symmetric, "Li | Li6PS5Cl | Li, simulated", "Li")]
    [InlineData("dummy-10", CellKind.Symmetric, "resistors of the dummy cell, simulated", "none")]
    [InlineData("cu-li", CellKind.AnodeFree, "Cu | Li6PS5Cl | Li, simulated", "Cu")]
    public void The_card_of_another_cell_names_its_layers(string name, CellKind kind, string chemistry, string electrode)
    {
        NewCell card = VirtualCellCard.Of(name, new CellSection(kind, 50_000_000, null, null) { ActiveMassMicrograms = 3 });

        Assert.Equal((name, kind, 50_000_000, 3, 0, chemistry, electrode, false),
            (card.Name, card.Kind, card.AreaSquareMicrometres, card.ActiveMassMicrograms, card.CapacityNanoampHours, card.Chemistry,
                card.WorkingElectrode,
                card.IsRegistered));
    }

    [Fact]
    public void A_fleet_needs_names_that_fixtures_may_have() => Assert.Equal(
        "'a b-ndl-li' is no name for a fixture: letters, digits and hyphens, at most 64; name another with --name PREFIX.",
        Assert.Throws<OperationException>(() => VirtualFleet.Start(new VirtualFleetOptions { Prefix = "a b" })).Message);
}
