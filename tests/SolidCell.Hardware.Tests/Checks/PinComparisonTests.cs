using SolidCell.Hardware.Boards;
using SolidCell.Hardware.Catalogue;
using SolidCell.Hardware.Checks;
using SolidCell.Hardware.Model;
using SolidCell.Hardware.Reports;

namespace SolidCell.Hardware.Tests.Checks;

/// <summary>Pads against KiCad's own symbols, on a library of two symbols written here.</summary>
public sealed class PinComparisonTests
{
    private const string Library = """
        (kicad_symbol_lib (version 20241209)
          (symbol "PARENT" (property "Reference" "U")
            (symbol "PARENT_1_1"
              (pin input line (at 0 0 0) (length 1) (name "SCL" (effects)) (number "7" (effects)))
              (pin bidirectional line (at 0 0 0) (length 1) (name "SDA" (effects)) (number "8" (effects)))
              (pin output line (at 0 0 0) (length 1) (name "~" (effects)) (number "1" (effects)))
              (pin no_connect line (at 0 0 0) (length 1) (name "NC" (effects)) (number "2" (effects)))))
          (symbol "CHILD" (extends "PARENT")))
        """;

    private static readonly PinSource Source = new("CHIP", "Lib:CHILD", "DATA=SDA OUT=");
    private static readonly IReadOnlyList<KicadPin> Theirs = new KicadSymbols(_ => Library).Pins("Lib:CHILD")!;

    [Fact]
    public void A_symbol_with_the_same_pads_and_names_has_no_findings() => Assert.Empty(Findings("7:SCL:i 8:DATA:b 1:OUT:o"));

    [Theory]
    [InlineData("8:SCL:i 7:DATA:b 1:OUT:o", "CHIP pad 7 DATA: is SCL for KiCad")]
    [InlineData("7:SCL:i 1:OUT:o", "CHIP: pad 8 SDA of KiCad's symbol is missing")]
    [InlineData("7:SCL:i 8:DATA:b 1:OUT:o 9:X:p", "CHIP pad 9 X: is not in KiCad's symbol")]
    [InlineData("7:SCL:i 8:DATA:b 1:IN:i", "CHIP pad 1 IN: is an output for KiCad")]
    public void What_differs_is_told(string pins, string finding) => Assert.Contains(finding, Findings(pins));

    [Fact]
    public void A_library_without_the_symbol_is_told() =>
        Assert.Equal(["CHIP: KiCad has no Lib:CHILD"], PinComparison.Findings(Symbol.Box("CHIP", 1, "7:SCL:i"), Source, null));

    [Fact]
    public void Every_chip_of_the_boards_has_a_source_and_a_page_row()
    {
        string[] known = [.. PinSources.All.Select(source => source.Symbol)];
        Assert.Equal(known.Length, known.Distinct().Count());
        Assert.Empty(PinTable.Compared(AllBoards.ByFolder.Values).Select(entry => entry.Symbol.Name).Except(known));
    }

    [Fact]
    public void A_chip_that_nobody_else_has_drawn_says_what_is_open() => Assert.All(
        PinSources.All.Where(source => source.Kicad.Length == 0), source => Assert.NotEqual("", source.Open));

    private static string[] Findings(string pins) => [.. PinComparison.Findings(Symbol.Box("CHIP", 1, pins), Source, Theirs)];
}
