namespace SolidCell.Hardware.Layout;

/// <summary>A footprint of KiCad's libraries: its pads and the room that it takes, millimetres, y downwards.</summary>
internal sealed class Footprint
{
    private static readonly string Folder = Environment.GetEnvironmentVariable("KICAD9_FOOTPRINT_DIR") ?? "/usr/share/kicad/footprints";

    private static readonly Dictionary<string, Footprint> Known = [];

    /// <param name="name">"Library:Footprint".</param>
    /// <param name="text">As KiCad writes it.</param>
    internal Footprint(string name, string text)
    {
        (Name, Source) = (name, text);
        Node root = Node.Parse(text);
        Pads = [.. root.All("pad")
            .Select(pad => new Pad(pad.Text(1), pad.First("at")!.Number(1), pad.First("at")!.Number(2), pad.First("size")!.Number(1),
                pad.First("size")!.Number(2), Angle(pad.First("at")!), LayersOf(pad), pad.Text(2)))];
        var courtyard =
            root.Items.Where(item => item.Name.StartsWith("fp_", StringComparison.Ordinal) && item.First("layer")?.Text(1) == "F.CrtYd")
            .SelectMany(Points).ToList();
        var corners = courtyard.Count > 0 ? courtyard
            : [.. Pads.SelectMany(pad => new[] { (pad.X - pad.Width, pad.Y - pad.Height), (pad.X + pad.Width, pad.Y + pad.Height) })];
        // The module's courtyard includes the room around its antenna, which is beyond the board's edge.
        Room = name == "RF_Module:ESP32-S3-WROOM-1"
            ? new Box(-9.75, -12.75, 9.75, 13.45)
            : new Box(corners.Min(point => point.Item1), corners.Min(point => point.Item2), corners.Max(point => point.Item1),
                corners.Max(point => point.Item2));
    }

    public string Name { get; }

    public string Source { get; }

    public IReadOnlyList<Pad> Pads { get; }

    /// <summary>The courtyard.</summary>
    public Box Room { get; }

    /// <summary>True where KiCad's footprints are installed.</summary>
    public static bool Available => Directory.Exists(Folder);

    /// <param name="name">"Library:Footprint".</param>
    public static Footprint Named(string name)
    {
        if (!Known.TryGetValue(name, out Footprint? footprint))
        {
            string[] parts = name.Split(':');
            footprint = new Footprint(name, File.ReadAllText(Path.Combine(Folder, parts[0] + ".pretty", parts[1] + ".kicad_mod")));
            Known[name] = footprint;
        }

        return footprint;
    }

    private static int LayersOf(Node pad)
    {
        string[] names = [.. pad.First("layers")!.Items.Skip(1).Select(item => item.Word!.Trim('"'))];
        return names.Contains("*.Cu") || pad.Text(2).Contains("thru", StringComparison.Ordinal)
            ? 3 : (names.Contains("F.Cu") ? 1 : 0) | (names.Contains("B.Cu") ? 2 : 0);
    }

    private static double Angle(Node at) => at.Items.Count > 3 ? at.Number(3) : 0;

    private static IEnumerable<(double, double)> Points(Node item)
    {
        if (item.Name == "fp_circle")
        {
            Node centre = item.First("center")!, end = item.First("end")!;
            double radius = Math.Sqrt(Math.Pow(end.Number(1) - centre.Number(1), 2) + Math.Pow(end.Number(2) - centre.Number(2), 2));
            return [(centre.Number(1) - radius, centre.Number(2) - radius), (centre.Number(1) + radius, centre.Number(2) + radius)];
        }

        IEnumerable<Node> nodes = item.First("pts")?.All("xy") ?? item.Items.Where(part => part.Name is "start" or "mid" or "end");
        return nodes.Select(point => (point.Number(1), point.Number(2)));
    }
}

/// <summary>A pad, seen from the footprint's origin.</summary>
/// <param name="Number">Empty for one without a connection.</param>
/// <param name="X">Of its centre.</param>
/// <param name="Y">Of its centre.</param>
/// <param name="Width">Before it is turned.</param>
/// <param name="Height">Before it is turned.</param>
/// <param name="Degrees">How it is turned in the footprint.</param>
/// <param name="Layers">1 upper side, 2 lower side, 3 both, 0 none (paste only).</param>
/// <param name="Kind">KiCad's word: smd, thru_hole, np_thru_hole.</param>
internal sealed record Pad(string Number, double X, double Y, double Width, double Height, double Degrees, int Layers, string Kind)
{
    public bool IsThrough => Kind.Contains("thru", StringComparison.Ordinal);
}

/// <summary>A rectangle, millimetres.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool Holds(Box other) => other.Left >= Left && other.Right <= Right && other.Top >= Top && other.Bottom <= Bottom;

    public Box Moved(double x, double y) => new(Left + x, Top + y, Right + x, Bottom + y);

    public Box Grown(double by) => new(Left - by, Top - by, Right + by, Bottom + by);

    /// <summary>Turned anticlockwise by quarters around the origin, as KiCad does (y downwards).</summary>
    public Box Turned(int quarters)
    {
        (double ax, double ay) = Turn(Left, Top, quarters);
        (double bx, double by) = Turn(Right, Bottom, quarters);
        return new Box(Math.Min(ax, bx), Math.Min(ay, by), Math.Max(ax, bx), Math.Max(ay, by));
    }

    public static (double X, double Y) Turn(double x, double y, int quarters) => (quarters % 4) switch
    {
        0 => (x, y),
        1 => (y, -x),
        2 => (-x, -y),
        _ => (-y, x),
    };
}
