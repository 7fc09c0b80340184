using SolidCell.Hardware.Boards;
using SolidCell.Hardware.Verification.Netlisting;

namespace SolidCell.Hardware.Verification.Tests.Netlisting;

public sealed class DeckNetlistTests
{
    private static readonly DeckNetlist Netlist = new(FixtureBoard.Circuit, ModelLibrary.Read());

    [Fact]
    public void A_value_comes_from_the_netlist() =>
        Assert.Equal("RR405 shunt_mid shunt_low 20\n", Netlist.Lines([FixtureBoard.Circuit["R405"]], new DeckChanges()));

    [Fact]
    public void A_draw_scales_it() =>
        Assert.Equal("RR405 shunt_mid shunt_low 20.02\n",
            Netlist.Lines([FixtureBoard.Circuit["R405"]], new DeckChanges().Scale("R405", 1.001)));

    [Fact]
    public void A_pin_can_be_moved_to_a_source() =>
        Assert.StartsWith("RR402 probe servo_minus",
            Netlist.Lines([FixtureBoard.Circuit["R402"]], new DeckChanges().Move("R402", "1", "PROBE")), StringComparison.Ordinal);

    [Fact]
    public void Every_analog_part_has_a_model()
    {
        var unknown = Netlist.PartsOf("set-point", "servo", "front-ends", "relays").Where(part => !Netlist.Knows(part))
            .Select(part => part.Product.Value).Distinct();
        Assert.Equal(["BSS138"], unknown);
    }

    [Theory]
    [InlineData("+12V", "p12v")]
    [InlineData("-12V", "n12v")]
    [InlineData("GND", "0")]
    [InlineData("+5V3A", "p5v3a")]
    public void Nets_have_names_that_ngspice_takes(string net, string node) => Assert.Equal(node, SpiceNames.Net(net));
}
