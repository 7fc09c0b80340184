using SolidCell.Hardware.Boards;
using SolidCell.Hardware.Layout;

namespace SolidCell.Hardware.Tests.Layout;

/// <summary>Edges of copper, from which the leakage over the board's surface is computed.</summary>
public sealed class CopperEdgeTests
{
    private const string Board = """
        (kicad_pcb (net 0 "") (net 1 "GND") (net 2 "/Cell/WIRE")
          (footprint "a" (pad "1" thru_hole rect (at 0 0) (size 2 1) (drill 0.5) (net 2 "/Cell/WIRE")) (pad "2" smd rect (at 5 0) (size 1 1) (net 2 "/Cell/WIRE"))
            (pad "3" smd rect (at 9 0) (size 9 9) (net 1 "GND")))
          (segment (start 0 0) (end 3 4) (width 0.5) (layer "F.Cu") (net 2))
          (segment (start 0 0) (end 50 0) (width 0.5) (layer "F.Cu") (net 1))
          (via (at 3 4) (size 1) (drill 0.3) (net 2)))
        """;

    [Fact]
    public void Tracks_count_on_both_of_their_sides_vias_and_drilled_pads_on_both_of_the_board() =>
        Assert.Equal(11 + (2 * Math.PI) + 12 + 4, CopperEdge.Of(Board, "WIRE"), 1e-9);

    [Fact]
    public void A_net_that_is_not_there_is_told() => Assert.Throws<ArgumentException>(() => CopperEdge.Of(Board, "WIRES"));

    [Theory]
    [InlineData("CELL_FORCE_P", 25)]
    [InlineData("SENSE_P", 40)]
    public void The_cells_wires_in_front_of_the_reeds_are_short_and_have_no_via(string net, double millimetres)
    {
        string[][] tracks = [.. AllBoards.TracksOf("fixture").Split('\n').Select(line => line.Split(' ')).Where(words => words[0] == net)];
        Assert.All(tracks, words => Assert.NotEqual("3", words[1]));
        string board = File.ReadAllText(Repository.PathTo("hardware", "fixture", "solidcell-fixture.kicad_pcb"));
        Assert.InRange(CopperEdge.Of(board, net), millimetres, 3 * millimetres);
    }
}
