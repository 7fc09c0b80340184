using SolidCell.Hardware.Catalogue;
using SolidCell.Hardware.Checks;
using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Reports;

/// <summary>The page that says by whom the pins of each chip were confirmed.</summary>
public static class PinTable
{
    /// <param name="circuits">The boards.</param>
    /// <param name="kicad">KiCad's libraries.</param>
    public static string Markdown(IEnumerable<Circuit> circuits, KicadSymbols kicad)
    {
        var symbols = Compared(circuits).ToList();
        IEnumerable<string> rows = symbols.Select(
            symbol => Row(symbol.Symbol, symbol.Used, PinSources.All.Single(source => source.Symbol == symbol.Symbol.Name), kicad));
        return "# Pins: who else says so\n\n"
            + "Written by `dotnet run --project hardware/Design -- pins --write hardware/pins.md`, which compares every pad with KiCad's own symbols;\n"
            + "`.ci/hardware` does it again. Where KiCad has no symbol, the boards of others were read, and what they do not say is in the last column.\n"
            + "Data sheets were read only where the last columns name one: the makers' own pages could not be reached.\n\n"
            + "| symbol | used for | pads | KiCad's symbol: pads, of which by name | others | open |\n|---|---|---|---|---|---|\n"
            + string.Join('\n', rows) + "\n";
    }

    /// <summary>Symbols of more than two pins that are not connectors with numbered ways, and what they are used for.</summary>
    public static IEnumerable<(Symbol Symbol, string Used)> Compared(IEnumerable<Circuit> circuits) => circuits
        .SelectMany(circuit => circuit.Parts)
        .Where(part => part.Product.Symbol.Pins.Count > 2 && part.Product.Symbol.Pins.Any(pin => pin.Name != pin.Number))
        .GroupBy(part => part.Product.Symbol.Name).OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => (group.First().Product.Symbol, string.Join(", ", group.Select(part => part.Product.Mpn).Distinct())));

    private static string Row(Symbol symbol, string used, PinSource source, KicadSymbols kicad)
    {
        IReadOnlyList<KicadPin>? pins = source.Kicad.Length > 0 ? kicad.Pins(source.Kicad) : null;
        string found = pins == null ? "none"
            : $"{source.Kicad}: {symbol.Pins.Count}, {symbol.Pins.Count(pin => IsNamed(pin, pins))}";
        return $"| {symbol.Name} | {used} | {symbol.Pins.Count} | {found} | {source.Others} | {source.Open} |";
    }

    private static bool IsNamed(Pin pin, IReadOnlyList<KicadPin> pins) =>
        pins.Any(other => other.Number == pin.Number && PinComparison.IsNamed(other));
}
