namespace SolidCell.Hardware.Model;

/// <summary>What a part looks like in a drawing, and its pins.</summary>
/// <param name="Name">Unique among symbols.</param>
/// <param name="Shape">How it is drawn.</param>
/// <param name="Pins">In the order of the pads.</param>
/// <param name="HalfWidth">From the centre to the left and right edge, units of 2.54 mm.</param>
/// <param name="HalfHeight">From the centre to the upper and lower edge, units of 2.54 mm; of a box, whose origin is its first row of pins,
/// from there to the lower edge.</param>
public sealed record Symbol(string Name, Shape Shape, IReadOnlyList<Pin> Pins, int HalfWidth, int HalfHeight)
{
    private const string Spare = "-";

    /// <summary>Rows below the sides' pins when names of the lower pins stand near the corners, where those of the sides are.</summary>
    private const int RoomForNames = 2;

    /// <summary>
    /// A rectangle with pins on its sides, each written number:name:kind with kinds i, o, b, p (passive), w (power in), W (power out), c
    /// (open collector), t (three-state), n (unconnected); "-" leaves a place free.
    /// </summary>
    public static Symbol Box(string name, int halfWidth, string left = "", string right = "", string top = "", string bottom = "")
    {
        string[] l = Words(left), r = Words(right), t = Words(top), b = Words(bottom);
        int lower = Math.Max((t.Length > 0 ? 1 : 0) + (b.Length > 0 ? 2 : 0), Math.Max(1, Math.Max(l.Length, r.Length)));
        int halfBreadth = Math.Max(halfWidth, Math.Max(t.Length, b.Length));
        lower += b.Length - 1 > halfBreadth - 2 ? RoomForNames : 0;
        List<Pin> pins =
        [
            .. Row(l, place => (-halfBreadth - 1, place), Side.Left),
            .. Row(r, place => (halfBreadth + 1, place), Side.Right),
            .. Row(t, place => ((2 * place) - t.Length + 1, -2), Side.Top),
            .. Row(b, place => ((2 * place) - b.Length + 1, lower + 1), Side.Bottom),
        ];
        return new Symbol(name, Shape.Box, pins, halfBreadth, lower);
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<Pin> Row(string[] words, Func<int, (int X, int Y)> at, Side side)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (words[i] != Spare)
            {
                string[] fields = words[i].Split(':');
                (int x, int y) = at(i);
                yield return new Pin(fields[0], fields[1], KindOf(fields[2]), x, y, side);
            }
        }
    }

    private static PinKind KindOf(string letter) => letter switch
    {
        "i" => PinKind.Input,
        "o" => PinKind.Output,
        "b" => PinKind.Bidirectional,
        "p" => PinKind.Passive,
        "w" => PinKind.PowerIn,
        "W" => PinKind.PowerOut,
        "c" => PinKind.OpenCollector,
        "t" => PinKind.TriState,
        "n" => PinKind.Unconnected,
        _ => throw new ArgumentException($"'{letter}' is no kind of pin", nameof(letter)),
    };
}

/// <summary>How a symbol is drawn.</summary>
public enum Shape
{
    Box,
    Resistor,
    Capacitor,
    Inductor,
    Diode,
    Suppressor,
    Lamp,
    Amplifier,
    Transistor,
    Fuse,
    Switch,
}
