using System.Globalization;
using SolidCell.Hardware.Model;
using SolidCell.Hardware.Schematic;

namespace SolidCell.Hardware.Layout;

/// <summary>
/// What is printed on the upper side for whoever assembles and wires the board: the name of each part beside it, the net of each pin of a
/// connector, and what board this is. Nothing is printed on a pad, under a part, or on another name; a name without room beside its part
/// stays on the layer F.Fab alone. Letters are 0.8 mm high, 0.65 mm where it is narrow.
/// </summary>
internal sealed class Silkscreen
{
    private const double Gap = 0.15;

    /// <summary>Millimetres that a character of KiCad's font takes along the line, per millimetre of its height.</summary>
    private const double CharacterWidth = 0.95;

    private static readonly double[] NameHeights = [0.8, 0.65];

    private static readonly double[] LineHeights = [1.5, 1.2, 1.0, 0.8];

    private static readonly double[] PinHeights = [1.0, 0.8, 0.65];

    /// <summary>Along the side of a part, when the middle is taken.</summary>
    private static readonly double[] Shifts = [0, -0.25, 0.25, -0.5, 0.5, -0.75, 0.75, -1, 1, -1.25, 1.25, -1.5, 1.5, -2, 2];

    private readonly Box _board;
    private readonly List<Box> _taken;

    private Silkscreen(Floor floor, IReadOnlyList<Placed> parts)
    {
        _board = new Box(0.4, 0.4, floor.Width - 0.4, floor.Height - 0.4);
        _taken = [.. parts.Select(part => part.Room.Grown(0.05)),
            .. Placer.Holes(floor).Select(hole => new Box(hole.X, hole.Y, hole.X, hole.Y).Grown(3.2))];
    }

    /// <summary>All that is printed: pins of connectors first, then the names of parts, then lines wherever there is room.</summary>
    public static IReadOnlyList<Label> Of(Circuit circuit, Floor floor, IReadOnlyList<Placed> parts)
    {
        var silkscreen = new Silkscreen(floor, parts);
        var connectors = parts.Where(part => part.Part.Reference[0] == 'J').ToList();
        List<string> lines = [$"{circuit.Title}, CERN-OHL-P-2.0", .. floor.Notes];
        List<Label> pins = [.. connectors.SelectMany(part => silkscreen.PinsOf(part, lines))];
        return [.. pins, .. parts.Select(silkscreen.NameOf).OfType<Label>(), .. silkscreen.Block(lines)];
    }

    private Label? NameOf(Placed part) => NameHeights
        .SelectMany(height => Around(part.Part.Reference, part.Room, height))
        .FirstOrDefault(Takes) is { } found ? Keep(found with { Part = part.Part.Reference }) : null;

    /// <summary>The nets of a connector's pins beside them; of a terminal's pin without room there, in a line of its own.</summary>
    private List<Label> PinsOf(Placed part, List<string> lines)
    {
        var found = new List<Label>();
        var pads = part.Pads().Where(pad => pad.Pad.IsThrough).ToList();
        bool upright = pads.Count > 0 && pads.Max(pad => pad.Y) - pads.Min(pad => pad.Y) > pads.Max(pad => pad.X) - pads.Min(pad => pad.X);
        int rows = pads.Select(pad => Math.Round(upright ? pad.X : pad.Y, 1)).Distinct().Count();
        foreach ((Pad pad, double x, double y) in pads)
        {
            if (!part.Part.Nets.TryGetValue(pad.Number, out string? net))
            {
                continue;
            }

            if (Away(net, part.Room, x, y, upright, rows).FirstOrDefault(Takes) is { } label)
            {
                found.Add(Keep(label));
            }
            else if (part.Part.Product.Footprint.Contains("TerminalBlock", StringComparison.Ordinal))
            {
                lines.Add($"{part.Part.Reference} pin {pad.Number}: {net}");
            }
        }

        return found;
    }

