using System.Text;
using SolidCell.Hardware.Model;
using SolidCell.Hardware.Verification.Spice;

namespace SolidCell.Hardware.Verification.Netlisting;

/// <summary>Parts of the netlist model as lines of a deck: values and models come from nowhere else.</summary>
public sealed class DeckNetlist(Circuit circuit, ModelLibrary library)
{
    /// <summary>Parts whose behaviour is no concern of a deck although they have pins: connectors, lamps, fuses.</summary>
    private static readonly Shape[] LeftOut = [Shape.Lamp, Shape.Fuse, Shape.Switch];

    /// <summary>The parts of whole sheets.</summary>
    public IEnumerable<Part> PartsOf(params string[] sheets) => circuit.Parts.Where(part => sheets.Contains(part.Sheet.Name));

    /// <summary>A part by its reference.</summary>
    public Part this[string reference] => circuit[reference];

    /// <summary>Lines for parts; those without a model and without a value are left out.</summary>
    public string Lines(IEnumerable<Part> parts, DeckChanges changes)
    {
        var lines = new StringBuilder();
        foreach (Part part in parts)
        {
            lines.Append(Line(part, changes) is { } line ? line + "\n" : $"* {part.Reference} ({part.Product.Value}) is left out\n");
        }

        return lines.ToString();
    }

    /// <summary>Whether a deck shows what a part does.</summary>
    public bool Knows(Part part) => Line(part, new DeckChanges()) is not null;

    private string? Line(Part part, DeckChanges changes) => part.Product.Symbol.Shape switch
    {
        _ when LeftOut.Contains(part.Product.Symbol.Shape) => null,
        Shape.Resistor => Value('R', part, changes),
        Shape.Capacitor => Value('C', part, changes),
        Shape.Inductor => Value(part.Product.Quantity is null ? 'R' : 'L', part, changes),
        Shape.Diode => Diode(part, changes),
        _ => part.Spice is { } model && library.PortsOf(model) is { } ports ? Subcircuit(part, model, ports, changes) : null,
    };

    private static string? Value(char letter, Part part, DeckChanges changes)
    {
        if (!part.Nets.ContainsKey("1") || !part.Nets.ContainsKey("2"))
        {
            return null;
        }

        double value = part.Product.Quantity ?? 0.1;
        return $"{letter}{part.Reference} {Node(part, "1", changes)} {Node(part, "2", changes)} {SpiceNumber.Text(value * changes.FactorOf(part.Reference))}";
    }

    private static string Diode(Part part, DeckChanges changes) =>
        $"D{part.Reference} {Node(part, "2", changes)} {Node(part, "1", changes)} {(part.Product.Value.StartsWith("BAT54", StringComparison.Ordinal) ? "SC_BAT54" : "SC_1N4148")}";

    private static string Subcircuit(Part part, string model, IReadOnlyList<string> ports, DeckChanges changes)
    {
        var nodes = ports.Select(port => part.Product.Symbol.Pins.FirstOrDefault(pin => SpiceNames.Port(pin.Name) == port) is { } pin
            ? Node(part, pin.Number, changes)
            : throw new VerificationException(
                $"{part.Reference}: the model {model} has a port {port}, and {part.Product.Symbol.Name} no such pin."));
        var values = changes.ParametersOf(part.Reference).Select(parameter => $" {parameter.Name}={SpiceNumber.Text(parameter.Value)}");
        return $"X{part.Reference} {string.Join(' ', nodes)} {model}{string.Concat(values)}";
    }

    private static string Node(Part part, string pin, DeckChanges changes) =>
        SpiceNames.Net(changes.NetOf(part.Reference, pin) ?? part.Nets.GetValueOrDefault(pin, $"open_{part.Reference}_{pin}"));
}
