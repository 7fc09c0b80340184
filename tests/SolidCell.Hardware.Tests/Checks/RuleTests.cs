using SolidCell.Hardware.Boards;
using SolidCell.Hardware.Checks;
using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Tests.Checks;

/// <summary>Both boards keep the rules, and boards that break one are found.</summary>
public sealed class RuleTests
{
    private static readonly Symbol Chip = Symbol.Box("CHIP", 2, "1:IN:i", "2:OUT:o", "3:VCC:w", "4:GND:w");

    public static TheoryData<string> BoardNames => [.. AllBoards.ByFolder.Values.Select(circuit => circuit.Name)];

    [Theory]
    [MemberData(nameof(BoardNames))]
    public void Nothing_is_found_on_a_board_of_ours(string name)
    {
        Circuit circuit = AllBoards.Named(name);
        Assert.Empty(ElectricalRules.Findings(circuit).Concat(RatingRules.Findings(circuit)));
    }

    [Theory]
    [MemberData(nameof(BoardNames))]
    public void References_are_unique_and_start_with_the_number_of_their_sheet(string name)
    {
        Circuit circuit = AllBoards.Named(name);
        Assert.Distinct(circuit.Parts.Select(part => part.Reference));
        if (circuit == FixtureBoard.Circuit)
        {
            Assert.All(
                circuit.Parts,
                    part => Assert.StartsWith(part.Sheet.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
                        part.Reference.TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ".ToCharArray()), StringComparison.Ordinal));
        }
    }

    [Fact]
    public void An_input_that_nothing_drives_is_found() =>
        Assert.Contains("A has nothing that drives it",
            ElectricalRules.Findings(With(("U1", "IN=A OUT=B VCC=+5V GND=GND"), ("U2", "IN=A OUT=C VCC=+5V GND=GND"))));

    [Fact]
    public void Two_outputs_on_a_net_are_found() =>
        Assert.Contains("B is driven by U1 and U2",
            ElectricalRules.Findings(With(("U1", "IN=B OUT=B VCC=+5V GND=GND"), ("U2", "IN=B OUT=B VCC=+5V GND=GND"))));

    [Fact]
    public void An_open_input_and_a_missing_supply_are_found()
    {
        string[] findings = [.. ElectricalRules.Findings(With(("U1", "OUT=B GND=GND"), ("U2", "IN=B OUT=C VCC=+5V GND=GND")))];
        Assert.Contains("U1.IN is an input that is left open", findings);
        Assert.Contains("U1.VCC is a supply pin without a net", findings);
        Assert.Contains("C has a single pin, U2.OUT", findings);
    }

    [Fact]
    public void A_part_on_a_supply_above_its_rating_is_found() =>
        Assert.Equal("U1 (MPN-1) stands 5.5 V and sees 12.3 V", RatingRules.Findings(With(("U1", "IN=A OUT=A VCC=+12V GND=GND"))).Single());

    [Fact]
    public void A_net_that_KiCad_joins_otherwise_is_found()
    {
        Circuit circuit = With(("U1", "IN=A OUT=B VCC=+5V GND=GND"), ("U2", "IN=B OUT=A VCC=+5V GND=GND"));
        const string Drawn = """
            (comp (ref "U1")) (comp (ref "U2"))
            (net (code "1") (node (ref "U1") (pin "1")) (node (ref "U2") (pin "1")))
            (net (code "2") (node (ref "U1") (pin "2")) (node (ref "U2") (pin "2")))
            (net (code "3") (node (ref "U1") (pin "3")) (node (ref "U2") (pin "3")))
            (net (code "4") (node (ref "U1") (pin "4")) (node (ref "U2") (pin "4")))
            """;
        Assert.Equal(["only KiCad joins U1.1 U2.1", "only KiCad joins U1.2 U2.2", "only the model joins U1.1 U2.2",
            "only the model joins U1.2 U2.1"], KicadNetlist.Findings(circuit, Drawn).Order(StringComparer.Ordinal));
    }

    private static Circuit With(params (string Reference, string Nets)[] parts)
    {
        var product = new Product("chip", "maker", "MPN-1", "", "5.5 V", Chip, "Library:Footprint", "https://example.org", null, 5.5);
        var sheet = new Sheet(1, "sheet", "Sheet");
        foreach ((string reference, string nets) in parts)
        {
            sheet.Add(reference, product, 10, 10, nets);
        }

        return new Circuit("board", "Board", [sheet]);
    }
}
