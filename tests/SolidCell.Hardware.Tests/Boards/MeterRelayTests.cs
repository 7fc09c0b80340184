using SolidCell.Hardware.Boards;
using SolidCell.Hardware.Checks;
using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Tests.Boards;

/// <summary>
/// Where the contacts of the relays lead in each state, read from the netlist: K0 with the reeds, K1, K2, K3 by the lines of their coils.
/// </summary>
public sealed class MeterRelayTests
{
    private const string K0 = "COILS";
    private const string K1 = "K1_COIL";
    private const string K2 = "K2_COIL";
    private const string K3 = "K3_COIL";

    private static readonly Circuit Board = FixtureBoard.Circuit;
    private static readonly string[] Cell = ["CELL_FORCE_P", "CELL_FORCE_N", "SENSE_P", "SENSE_N"];

    [Theory]
    [InlineData("Z_FORCE", "1")]
    [InlineData("Z_SENSE_P", "1")]
    [InlineData("Z_BACK", "2")]
    [InlineData("Z_SENSE_N", "2")]
    public void Released_K2_has_the_leads_of_the_meter_on_the_known_resistor(string lead, string end)
    {
        HashSet<string> reached = Reached(lead);
        Assert.Contains(Board["R801"].NetOf(end), reached);
        Assert.DoesNotContain(Board["R801"].NetOf(end == "1" ? "2" : "1"), reached);
        Assert.Empty(reached.Intersect(Cell));
    }

    [Theory]
    [InlineData("Z_FORCE", "CELL_FORCE_P")]
    [InlineData("Z_SENSE_P", "SENSE_P")]
    [InlineData("Z_BACK", "CELL_FORCE_N")]
    [InlineData("Z_SENSE_N", "SENSE_N")]
    public void Energised_K2_and_K3_have_them_on_the_cell_and_off_the_resistor(string lead, string wire)
    {
        HashSet<string> reached = Reached(lead, K0, K2, K3);
        Assert.Equal([wire], reached.Intersect(Cell));
        Assert.Empty(reached.Intersect(Board["R801"].Nets.Values));
    }

    [Fact]
    public void Before_K3_the_precharge_resistors_are_between_meter_and_cell_and_never_before_the_known_resistor()
    {
        Assert.Empty(Reached("Z_FORCE", K0, K2).Intersect(Cell));
        Assert.Contains(Board["R804"].NetOf("1"), Reached("Z_FORCE", K0, K2));
        Assert.Contains(Board["R804"].NetOf("2"), Reached("CELL_FORCE_P", K0, K2));
        Assert.Contains(Board["R805"].NetOf("1"), Reached("Z_BACK", K0, K2));
        Assert.Contains(Board["R805"].NetOf("2"), Reached("CELL_FORCE_N", K0, K2));
    }

    [Fact]
    public void The_precharge_resistors_together_are_what_the_firmware_waits_for() => Assert.InRange(
        (double)(Board["R804"].Product.Quantity + Board["R805"].Product.Quantity)!, 9.7e3, 10.3e3);

    [Theory]
    [InlineData("")]
    [InlineData(K0)]
    [InlineData($"{K0} {K1}")]
    [InlineData(K3)]
    public void Released_K2_leaves_the_cell_alone(string energised) => Assert.All(Cell,
        wire => Assert.DoesNotContain(Reached(wire, energised.Split(' ')), net => net.StartsWith("Z_", StringComparison.Ordinal)));

    [Theory]
    [InlineData("")]
    [InlineData($"{K1} {K2} {K3}")]
    public void Without_K0_three_wires_of_the_cell_end_at_their_reeds(string energised) => Assert.All(
        Cell.Except(["CELL_FORCE_N"]), wire => Assert.Equal([wire], Reached(wire, energised.Split(' '))));

    [Fact]
    public void With_K0_the_reeds_lead_to_the_contacts_of_K0_and_K1()
    {
        Assert.Contains("CELL_DRIVE", Reached("CELL_FORCE_P", K0));
        Assert.Contains("SENSE_P_IN", Reached("SENSE_P", K0));
        Assert.Contains("SENSE_N_IN", Reached("SENSE_N", K0));
    }

    [Fact]
    public void Two_capacitors_block_the_force_lead_and_none_lifts_the_cell_off_the_return()
    {
        Assert.Equal(Board["U801"].NetOf("AIN1"), Board["K804"].NetOf("COM2"));
        Assert.Equal(Board["U801"].NetOf("CE0"), Board["R803"].NetOf("1"));
        Assert.Equal(Board["R803"].NetOf("2"), Board["C805"].NetOf("1"));
        Assert.Equal(Board["C805"].NetOf("2"), Board["C804"].NetOf("1"));
        Assert.Equal(Board["C804"].NetOf("2"), Board["K804"].NetOf("COM1"));
    }

    [Fact]
    public void The_servo_is_off_the_cell_while_K2_is_energised_even_with_a_welded_K1()
    {
        HashSet<string> reached = Reached("CELL_FORCE_P", K0, K1, K2, K3);
        Assert.DoesNotContain("CELL_DRIVE", reached);
        Assert.DoesNotContain("SHUNT_LOW", reached);
    }

    [Fact]
    public void The_coils_of_K2_hang_on_one_transistor_and_one_diode_that_carry_them()
    {
        Assert.Equal(["K801", "K802", "K804"], Board.Parts.Where(part => part.Reference[0] == 'K' && part.NetOf("COIL-") == K2)
            .Select(part => part.Reference).Order(StringComparer.Ordinal));
        Assert.Equal(("IMPEDANCE_RELAY", K2, "COILS"), (Board["Q502"].NetOf("G"), Board["Q502"].NetOf("D"), Board["Q502"].NetOf("S")));
        Assert.Equal("IMPEDANCE_RELAY", Board["U505"].NetOf("A"));
        Assert.Contains(K2, Board["D801"].Nets.Values);
        Assert.InRange(CoilCurrents.OfMeter(Board), 1, 150);
    }

    [Fact]
    public void Coils_are_counted_by_what_each_draws()
    {
        Assert.Equal((73, 63), (CoilCurrents.OfTerminals(Board), CoilCurrents.OfMeter(Board)));
        Assert.Equal((94, 157), (CoilCurrents.WithSource(Board), CoilCurrents.WithMeter(Board)));
        Assert.All(Board.Parts, part => Assert.Equal(part.Reference[0] == 'K', part.Product.CoilMilliamps > 0));
    }

    /// <summary>Nets that are one with this one through closed contacts.</summary>
    private static HashSet<string> Reached(string net, params string[] energised)
    {
        HashSet<string> seen = [net];
        while (Joined(energised).FirstOrDefault(pair => seen.Contains(pair.One) != seen.Contains(pair.Other)) is { One: not null } pair)
        {
            seen.Add(pair.One);
            seen.Add(pair.Other);
        }

        return seen;
    }

    private static IEnumerable<(string One, string Other)> Joined(string[] energised) =>
        from relay in Board.Parts
        where relay.Reference[0] == 'K'
        from pole in new[] { "1", "2" }
        let throws = (energised.Contains(relay.NetOf("COIL-")) ? "NO" : "NC") + pole
        let pin = relay.Product.Symbol.Pins.FirstOrDefault(pin => pin.Name == throws)?.Number
        where pin != null && relay.Nets.ContainsKey(pin)
        select (relay.NetOf("COM" + pole), relay.Nets[pin]);
}
