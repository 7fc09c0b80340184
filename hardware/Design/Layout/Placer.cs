using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Layout;

/// <summary>
/// Places parts by function: fixed ones first, then by size, each as near as possible to what it is connected to; a bypass capacitor at the
/// supply pin of its chip.
/// </summary>
internal sealed class Placer
{
    private const double Step = 0.5;
    private const double Gap = 0.15;
    private const double HoleRoom = 4.2;

    private readonly Floor _floor;
    private readonly Dictionary<string, Placed> _placed = [];
    private readonly List<Box> _taken = [];
    private readonly Dictionary<string, List<(double X, double Y)>> _pads = [];

    private Placer(Floor floor)
    {
        _floor = floor;
        foreach ((double x, double y) in Holes(floor))
        {
            _taken.Add(new Box(x - HoleRoom, y - HoleRoom, x + HoleRoom, y + HoleRoom));
        }
    }

    public static IEnumerable<(double X, double Y)> Holes(Floor floor) =>
        from x in new[] { floor.HoleInset, floor.Width - floor.HoleInset }
        from y in new[] { floor.HoleInset, floor.Height - floor.HoleInset }
        select (x, y);

    /// <summary>Every part of the circuit with its place; throws where an area is too small.</summary>
    public static IReadOnlyList<Placed> Place(Circuit circuit, Floor floor)
    {
        var placer = new Placer(floor);
        foreach (Part part in circuit.Parts.Where(part => floor.Fixed.ContainsKey(part.Reference)))
        {
            Spot spot = floor.Fixed[part.Reference];
            placer.Put(part, spot.X, spot.Y, spot.Quarters);
        }

        foreach (Part part in circuit.Parts.Where(part => !floor.Fixed.ContainsKey(part.Reference)).OrderByDescending(Room)
            .ThenBy(part => part.Reference, StringComparer.Ordinal))
        {
            placer.Seek(part);
        }

        return [.. circuit.Parts.Select(part => placer._placed[part.Reference])];
    }

    private static double Room(Part part)
    {
        Box room = Footprint.Named(part.Product.Footprint).Room;
        return (room.Right - room.Left) * (room.Bottom - room.Top);
    }

    private void Put(Part part, double x, double y, int quarters)
    {
        var placed = new Placed(part, Footprint.Named(part.Product.Footprint), x, y, quarters);
        _placed[part.Reference] = placed;
        _taken.Add(placed.Room.Grown(Gap));
        foreach ((Pad pad, double padX, double padY) in placed.Pads())
        {
            if (part.Nets.TryGetValue(pad.Number, out string? net))
            {
                _pads.TryAdd(net, []);
                _pads[net].Add((padX, padY));
            }
        }
    }

    private void Seek(Part part)
    {
        Area area = _floor.Areas[part.Sheet.Number];
        var bounds = new Box(area.Left, area.Top, area.Right, area.Bottom);
        Footprint footprint = Footprint.Named(part.Product.Footprint);
        (double Cost, double X, double Y, int Quarters) best = (double.MaxValue, 0, 0, 0);
        for (int quarters = 0; quarters < 4; quarters++)
        {
            Box turned = footprint.Room.Turned(quarters);
            for (double x = Math.Ceiling(area.Left / Step) * Step; x <= area.Right; x += Step)
            {
                for (double y = Math.Ceiling(area.Top / Step) * Step; y <= area.Bottom; y += Step)
                {
                    Box room = turned.Moved(x, y);
                    double cost = bounds.Holds(room) && !_taken.Exists(room.Overlaps)
                        ? Cost(new Placed(part, footprint, x, y, quarters), bounds) : double.MaxValue;
                    best = cost < best.Cost ? (cost, x, y, quarters) : best;
                }
            }
        }

        if (best.Cost == double.MaxValue)
        {
            throw new InvalidOperationException($"The area of '{part.Sheet.Title}' has no room left for {part.Reference}.");
        }

        Put(part, best.X, best.Y, best.Quarters);
    }

    /// <summary>Millimetres of wire; nets with many pins count less; a part without placed neighbours goes to the middle.</summary>
    private double Cost(Placed candidate, Box area)
    {
        string? chip = candidate.Part.Why.StartsWith("at ", StringComparison.Ordinal) ? candidate.Part.Why[3..] : null;
        double cost = 0.02
            * (Math.Abs(candidate.X - ((area.Left + area.Right) / 2)) + Math.Abs(candidate.Y - ((area.Top + area.Bottom) / 2)));
        foreach ((Pad pad, double x, double y) in candidate.Pads())
        {
            if (!candidate.Part.Nets.TryGetValue(pad.Number, out string? net) || net == "GND")
            {
                continue;
            }

            if (chip != null && _placed.TryGetValue(chip, out Placed? at))
            {
                cost += 5 * at.Pads().Where(other => at.Part.Nets.GetValueOrDefault(other.Pad.Number) == net)
                    .Select(other => Distance(x, y, other.X, other.Y)).DefaultIfEmpty(0).Min();
            }
            else if (_pads.TryGetValue(net, out var others))
            {
                cost += (Net.IsPowerName(net) ? 0.3 : 1) * others.Min(other => Distance(x, y, other.X, other.Y));
            }
        }

        return cost;
    }

    private static double Distance(double ax, double ay, double bx, double by) => Math.Abs(ax - bx) + Math.Abs(ay - by);
}

/// <summary>A part with its place.</summary>
internal sealed record Placed(Part Part, Footprint Footprint, double X, double Y, int Quarters)
{
    public Box Room => Footprint.Room.Turned(Quarters).Moved(X, Y);

    public IEnumerable<(Pad Pad, double X, double Y)> Pads() => Footprint.Pads.Select(pad =>
    {
        (double x, double y) = Box.Turn(pad.X, pad.Y, Quarters);
        return (pad, X + x, Y + y);
    });
}
