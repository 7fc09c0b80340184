using SolidCell.Hardware.Boards;
using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Tests.Boards;

/// <summary>What keeps a cell safe, read from the netlist of the fixture.</summary>
public sealed class FixtureBoardTests
{
    private static readonly Circuit Board = FixtureBoard.Circuit;

    [Fact]
    public void The_set_point_is_the_middle_until_the_source_is_switched_on()
    {
        Part selector = Board["U302"];
        Assert.Equal("V_MID", selector.NetOf("B1"));
        Assert.Equal("SOURCE_ON", selector.NetOf("S"));
        Assert.Equal("SET_POINT", selector.NetOf("A"));
    }

    [Theory]
    [InlineData("RELAY_ENABLE")]
    [InlineData("IMPEDANCE_RELAY")]
    [InlineData("IMPEDANCE_DIRECT")]
    [InlineData("RANGE")]
    public void A_line_that_closes_something_has_a_pull_down(string net) =>
        Assert.Contains(Board.NetNamed(net).Ends, end => end.Part.Reference[0] == 'R' && end.Part.Nets.Values.Contains("GND"));

    [Fact]
    public void Every_coil_returns_through_the_emergency_stop()
    {
        Assert.All(Coils(), net => Assert.Contains(net, new[] { "COILS", "K1_COIL", "K2_COIL", "K3_COIL" }));
        Assert.All(Board.Parts.Where(part => part.Reference is "Q501" or "Q502" or "Q801"), part => Assert.Equal("COILS", part.NetOf("S")));
        Assert.Equal(("CELL_OK", "STOP_LINE"), (Board["Q503"].NetOf("G"), Board["Q503"].NetOf("S")));
        Assert.Equal("STOP_LINE", Board["J1002"].NetOf("1"));
    }

    [Fact]
    public void The_cells_force_wire_meets_the_servo_or_the_meter_and_never_both()
    {
        Part relay = Board["K801"];
        Assert.Equal(("FORCE_P_REED", "CELL_DRIVE", "Z_CELL_P"), (relay.NetOf("COM1"), relay.NetOf("NC1"), relay.NetOf("NO1")));
        Assert.Equal(["K1001", "K801"], References("FORCE_P_REED"));
        Assert.Equal(["K501", "K801"], References("CELL_DRIVE"));
    }

    [Theory]
    [InlineData("CELL_FORCE_P", "K1001")]
    [InlineData("SENSE_P", "K1002")]
    public void A_positive_wire_of_the_cell_meets_one_reed_of_a_million_megohm_and_nothing_else(string net, string reed)
    {
        Assert.Equal(["J1001", reed], References(net));
        Assert.Contains("insulation 1000 Gohm", Board[reed].Product.Rating, StringComparison.Ordinal);
        Assert.Contains(net, NetClasses.Terminals);
    }

    [Fact]
    public void No_semiconductor_is_on_the_cell_while_the_relays_are_open()
    {
        foreach (string net in new[] { "CELL_FORCE_P", "FORCE_P_REED", "CELL_DRIVE", "SENSE_P", "SENSE_N", "SENSE_P_REED", "SENSE_N_REED" })
        {
            Assert.DoesNotContain(References(net), reference => reference[0] is 'U' or 'D' or 'Q');
        }
    }

    [Theory]
    [InlineData("U604", "AIN0")]
    [InlineData("U604", "AIN1")]
    [InlineData("U604", "AIN2")]
    [InlineData("U604", "AIN3")]
    public void A_pin_of_the_converter_is_driven_from_its_own_supply_or_clamped_to_it(string chip, string pin)
    {
        HashSet<string> seen = [];
        Assert.True(StaysInside(Board[chip].NetOf(pin), seen));
    }

    private static bool StaysInside(string net, HashSet<string> seen) => seen.Add(net) && Board.NetNamed(net).Ends.Any(end =>
        (end.Pin.Kind == PinKind.Output && end.Part.Nets.Values.Contains("+5V3A"))
        || (end.Part.Product.Mpn.StartsWith("BAV199", StringComparison.Ordinal) && end.Part.NetOf("K") == "+5V3A")
        || (end.Part.Reference is "R603" or "R604" && StaysInside(end.Part.Nets.Values.First(other => other != net), seen)));

    private static IEnumerable<string> Coils() => Board.Parts.Where(part => part.Reference[0] == 'K').Select(part => part.NetOf("COIL-"));

    private static string[] References(string net) => [.. Board.NetNamed(net).Ends.Select(end => end.Part.Reference).Distinct()
        .Where(reference => reference != "R1002").Order(StringComparer.Ordinal)];
}
