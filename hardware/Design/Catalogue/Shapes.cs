using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Catalogue;

/// <summary>Symbols that are drawn by their shape: two pins upright, the first above; amplifiers; transistors.</summary>
internal static class Shapes
{
    public static Symbol Resistor { get; } = Upright("R", Shape.Resistor);

    public static Symbol Capacitor { get; } = Upright("C", Shape.Capacitor);

    public static Symbol Inductor { get; } = Upright("L", Shape.Inductor);

    public static Symbol Fuse { get; } = Upright("F", Shape.Fuse);

    /// <summary>Cathode (pad 1) above, as the footprints of KiCad number it.</summary>
    public static Symbol Diode { get; } = Upright("D", Shape.Diode, "K", "A");

    public static Symbol Suppressor { get; } = Upright("TVS", Shape.Suppressor, "K", "A");

    /// <summary>Anode above, because a line drives it.</summary>
    public static Symbol Lamp { get; } =
        new("LED", Shape.Lamp, [new("1", "K", PinKind.Passive, 0, 1, Side.Bottom), new("2", "A", PinKind.Passive, 0, -1, Side.Top)], 0, 0);

    public static Symbol Button { get; } = Upright("SW", Shape.Switch, "1", "2");

    /// <summary>N-channel MOSFET, SOT-23: gate to the left, drain above, source below.</summary>
    public static Symbol Transistor { get; } = new("NMOS", Shape.Transistor,
        [new("1", "G", PinKind.Input, -2, 0, Side.Left), new("2", "S", PinKind.Passive, 1, 2, Side.Bottom),
            new("3", "D", PinKind.Passive, 1, -2, Side.Top)], 1, 1);

    /// <summary>Operational amplifier with its supplies.</summary>
    public static Symbol Amplifier(string name, string plus, string minus, string output, string high, string low) =>
        new(name, Shape.Amplifier,
        [
            new(plus, "+", PinKind.Input, -3, -1, Side.Left),
            new(minus, "-", PinKind.Input, -3, 1, Side.Left),
            new(output, "OUT", PinKind.Output, 3, 0, Side.Right),
            new(high, "V+", PinKind.PowerIn, -1, -3, Side.Top),
            new(low, "V-", PinKind.PowerIn, -1, 3, Side.Bottom),
        ], 2, 2);

    private static Symbol Upright(string name, Shape shape, string first = "1", string second = "2") => new(name, shape,
        [new("1", first, PinKind.Passive, 0, -1, Side.Top), new("2", second, PinKind.Passive, 0, 1, Side.Bottom)], 0, 0);
}
