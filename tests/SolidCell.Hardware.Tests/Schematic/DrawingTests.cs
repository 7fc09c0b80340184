using SolidCell.Hardware.Boards;
using SolidCell.Hardware.Model;
using SolidCell.Hardware.Schematic;

namespace SolidCell.Hardware.Tests.Schematic;

/// <summary>Drawings: what an eye would stumble over.</summary>
public sealed class DrawingTests
{
    public static TheoryData<string, string> Sheets =>
        [.. AllBoards.ByFolder.Values.SelectMany(circuit => circuit.Sheets.Select(sheet => (circuit.Name, sheet.Name)))];

    [Theory]
    [MemberData(nameof(Sheets))]
    public void No_two_parts_overlap(string board, string name)
    {
        var taken = new Dictionary<Cell, string>();
        foreach (Part part in Named(board, name).Parts)
        {
            foreach (Cell cell in Places.Body(part))
            {
                Assert.True(taken.TryAdd(cell, part.Reference), $"{part.Reference} overlaps {taken[cell]}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void No_pin_lies_on_another_part_or_on_another_net(string board, string name)
    {
        Sheet sheet = Named(board, name);
        HashSet<Cell> bodies = [.. sheet.Parts.SelectMany(Places.Body)];
        var pins =
            sheet.Parts.SelectMany(
                part => part.Product.Symbol.Pins.Select(
                    pin => (At: Places.Of(part, pin), Net: part.Nets.GetValueOrDefault(pin.Number, part.Reference + "." + pin.Number))))
                        .ToList();
        Assert.DoesNotContain(pins, pin => bodies.Contains(pin.At));
        Assert.DoesNotContain(pins.GroupBy(pin => pin.At), group => group.Select(pin => pin.Net).Distinct().Count() > 1);
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Wires_are_straight_and_have_a_length(string board, string name)
    {
        Circuit circuit = AllBoards.Named(board);
        Wiring wiring = NetRouter.Draw(Named(board, name), [.. circuit.SharedNets.Select(net => net.Name)]);
        Assert.NotEmpty(wiring.Wires);
        Assert.All(wiring.Wires, wire => Assert.True(wire.From != wire.To && (wire.From.X == wire.To.X || wire.From.Y == wire.To.Y)));
    }

    [Fact]
    public void The_same_model_gives_the_same_text() =>
        Assert.Equal(SchematicFiles.Of(DummyBoard.Circuit), SchematicFiles.Of(DummyBoard.Circuit));

    private static Sheet Named(string board, string name) => AllBoards.Named(board).Sheets.First(sheet => sheet.Name == name);
}
