using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Layout;

/// <summary>
/// Routes a board on its two outer layers; nets of the inner planes get a via at each pad. A net that finds no way pushes others off, which
/// are routed again. What it finds is kept in a file beside the board, because it takes minutes; KiCad's rule check judges it.
/// </summary>
internal sealed class Router
{
    private const double Thin = 0.2;
    private const double Wide = 0.4;
    private const double DrillRoom = 0.1;
    private const int Most = 1500;

    private readonly RoutingGrid _grid;
    private readonly TrackFinder _finder;
    private readonly List<Copper> _pads = [];
    private readonly Dictionary<int, List<(double X, double Y, int Layers)>> _ends = [];
    private readonly Dictionary<int, List<Track>> _tracks = [];
    private readonly HashSet<int> _planes;
    private readonly HashSet<int> _wide;
    private readonly Action<string> _say;
    private readonly HandTracks _hand;
    private double _width = Thin;

    private Router(Circuit circuit, Floor floor, IReadOnlyList<Placed> parts, HandTracks hand, Action<string> say)
    {
        _hand = hand;
        Dictionary<string, int> numbers = BoardWriter.Numbers(circuit);
        var rooms = numbers.ToDictionary(pair => pair.Value, pair => NetClasses.RoomAround(pair.Key));
        (_grid, _say) = (new RoutingGrid(floor.Width, floor.Height, rooms), say);
        _finder = new TrackFinder(_grid);
        _wide = [.. numbers.Where(pair => NetClasses.IsWide(pair.Key)).Select(pair => pair.Value)];
        _planes = [.. floor.Planes.Select(plane => numbers[plane.Net])];
        foreach (Placed placed in parts)
        {
            foreach ((Pad pad, double x, double y) in placed.Pads())
            {
                bool swaps = ((int)Math.Round(pad.Degrees / 90) + placed.Quarters) % 2 != 0;
                (double width, double height) = swaps ? (pad.Height, pad.Width) : (pad.Width, pad.Height);
                int net = placed.Part.Nets.TryGetValue(pad.Number, out string? name) ? numbers[name] : 0;
                double room = pad.Kind == "np_thru_hole" ? DrillRoom : 0;
                _pads.Add(new Copper(net, pad.Layers,
                    new Box(x - (width / 2), y - (height / 2), x + (width / 2), y + (height / 2)).Grown(room), pad.IsThrough));
                _ends.TryAdd(net, []);
                _ends[net].Add((x, y, pad.Layers));
            }
        }

        _pads.AddRange(
            Placer.Holes(floor).Select(hole => new Copper(0, 3, new Box(hole.X - 1.8, hole.Y - 1.8, hole.X + 1.8, hole.Y + 1.8), true)));
        _pads.AddRange(hand.Tracks.Select(track => track.Copper));
        _ends.Remove(0);
    }

    /// <summary>Tracks of every net that found a way, and those that were laid by hand.</summary>
    public static IReadOnlyList<Track> Route(
        Circuit circuit, Floor floor, IReadOnlyList<Placed> parts, HandTracks hand, Action<string> say)
    {
        var router = new Router(circuit, floor, parts, hand, say);
        router.All();
        return [.. router._tracks.OrderBy(pair => pair.Key).SelectMany(pair => pair.Value)];
    }

    private void All()
    {
        var queue = new Queue<int>(_ends.Keys.OrderBy(net => _planes.Contains(net) ? 0 : 1).ThenBy(Spread));
        for (int done = 0; queue.Count > 0 && done < Most; done++)
        {
            int net = queue.Dequeue();
            foreach (int pushed in Connect(net))
            {
                _tracks.Remove(pushed);
                queue.Enqueue(pushed);
            }

            if (done % 50 == 0)
            {
                _say($"{done} nets tried, {queue.Count} to go");
            }
        }
    }

    private double Spread(int net) =>
        _ends[net].Max(end => end.X) - _ends[net].Min(end => end.X) + _ends[net].Max(end => end.Y) - _ends[net].Min(end => end.Y);

