using SolidCell.Hardware.Boards;
using SolidCell.Hardware.Layout;
using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Tests.Layout;

/// <summary>Parts of the router; the whole board is judged by KiCad's rule check in .ci/hardware.</summary>
public sealed class RoutingTests
{
    private static readonly Copper Wall = new(2, 1, new Box(5, 0, 5.2, 10), false);

    [Fact]
    public void A_track_dives_under_a_wall_of_another_net()
    {
        List<int> path = Path(1, [Wall], [])!;
        Assert.Contains(path, node => Grid(1, [Wall], []).Layer(node) == 1);
    }

    [Fact]
    public void Its_own_copper_is_no_wall() => Assert.All(Path(2, [Wall], [])!, node => Assert.Equal(0, Grid(2, [Wall], []).Layer(node)));

    [Fact]
    public void A_wall_on_both_layers_stops_a_track_unless_it_can_be_moved()
    {
        Copper both = Wall with { Layers = 3 };
        Assert.Null(Path(1, [both], []));
        Assert.Null(Path(1, [], [both]));
        Assert.NotNull(Path(1, [], [both], true));
    }

    [Fact]
    public void A_net_that_needs_room_has_it_from_every_other()
    {
        RoutingGrid grid = Grid(1, [], []);
        Assert.Equal(0.3 + RoutingGrid.Spare, grid.Between(1, 7));
        Assert.Equal(0.8 + RoutingGrid.Spare, grid.Between(8, 7));
        Assert.Equal(RoutingGrid.Clearance, grid.Between(1, 2));
    }

    [Theory]
    [InlineData("CELL_FORCE_P", 0.8)]
    [InlineData("SENSE_P", 0.8)]
    [InlineData("SENSE_P_REED", 0.3)]
    [InlineData("SENSE_N", 0.3)]
    [InlineData("CELL_FORCE_N", 0.15)]
    public void What_a_cell_meets_in_front_of_an_open_contact_has_most_room(string net, double millimetres)
    {
        Assert.Contains(FixtureBoard.Circuit.Nets, found => found.Name == net);
        Assert.Equal(millimetres, NetClasses.RoomAround(net));
    }

    [Fact]
    public void A_kept_track_of_a_net_that_is_gone_is_left_out() =>
        Assert.Equal("", TrackFile.ToBoard(DummyBoard.Circuit, "NO_SUCH_NET 1 0 0 1 0 0.2\n"));

    [Fact]
    public void A_kept_track_becomes_a_segment_and_a_via() =>
        Assert.Equal(2, TrackFile.ToBoard(DummyBoard.Circuit, "HIGH 1 1 2 3 2 0.2\nHIGH 3 3 2 3 2 0.5\n")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

    [Fact]
    public void A_net_that_is_laid_anew_keeps_what_was_laid_by_hand_and_what_lies_of_others() => Assert.Equal(
        "HIGH from J1.1\nLOW 1 5 5 6 5 0.2\nHIGH 1 1 2 3 2 0.2",
        BoardFiles.Kept(DummyBoard.Circuit, "# by hand\nHIGH from J1.1\nHIGH 1 1 2 3 2 0.2\nLOW 1 5 5 6 5 0.2\n",
            "HIGH 1 1 2 3 2 0.2\nLOW 1 7 7 8 7 0.2\nNO_SUCH_NET 1 0 0 1 0 0.2\n", ["LOW"]));

    [Fact]
    public void Without_a_net_to_lay_anew_only_what_was_laid_by_hand_stays() =>
        Assert.Equal("by hand", BoardFiles.Kept(DummyBoard.Circuit, "by hand", "HIGH 1 1 2 3 2 0.2\n", []));

    [Theory]
    [InlineData("fixture")]
    [InlineData("dummy")]
    public void Tracks_are_kept_with_the_program(string folder) =>
        Assert.Equal(File.ReadAllText(Repository.PathTo("hardware", folder, "tracks.txt")), AllBoards.TracksOf(folder));

    [Fact]
    public void KiCads_files_are_read_and_written_with_the_same_words() =>
        Assert.Equal("(a \n  (b 1 \"c \\\" d\"))", Node.Parse("(a (b 1 \"c \\\" d\"))").ToString());

    private static RoutingGrid Grid(int net, Copper[] pads, Copper[] tracks)
    {
        var grid = new RoutingGrid(10, 10, new Dictionary<int, double> { [7] = 0.3, [8] = 0.8 });
        grid.Prepare(net, 0.2, pads, tracks);
        return grid;
    }

    private static List<int>? Path(int net, Copper[] pads, Copper[] tracks, bool mayPush = false)
    {
        RoutingGrid grid = Grid(net, pads, tracks);
        int goal = grid.NodeAt(8, 5, 0);
        return new TrackFinder(grid).Find([grid.NodeAt(2, 5, 0)], node => node == goal, mayPush);
    }
}
