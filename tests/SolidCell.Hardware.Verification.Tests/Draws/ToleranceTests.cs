using SolidCell.Hardware.Boards;
using SolidCell.Hardware.Verification.Draws;
using SolidCell.Hardware.Verification.Netlisting;

namespace SolidCell.Hardware.Verification.Tests.Draws;

public sealed class ToleranceTests
{
    [Fact]
    public void A_tolerance_is_read_from_its_product()
    {
        Tolerance shunt = Tolerance.Of(FixtureBoard.Circuit["R405"].Product), series = Tolerance.Of(FixtureBoard.Circuit["R403"].Product);
        Assert.Equal(0.001, shunt.Share, 1e-9);
        Assert.Equal(10e-6, shunt.PerKelvin, 1e-9);
        Assert.Equal(0.01, series.Share, 1e-9);
        Assert.Equal(100e-6, series.PerKelvin, 1e-9);
    }

    [Fact]
    public void A_seed_gives_the_same_board_again()
    {
        var library = ModelLibrary.Read();
        var netlist = new DeckNetlist(FixtureBoard.Circuit, library);
        string Board(int seed) =>
            netlist.Lines(FixtureBoard.Circuit.Parts, new BoardDraw(seed, FixtureBoard.Circuit.Parts, library).At(10));
        Assert.Equal(Board(7), Board(7));
        Assert.NotEqual(Board(7), Board(8));
    }
}
