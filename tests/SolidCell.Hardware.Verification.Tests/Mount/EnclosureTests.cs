using SolidCell.Hardware.Boards;
using SolidCell.Hardware.Verification.Mount;

namespace SolidCell.Hardware.Verification.Tests.Mount;

public sealed class EnclosureTests
{
    private const double Pitch = 3.5;

    /// <summary>The housing of the terminals reaches this far over its outer pins.</summary>
    private const double Over = 2.1;

    private static readonly MountParameters Parameters = MountParameters.Read();

    [Theory]
    [InlineData("J1001", 6, "cell")]
    [InlineData("J1002", 2, "stop")]
    public void Every_terminal_is_behind_its_opening(string connector, int ways, string opening)
    {
        double first = BoardFloors.Fixture.Fixed[connector].Y, last = first - (Pitch * (ways - 1));
        Assert.InRange(last - Over, Parameters[opening + "_opening_from"], first);
        Assert.InRange(first + Over, last, Parameters[opening + "_opening_to"]);
    }

    [Fact]
    public void The_enclosure_is_made_for_the_board() =>
        Assert.Equal((BoardFloors.Fixture.Width, BoardFloors.Fixture.Height), (Parameters["board_length"], Parameters["board_width"]));

    [Fact]
    public void The_strain_relief_does_not_pass_through_the_opening_of_the_cell()
    {
        double relief = (Parameters["cables"] * (Parameters["cable"] + 4)) + 18;
        Assert.True(relief > Parameters["cell_opening_to"] - Parameters["cell_opening_from"] + 5, $"{relief} mm");
    }
}
