using SolidCell.Hardware.Boards;
using SolidCell.Hardware.Layout;
using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Tests.Layout;

/// <summary>What is printed on a board, on the parts of the dummy cell with a footprint made here.</summary>
public sealed class SilkscreenTests
{
    private const string TwoPads = """
        (footprint "two" (fp_rect (start -2 -1) (end 2 1) (layer "F.CrtYd"))
          (pad "1" thru_hole circle (at -1 0) (size 1 1) (layers "*.Cu")) (pad "2" thru_hole circle (at 1 0) (size 1 1) (layers "*.Cu")))
        """;

    private static readonly Floor Sheet = new(60, 40, 4, new Dictionary<int, Area>(), [], new Dictionary<string, Spot>(), ["a line"]);

    [Fact]
    public void A_part_has_its_name_above_it() =>
        Assert.Equal((30, 18.45), Places([At("R1", 30, 20)]).Where(label => label.Part == "R1")
            .Select(label => (label.X, Math.Round(label.Y, 2))).Single());

    [Fact]
    public void A_name_goes_where_no_other_part_is()
    {
        Box name = Assert.Single(Places([At("R1", 30, 20), At("R2", 30, 17.8)]), label => label.Part == "R1").Room;
        Assert.True(name.Top > 21, "below, since the other part is above");
    }

    [Fact]
    public void Between_parts_on_all_sides_a_name_is_left_out_and_nothing_lies_on_anything()
    {
        Placed[] parts = [At("R1", 30, 20), At("R2", 27.9, 17.9), At("R3", 32.1, 17.9), At("R4", 27.9, 22.1), At("R5", 32.1, 22.1),
            At("R6", 34.2, 20), At("R7", 25.8, 20)];
        IReadOnlyList<Silkscreen.Label> labels = Places(parts);
        Assert.DoesNotContain(labels, label => label.Part == "R1");
        Assert.All(labels, label => Assert.DoesNotContain(parts, part => part.Room.Overlaps(label.Room)));
        Assert.All(labels, label => Assert.DoesNotContain(labels, other => other != label && other.Room.Overlaps(label.Room)));
    }

    [Fact]
    public void The_pins_of_a_connector_have_their_nets_beside_them()
    {
        IReadOnlyList<Silkscreen.Label> labels = Places([At("J3", 30, 20)]);
        Assert.Equal([(29.0, 90), (31.0, 90)], new[] { "SHORT_LINE", "SHORT_RETURN" }
            .Select(net => Assert.Single(labels, label => label.Text == net)).Select(label => (label.X, label.Degrees)));
    }

    [Fact]
    public void The_board_says_what_it_is_and_how_to_use_it() =>
        Assert.Equal(["SolidCell dummy cell, CERN-OHL-P-2.0", "a line"], Places([At("R1", 30, 20)]).Where(label => label.Part is null)
            .Select(label => label.Text));

    private static IReadOnlyList<Silkscreen.Label> Places(IReadOnlyList<Placed> parts) => Silkscreen.Of(DummyBoard.Circuit, Sheet, parts);

    private static Placed At(string reference, double x, double y)
    {
        Part part = DummyBoard.Circuit[reference];
        return new Placed(part, new Footprint("Test:two", TwoPads), x, y, 0);
    }
}
