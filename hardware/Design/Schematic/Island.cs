namespace SolidCell.Hardware.Schematic;

/// <summary>Pins and ports of one net that wires connect.</summary>
internal sealed class Island(Cell first)
{
    private readonly HashSet<(Cell From, Cell To)> _pieces = [];

    /// <summary>Pins and ports.</summary>
    public HashSet<Cell> Ends { get; } = [first];

    /// <summary>Every cell that a wire may begin at.</summary>
    public HashSet<Cell> Cells { get; } = [first];

    public bool HasPort { get; set; }

    public void Add(IReadOnlyList<Cell> path)
    {
        for (int i = 1; i < path.Count; i++)
        {
            (Cell a, Cell b) = (path[i - 1], path[i]);
            _pieces.Add(a.X + a.Y < b.X + b.Y ? (a, b) : (b, a));
        }

        Cells.UnionWith(path);
    }

    public void Join(Island other)
    {
        _pieces.UnionWith(other._pieces);
        Ends.UnionWith(other.Ends);
        Cells.UnionWith(other.Cells);
        HasPort |= other.HasPort;
    }

    /// <summary>Cells where more than two wires or pins meet.</summary>
    public IEnumerable<Cell> Junctions() => Cells.Where(cell => Degree(cell) + (Ends.Contains(cell) ? 1 : 0) > 2);

    /// <summary>Straight wires between ends, corners and junctions.</summary>
    public IEnumerable<Wire> Wires()
    {
        foreach ((Cell from, Cell to) in _pieces.Where(piece => IsNode(piece.From, piece)))
        {
            (Cell start, Cell end) = (from, to);
            Cell step = new(to.X - from.X, to.Y - from.Y);
            while (!IsNode(end, (new Cell(end.X - step.X, end.Y - step.Y), end)))
            {
                end += step;
            }

            yield return new Wire(start, end);
        }
    }

    private int Degree(Cell cell) => _pieces.Count(piece => piece.From == cell || piece.To == cell);

    private bool IsNode(Cell cell, (Cell From, Cell To) piece)
    {
        bool isAcross = piece.From.Y == piece.To.Y;
        Cell step = isAcross ? new Cell(1, 0) : new Cell(0, 1);
        bool passes = _pieces.Contains((cell, cell + step)) && _pieces.Contains((new Cell(cell.X - step.X, cell.Y - step.Y), cell));
        return Ends.Contains(cell) || !passes || Degree(cell) != 2;
    }
}
