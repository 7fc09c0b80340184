using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Schematic;

/// <summary>What stands where in a drawing, and what each wire may still cross.</summary>
internal sealed class Grid
{
    public const int Width = 160;
    public const int Height = 108;

    private const int TextCost = 4;

    private readonly HashSet<Cell> _blocked = [];
    private readonly Dictionary<Cell, string> _owned = [];
    private readonly HashSet<Cell> _text = [];
    private readonly Dictionary<Cell, string> _across = [];
    private readonly Dictionary<Cell, string> _down = [];
    private readonly HashSet<Cell> _nodes = [];

    public Grid(Sheet sheet)
    {
        foreach (Part part in sheet.Parts)
        {
            _blocked.UnionWith(Places.Body(part));
            _text.UnionWith(TextOf(part));
            foreach (Pin pin in part.Product.Symbol.Pins)
            {
                Cell at = Places.Of(part, pin);
                string net = part.Nets.GetValueOrDefault(pin.Number, "");
                _owned[at] = net;
                _owned.TryAdd(at + Places.Step(Places.SideOf(part, pin)), net);
            }
        }

        _text.UnionWith(
            sheet.Notes.SelectMany(
                note => Enumerable.Range(0, Math.Min(Width, (int)(note.Text.Length * 0.62))).Select(i => new Cell(note.X + i, note.Y))));
    }

    /// <summary>Keeps others out of a cell.</summary>
    public void Own(Cell cell, string net) => _owned[cell] = net;

    public void Block(Cell cell) => _blocked.Add(cell);

    /// <summary>True where a text may stand.</summary>
    public bool IsFree(Cell cell, string net) =>
        IsInside(cell) && !_blocked.Contains(cell) && !_text.Contains(cell) && !_across.ContainsKey(cell) && !_down.ContainsKey(cell)
        && (!_owned.TryGetValue(cell, out string? owner) || owner == net);

    /// <summary>Cost of a step into a cell for a wire of this net; negative where none may go.</summary>
    public int Cost(Cell cell, string net, bool isAcross)
    {
        if (!IsInside(cell) || _blocked.Contains(cell) || (_owned.TryGetValue(cell, out string? owner) && owner != net))
        {
            return -1;
        }

        string? along = (isAcross ? _across : _down).GetValueOrDefault(cell);
        string? crossed = (isAcross ? _down : _across).GetValueOrDefault(cell);
        if ((along != null && along != net) || (crossed != null && crossed != net && _nodes.Contains(cell)))
        {
            return -1;
        }

        return 1 + (_text.Contains(cell) ? TextCost : 0) + (crossed != null && crossed != net ? 5 : 0);
    }

    /// <summary>True where another net's wire passes: no corner and no end there.</summary>
    public bool IsForeign(Cell cell, string net) => (_across.TryGetValue(cell, out string? a) && a != net)
        || (_down.TryGetValue(cell, out string? d) && d != net);

    /// <summary>Takes a laid wire into account.</summary>
    public void Lay(IReadOnlyList<Cell> path, string net)
    {
        for (int i = 0; i < path.Count; i++)
        {
            bool isEnd = i == 0 || i == path.Count - 1;
            if (i > 0)
            {
                Mark(path[i - 1], path[i], net);
            }

            if (isEnd || (path[i - 1].X != path[i + 1].X && path[i - 1].Y != path[i + 1].Y))
            {
                _nodes.Add(path[i]);
            }
        }
    }

    public void Write(IEnumerable<Cell> cells) => _text.UnionWith(cells);

    private void Mark(Cell from, Cell to, string net)
    {
        Dictionary<Cell, string> map = from.Y == to.Y ? _across : _down;
        map[from] = net;
        map[to] = net;
    }

    private static bool IsInside(Cell cell) => cell.X is > 2 and < Width && cell.Y is > 2 and < Height;

    /// <summary>Where reference and value stand.</summary>
    private static IEnumerable<Cell> TextOf(Part part)
    {
        Symbol symbol = part.Product.Symbol;
        if (symbol.Shape is Shape.Box or Shape.Amplifier or Shape.Transistor)
        {
            int right = symbol.Shape == Shape.Transistor ? 2 : symbol.HalfWidth;
            return Enumerable.Range(1, 3)
                .SelectMany(x => new[] { new Cell(part.X + right + x, part.Y - 2), new Cell(part.X + right + x, part.Y - 1) });
        }

        return part.QuarterTurns % 2 == 0
            ? Enumerable.Range(1, 2).SelectMany(x => Enumerable.Range(-1, 3).Select(y => new Cell(part.X + x, part.Y + y)))
            : Enumerable.Range(-1, 3).SelectMany(x => new[] { new Cell(part.X + x, part.Y - 1), new Cell(part.X + x, part.Y + 1) });
    }
}
