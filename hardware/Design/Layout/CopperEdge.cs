namespace SolidCell.Hardware.Layout;

/// <summary>
/// How long the edge of a net's copper on the outer sides of a laid-out board is: what leaks over the surface starts there.
/// </summary>
public static class CopperEdge
{
    /// <summary>
    /// Edge in mm of all tracks, vias and pads of a net, both sides of the board, of the text of a file of KiCad. Where a track lies on a
    /// pad, both count: too much rather than too little.
    /// </summary>
    public static double Of(string board, string net)
    {
        Node root = Node.Parse(board);
        Node found = root.All("net").FirstOrDefault(node => ("/" + node.Text(2)).EndsWith("/" + net, StringComparison.Ordinal))
            ?? throw new ArgumentException($"The board has no net {net}.", nameof(net));
        string number = found.Text(1);
        return Sum(root.All("segment"), number, Track) + Sum(root.All("via"), number, Via)
            + Sum(root.All("footprint").SelectMany(part => part.All("pad")), number, Pad);
    }

    private static double Sum(IEnumerable<Node> items, string net, Func<Node, double> edge) =>
        items.Where(item => item.First("net")?.Text(1) == net).Sum(edge);

    private static double Track(Node segment)
    {
        Node start = segment.First("start")!, end = segment.First("end")!;
        return 2 * (Math.Sqrt(Math.Pow(end.Number(1) - start.Number(1), 2) + Math.Pow(end.Number(2) - start.Number(2), 2))
            + segment.First("width")!.Number(1));
    }

    private static double Via(Node via) => 2 * Math.PI * via.First("size")!.Number(1);

    /// <summary>As a rectangle, which no pad of this size exceeds; twice where a drill goes through.</summary>
    private static double Pad(Node pad)
    {
        Node size = pad.First("size")!;
        return 2 * (size.Number(1) + size.Number(2)) * (pad.Text(2) == "thru_hole" ? 2 : 1);
    }
}
