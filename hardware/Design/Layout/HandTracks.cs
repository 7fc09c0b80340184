using System.Globalization;
using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Layout;

/// <summary>
/// Tracks that a person laid: the router keeps them, and joins the rest of a net at one pad only, so that no current flows in a sense line.
/// Lines as in <see cref="TrackFile"/>; "NET from PART.PAD" names that pad (else the first that they reach); '#' begins a remark.
/// </summary>
internal sealed class HandTracks
{
    private readonly Dictionary<int, (double X, double Y)> _from = [];

    private HandTracks(IReadOnlyList<Track> tracks) => Tracks = tracks;

    public IReadOnlyList<Track> Tracks { get; }

    public static HandTracks Parse(Circuit circuit, IReadOnlyList<Placed> parts, string text)
    {
        Dictionary<string, int> numbers = BoardWriter.Numbers(circuit);
        string[][] lines = [.. text.Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(' '))];
        var hand = new HandTracks([.. lines.Where(words => words[1] != "from").Select(words => TrackOf(numbers[words[0]], words))]);
        foreach (string[] words in lines.Where(words => words[1] == "from"))
        {
            string[] pin = words[2].Split('.');
            (_, double x, double y) = parts.Single(placed => placed.Part.Reference == pin[0]).Pads().First(pad => pad.Pad.Number == pin[1]);
            hand._from[numbers[words[0]]] = (x, y);
        }

        return hand;
    }

    public IEnumerable<Track> Of(int net) => Tracks.Where(track => track.Net == net);

    /// <summary>True when a track of the net ends on, or passes over, this place.</summary>
    public bool Joins(int net, double x, double y, int layers) => Of(net).Any(track => (track.Layer & layers) != 0
        && track.Copper.Area.Grown(Reach).Overlaps(new Box(x, y, x, y)));

    /// <summary>Where other tracks of the net begin; nothing for a net without a track by hand.</summary>
    public IEnumerable<(double X, double Y, int Layers)> StartsOf(int net, IEnumerable<(double X, double Y, int Layers)> ends) =>
        ends.Where(end => _from.TryGetValue(net, out var from)
            ? Math.Abs(end.X - from.X) + Math.Abs(end.Y - from.Y) < 0.01 : Joins(net, end.X, end.Y, end.Layers)).Take(1);

    /// <summary>A track may end on a pad beside its centre.</summary>
    private const double Reach = 0.75;

    private static Track TrackOf(int net, string[] words)
    {
        double[] at = [.. words.Skip(2).Select(word => double.Parse(word, CultureInfo.InvariantCulture))];
        return new Track(net, int.Parse(words[1], CultureInfo.InvariantCulture), at[0], at[1], at[2], at[3], at[4]);
    }
}