    /// <summary>Lines under each other, as large as there is room for, from the upper edge down.</summary>
    private IEnumerable<Label> Block(List<string> lines)
    {
        var places = from height in LineHeights
                     from y in Enumerable.Range(1, (int)_board.Bottom)
                     from x in Enumerable.Range(1, (int)_board.Right)
                     select lines.Select((line, i) => new Label(line, x, y + (1.6 * height * i), 0, height)).ToList();
        return (places.FirstOrDefault(block => block.TrueForAll(Takes)) ?? []).Select(Keep);
    }

    /// <summary>Above, below, right, left of a part; along its sides when the middle is taken.</summary>
    private static IEnumerable<Label> Around(string text, Box room, double height)
    {
        double middleX = (room.Left + room.Right) / 2, middleY = (room.Top + room.Bottom) / 2;
        double along = Width(text, height) / 2, across = (height / 2) + Gap;
        foreach (double shift in Shifts)
        {
            yield return new Label(text, middleX + shift, room.Top - across, 0, height);
            yield return new Label(text, middleX + shift, room.Bottom + across, 0, height);
            yield return new Label(text, room.Right + along + Gap, middleY + shift, 0, height);
            yield return new Label(text, room.Left - along - Gap, middleY + shift, 0, height);
            yield return new Label(text, room.Right + across, middleY + shift, 90, height);
            yield return new Label(text, room.Left - across, middleY + shift, 90, height);
        }
    }

    /// <summary>In line with a pin, on the side of the part that is nearer; of a single row on the other side too.</summary>
    private static IEnumerable<Label> Away(string text, Box room, double x, double y, bool upright, int rows)
    {
        foreach (double height in PinHeights)
        {
            double along = (Width(text, height) / 2) + Gap;
            Label[] sides = upright
                ? [new(text, room.Right + along, y, 0, height), new(text, room.Left - along, y, 0, height)]
                : [new(text, x, room.Top - along, 90, height), new(text, x, room.Bottom + along, 90, height)];
            foreach (Label side in sides.OrderBy(side => Math.Abs(side.X - x) + Math.Abs(side.Y - y)).Take(rows == 1 ? 2 : 1))
            {
                yield return side;
            }
        }
    }

    private bool Takes(Label label) => _board.Holds(label.Room) && !_taken.Exists(label.Room.Overlaps);

    private Label Keep(Label label)
    {
        _taken.Add(label.Room);
        return label;
    }

    private static double Width(string text, double height) => text.Length * height * CharacterWidth;

    /// <summary>A printed text around its centre, millimetres from the board's upper left corner.</summary>
    /// <param name="Text">What it says.</param>
    /// <param name="X">Of its centre.</param>
    /// <param name="Y">Of its centre.</param>
    /// <param name="Degrees">0, or 90: read from the right.</param>
    /// <param name="Height">Of its letters.</param>
    /// <param name="Part">The part whose name it is, null for other texts.</param>
    internal sealed record Label(string Text, double X, double Y, int Degrees, double Height, string? Part = null)
    {
        public Box Room => Degrees == 0
            ? new Box(X - (Width(Text, Height) / 2), Y - (Height / 2), X + (Width(Text, Height) / 2), Y + (Height / 2))
            : new Box(X - (Height / 2), Y - (Width(Text, Height) / 2), X + (Height / 2), Y + (Width(Text, Height) / 2));

        public string Font => string.Create(CultureInfo.InvariantCulture, $"(effects (font (size {Height:0.##} {Height:0.##}) (thickness {Height * 0.15:0.###})))");

        /// <summary>As a text of the board, for one that belongs to no part.</summary>
        public string ToBoard(Circuit circuit) =>
            $"(gr_text {Mark.Quote(Text)} (at {BoardWriter.At(X, Y)} {Degrees}) (layer \"F.SilkS\") (uuid {Mark.Quote(Mark.Id(circuit.Name, Text, BoardWriter.At(X, Y)))}) {Font})\n";
    }
}