    /// <summary>Routes a net; the answer is whose tracks are in its way now.</summary>
    private HashSet<int> Connect(int net)
    {
        _tracks[net] = [.. _hand.Of(net)];
        Prepare(net, Thin);
        List<(double X, double Y, int Layers)> open = [.. _ends[net].Where(end => !_hand.Joins(net, end.X, end.Y, end.Layers))];
        HashSet<int> connected = [.. _hand.StartsOf(net, _ends[net]).SelectMany(Nodes)];
        if (connected.Count == 0 && !_planes.Contains(net))
        {
            connected.UnionWith(Nodes(open[0]));
            open.RemoveAt(0);
        }

        HashSet<int> pushed = [];
        while (open.Count > 0)
        {
            List<int>? path = _planes.Contains(net) ? Down(open[0]) : _wide.Contains(net)
                ? Broad(net, connected, open) ?? Next(connected, open) : Next(connected, open);
            if (path == null)
            {
                open.RemoveAt(0);
                continue;
            }

            var end = _planes.Contains(net) ? open[0] : open.First(candidate => Nodes(candidate).Contains(path[^1]));
            open.Remove(end);
            connected.UnionWith(path);
            connected.UnionWith(Nodes(end));
            Lay(net, path, pushed);
        }

        return pushed;
    }

    private void Prepare(int net, double width)
    {
        _width = width;
        _grid.Prepare(net, width, _pads, _tracks.SelectMany(pair => pair.Value).Select(track => track.Copper));
    }

    /// <summary>A wide track where there is room for one; the thin one is prepared for when there is none.</summary>
    private List<int>? Broad(int net, HashSet<int> connected, List<(double X, double Y, int Layers)> open)
    {
        Prepare(net, Wide);
        HashSet<int> goals = [.. open.SelectMany(Nodes)];
        List<int>? path = _finder.Find(connected, goals.Contains, false);
        if (path == null)
        {
            Prepare(net, Thin);
        }

        return path;
    }

    private List<int>? Next(HashSet<int> connected, List<(double X, double Y, int Layers)> open)
    {
        HashSet<int> goals = [.. open.SelectMany(Nodes)];
        return _finder.Find(connected, goals.Contains, false) ?? _finder.Find(connected, goals.Contains, true);
    }

    /// <summary>From a pad on the upper side to a via into the plane; a pad with a drill has it already.</summary>
    private List<int>? Down((double X, double Y, int Layers) pad) =>
        pad.Layers != 1 ? null : _finder.Find(Nodes(pad), node => _grid.Layer(node) == 1, false)
        ?? _finder.Find(Nodes(pad), node => _grid.Layer(node) == 1, true);

    private IEnumerable<int> Nodes((double X, double Y, int Layers) end) =>
        Enumerable.Range(0, 2).Where(layer => (end.Layers & (1 << layer)) != 0).Select(layer => _grid.NodeAt(end.X, end.Y, layer));

    private void Lay(int net, List<int> path, HashSet<int> pushed)
    {
        var pieces = Pieces(net, path).ToList();
        foreach ((int other, List<Track> tracks) in _tracks.Where(pair => pair.Key != net))
        {
            if (tracks.Exists(
                track => pieces.Exists(piece => (piece.Copper.Layers & track.Copper.Layers) != 0
                    && piece.Copper.Area.Grown(_grid.Between(net, other) - 0.01).Overlaps(track.Copper.Area))))
            {
                pushed.Add(other);
            }
        }

        if (pushed.Count > 0)
        {
            _finder.Remember(path);
        }

        _tracks[net].AddRange(pieces);
        foreach (Track via in pieces.Where(piece => piece.Layer == 3))
        {
            _grid.Add(via.Copper);
        }
    }

    private IEnumerable<Track> Pieces(int net, List<int> path)
    {
        for (int from = 0; from < path.Count - 1;)
        {
            int step = path[from + 1] - path[from], to = from + 1;
            while (to < path.Count - 1 && path[to + 1] - path[to] == step)
            {
                to++;
            }

            (double x1, double y1, double x2, double y2) = (_grid.X(path[from]), _grid.Y(path[from]), _grid.X(path[to]), _grid.Y(path[to]));
            bool isVia = _grid.Layer(path[from]) != _grid.Layer(path[to]);
            yield return new Track(net, isVia ? 3 : _grid.Layer(path[from]) + 1, x1, y1, x2, y2, isVia ? RoutingGrid.ViaDiameter : _width);
            from = to;
        }
    }
}
