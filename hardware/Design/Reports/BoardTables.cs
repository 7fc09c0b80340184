using System.Globalization;
using System.Text;
using SolidCell.Hardware.Checks;
using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Reports;

/// <summary>Tables for people, made from the netlist: pins of the controller, addresses, figures, connectors, sheets.</summary>
public static class BoardTables
{
    public static string Markdown(Circuit circuit)
    {
        var text =
            new StringBuilder(
                "# Tables of the fixture's board\n\nMade from the netlist by `generate`; change [the model](../Design) and not this page.\n");
        Sheets(text, circuit);
        Pins(text, circuit["U201"]);
        Addresses(text, circuit);
        Figures(text, BoardFigures.Of(circuit));
        Coils(text, circuit);
        Connectors(text, circuit);
        return text.ToString();
    }

    private static void Sheets(StringBuilder text, Circuit circuit)
    {
        text.Append("\n## Sheets\n\n| page | function | parts |\n|---|---|---|\n");
        foreach (Sheet sheet in circuit.Sheets)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                    $"| {sheet.Number + 1} | {sheet.Title} | {string.Join(", ", sheet.Parts.Where(part => part.Reference[0] is 'U' or 'K' or 'J').Select(part => $"{part.Reference} {part.Product.Value}"))} |\n");
        }
    }

    private static void Pins(StringBuilder text, Part chip)
    {
        text.Append("\n## Pins of the controller\n\n| pin | pad | line |\n|---|---|---|\n");
        foreach (Pin pin in chip.Product.Symbol.Pins.Where(pin => pin.Name.StartsWith("IO", StringComparison.Ordinal))
            .OrderBy(pin => int.Parse(pin.Name[2..], CultureInfo.InvariantCulture)))
        {
            text.Append(
                CultureInfo.InvariantCulture, $"| {pin.Name} | {pin.Number} | {chip.Nets.GetValueOrDefault(pin.Number, "open")} |\n");
        }
    }

    private static void Addresses(StringBuilder text, Circuit circuit)
    {
        text.Append("\n## Addresses\n\n| bus | address | part |\n|---|---|---|\n");
        foreach ((Part part, string bus, int address) in BoardComparison.AddressesOf(circuit)
            .OrderBy(entry => entry.Bus, StringComparer.Ordinal).ThenBy(entry => entry.Address))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {bus} | 0x{address:X2} | {part.Reference} {part.Product.Value} |\n");
        }
    }

    private static void Figures(StringBuilder text, BoardFigures figures) => text.Append(CultureInfo.InvariantCulture, $"""

        ## Figures that follow from the values

        | | |
        |---|---|
        | gain over the shunt | {figures.Gain:0.0000} |
        | AIN2 - AIN3 per cell current | {figures.LowRangeOhms:0.00} ohm and {figures.HighRangeOhms:0.000} ohm |
        | full scale of the set point | {figures.LowRangeNanoamps / 1e6:0.0000} mA and {figures.HighRangeNanoamps / 1e6:0.000} mA |
        | hold time of the watchdog | {figures.HoldMilliseconds:0} ms, +- 3.3 % with the parts' tolerances |
        | gain of the load cell's amplifier, rest | {figures.LoadCellGain:0.0}, {figures.ForceRestVolts:0.000} V |
        | supply divider | {figures.SupplyDivider:0.000} |

        """);

    private static void Coils(StringBuilder text, Circuit circuit) => text.Append(CultureInfo.InvariantCulture, $"""
        | coils of K2, through Q502 and D801 | {CoilCurrents.OfMeter(circuit)} mA |
        | coils at once on 5 V, current source on the cell | {CoilCurrents.WithSource(circuit)} mA |
        | coils at once on 5 V, meter on the cell; through Q503 and the emergency stop | {CoilCurrents.WithMeter(circuit)} mA |

        """);

    private static void Connectors(StringBuilder text, Circuit circuit)
    {
        text.Append("\n## Connectors\n\n| connector | pin | net |\n|---|---|---|\n");
        foreach (Part part in circuit.Parts.Where(part => part.Reference[0] == 'J' && part.Reference is not "J101" and not "J902"))
        {
            foreach (Pin pin in part.Product.Symbol.Pins.Where(pin => part.Nets.ContainsKey(pin.Number)))
            {
                text.Append(CultureInfo.InvariantCulture, $"| {part.Reference} {part.Why} | {pin.Number} | {part.Nets[pin.Number]} |\n");
            }
        }
    }
}
