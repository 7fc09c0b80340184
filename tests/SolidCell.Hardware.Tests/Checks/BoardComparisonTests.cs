using SolidCell.Hardware.Boards;
using SolidCell.Hardware.Checks;
using SolidCell.Hardware.Sheets;

namespace SolidCell.Hardware.Tests.Checks;

/// <summary>board.json says what the netlist gives; each kind of difference is found.</summary>
public sealed class BoardComparisonTests
{
    private static readonly string Board = File.ReadAllText(Repository.PathTo("hardware", "board.json"));

    [Fact]
    public void Nothing_differs() => Assert.Empty(Findings(Board));

    [Theory]
    [InlineData("\"currentRange\": 10", "\"currentRange\": 1", "currentRange")]
    [InlineData("\"panelClock\": 42", "\"panelClock\": 41", "panelClock")]
    [InlineData("\"mcp9808\": \"0x18\"", "\"mcp9808\": \"0x19\"", "mcp9808")]
    [InlineData("\"oneMilliamp\": 200", "\"oneMilliamp\": 202", "ohms of the 1 mA range")]
    [InlineData("\"tenMilliamps\": 12500000", "\"tenMilliamps\": 10000000", "full scale of the 10 mA range")]
    [InlineData("\"holdMilliseconds\": 2000", "\"holdMilliseconds\": 2500", "hold time")]
    [InlineData("\"dividerRatio\": 2", "\"dividerRatio\": 3", "divider of the supply")]
    [InlineData("\"highCode\": 58968", "\"highCode\": 50000", "code of the force")]
    public void A_difference_is_found(string written, string changed, string says)
    {
        Assert.Contains(written, Board, StringComparison.Ordinal);
        string finding = Assert.Single(Findings(Board.Replace(written, changed, StringComparison.Ordinal)));
        Assert.Contains(says, finding, StringComparison.Ordinal);
    }

    [Fact]
    public void Addresses_of_both_buses_are_read_from_the_netlist() => Assert.Equal(
        ["SDA 0x18", "SDA 0x2A", "SDA 0x48", "SDA 0x4C", "SDA2 0x52"],
        BoardComparison.AddressesOf(FixtureBoard.Circuit).Select(entry => $"{entry.Bus} 0x{entry.Address:X2}")
            .Order(StringComparer.Ordinal));

    private static string[] Findings(string board) => [.. BoardComparison.Findings(FixtureBoard.Circuit, ControllerSheet.Lines, board)];
}
