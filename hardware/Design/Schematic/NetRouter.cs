using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Schematic;

/// <summary>Draws the nets of a sheet: wires where they are short, names where they are not.</summary>
internal sealed class NetRouter
{
    private const int LongestWire = 64;
    private const int LongestStub = 40;

    private readonly Sheet _sheet;
    private readonly HashSet<string> _shared;
    private readonly Grid _grid;
    private readonly Wiring _wiring = new();

    private NetRouter(Sheet sheet, HashSet<string> shared) => (_sheet, _shared, _grid) = (sheet, shared, new Grid(sheet));

    /// <summary>Wires and names of a sheet; <paramref name="shared"/> are the nets that leave it.</summary>
    public static Wiring Draw(Sheet sheet, HashSet<string> shared)
    {
        var router = new NetRouter(sheet, shared);
        PowerPlacer.Place(sheet, router._grid, router._wiring);
        router.PlacePorts();
        var islands = router.Ends().OrderBy(net => Spread(net.Ends)).ThenBy(net => net.Name, StringComparer.Ordinal)
            .Select(net => (net.Name, Islands: router.Connect(net.Name, net.Ends))).ToList();
        foreach ((string name, List<Island> parts) in islands)
        {
            router.Name(name, parts);
        }

        return router._wiring;
    }

    private void PlacePorts()
    {
        foreach (Port port in _sheet.Ports)
        {
            _wiring.Labels.Add(new Label(port.Net, new Cell(port.X, port.Y), port.Side == Side.Left ? 180 : 0, true));
            _grid.Own(new Cell(port.X, port.Y), port.Net);
            Cell inward = Places.Step(port.Side == Side.Left ? Side.Right : Side.Left);
            _grid.Own(new Cell(port.X, port.Y) + inward, port.Net);
            Reserve(new Cell(port.X, port.Y), Places.Step(port.Side), port.Net, true);
        }
    }

    private IEnumerable<(string Name, List<Cell> Ends)> Ends() => _sheet.Parts
        .SelectMany(part => part.Product.Symbol.Pins.Where(pin => part.Nets.ContainsKey(pin.Number))
            .Select(pin => (Net: part.Nets[pin.Number], At: Places.Of(part, pin))))
        .Where(end => !Net.IsPowerName(end.Net))
        .Concat(_sheet.Ports.Select(port => (port.Net, At: new Cell(port.X, port.Y))))
        .GroupBy(end => end.Net).Select(group => (group.Key, group.Select(end => end.At).Distinct().ToList()));

    private static int Spread(List<Cell> ends) =>
        ends.Max(end => end.X) - ends.Min(end => end.X) + ends.Max(end => end.Y) - ends.Min(end => end.Y);

    /// <summary>Joins the nearest pins first, until the rest is too far away.</summary>
    private List<Island> Connect(string net, List<Cell> ends)
    {
        HashSet<Cell> ports = [.. _sheet.Ports.Where(port => port.Net == net).Select(port => new Cell(port.X, port.Y))];
        List<Island> islands = [.. ends.Select(end => new Island(end) { HasPort = ports.Contains(end) })];
        HashSet<Island> done = [];
        while (islands.Count > 1 && islands.FirstOrDefault(island => !done.Contains(island)) is Island island)
        {
            IReadOnlyList<Cell>? path =
                PathFinder.Find(_grid, net, island.Cells, (cell, _) => Other(islands, island, cell) != null && !_grid.IsForeign(cell, net),
                    LongestWire);
            if (path == null)
            {
                done.Add(island);
                continue;
            }

            Island other = Other(islands, island, path[^1])!;
            island.Add(path);
            island.Join(other);
            _grid.Lay(path, net);
            islands.Remove(other);
            done.Clear();
        }

        return islands;
    }

    private static Island? Other(List<Island> islands, Island island, Cell cell) =>
        islands.FirstOrDefault(other => other != island && other.Cells.Contains(cell));

    private void Name(string net, List<Island> islands)
    {
        bool isShared = _shared.Contains(net);
        foreach (Island island in islands.Where(island => !island.HasPort && (isShared || islands.Count > 1 || island.Ends.Count > 1)))
        {
            bool leaves = isShared && !islands.Any(other => other.HasPort);
            if (leaves || island.Ends.Count == 1 || !Along(net, island))
            {
                Stub(net, island, leaves);
            }
        }

        foreach (Island island in islands)
        {
            _wiring.Wires.AddRange(island.Wires());
            _wiring.Junctions.AddRange(island.Junctions());
        }
    }

    /// <summary>Writes the name on a wire that is long enough.</summary>
    private bool Along(string net, Island island)
    {
        int length = Length(net, false);
        Wire? wire = island.Wires().Where(wire => wire.From.Y == wire.To.Y).FirstOrDefault(wire => Enumerable.Range(0, length)
            .All(i => i <= wire.To.X - wire.From.X && _grid.IsFree(wire.From + new Cell(i, -1), net)));
        if (wire != null)
        {
            _wiring.Labels.Add(new Label(net, wire.From, 0, false));
            _grid.Write(Enumerable.Range(0, length).Select(i => wire.From + new Cell(i, -1)));
        }

        return wire != null;
    }

    /// <summary>Leads a wire to where there is room for the name.</summary>
    private void Stub(string net, Island island, bool leaves)
    {
        int length = Length(net, leaves);
        IReadOnlyList<Cell>? path =
            PathFinder.Find(_grid, net, island.Cells, (cell, direction) => direction % 2 == 0 && !_grid.IsForeign(cell, net)
            && Enumerable.Range(0, length + 1).All(i => _grid.IsFree(cell + new Cell(direction == 0 ? i : -i, 0), net)), LongestStub);
        if (path == null)
        {
            _wiring.Labels.Add(new Label(net, island.Ends.First(), 0, leaves));
            return;
        }

        bool isRight = path[^1].X > path[^2].X;
        island.Add(path);
        island.Ends.Add(path[^1]);
        _grid.Lay(path, net);
        _wiring.Labels.Add(new Label(net, path[^1], isRight ? 0 : 180, leaves));
        Reserve(path[^1], Places.Step(isRight ? Side.Right : Side.Left), net, leaves);
    }

    private void Reserve(Cell at, Cell step, string net, bool leaves)
    {
        for (int i = 0; i < Length(net, leaves); i++)
        {
            at += step;
            _grid.Block(at);
        }
    }

    /// <summary>Room that a name takes, units of 2.54 mm.</summary>
    private static int Length(string net, bool leaves) => (int)Math.Ceiling(net.Length * 0.46) + (leaves ? 1 : 0);
}
