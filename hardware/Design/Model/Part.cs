namespace SolidCell.Hardware.Model;

/// <summary>A part on the board: a product with a reference, connected to nets, with a place in a drawing.</summary>
public sealed class Part
{
    private readonly Dictionary<string, string> _nets = [];

    internal Part(string reference, Product product, Sheet sheet, int x, int y, int quarterTurns, string why)
    {
        (Reference, Product, Sheet, X, Y, QuarterTurns, Why) = (reference, product, sheet, x, y, quarterTurns, why);
    }

    /// <summary>Unique on the board: R201.</summary>
    public string Reference { get; }

    public Product Product { get; }

    public Sheet Sheet { get; }

    /// <summary>Centre in the drawing, units of 2.54 mm.</summary>
    public int X { get; }

    /// <summary>Centre in the drawing, units of 2.54 mm, downwards.</summary>
    public int Y { get; }

    /// <summary>Turned anticlockwise by so many quarters in the drawing.</summary>
    public int QuarterTurns { get; }

    /// <summary>What it is for; empty where the drawing says it.</summary>
    public string Why { get; }

    /// <summary>Name of the behavioural model in the SPICE decks, or null.</summary>
    public string? Spice => Product.Spice;

    /// <summary>Net by pin number. A pin without one is left open on purpose.</summary>
    public IReadOnlyDictionary<string, string> Nets => _nets;

    /// <summary>Net of a pin by its name or number.</summary>
    public string NetOf(string pin) => _nets[PinsNamed(pin)[0].Number];

    /// <summary>
    /// Connects pins, written "pin=NET pin=NET"; a pin is named by name (all pins of that name) or by number; an empty net leaves it open.
    /// </summary>
    public Part Wire(string connections)
    {
        foreach (string[] pair in connections.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Split('=', 2)))
        {
            foreach (Pin pin in PinsNamed(pair[0]).Where(pin => pair[1].Length > 0))
            {
                _nets[pin.Number] = pair[1];
            }
        }

        return this;
    }

    private Pin[] PinsNamed(string name)
    {
        Pin[] found = [.. Product.Symbol.Pins.Where(pin => pin.Name == name)];
        found = found.Length > 0 ? found : [.. Product.Symbol.Pins.Where(pin => pin.Number == name)];
        return found.Length > 0
            ? found : throw new ArgumentException($"{Reference} ({Product.Symbol.Name}) has no pin '{name}'", nameof(name));
    }
}
