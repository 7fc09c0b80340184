using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Schematic;

/// <summary>Where the pins of placed parts are, in units of 2.54 mm.</summary>
internal static class Places
{
    /// <summary>Where a wire meets the pin.</summary>
    public static Cell Of(Part part, Pin pin)
    {
        (int x, int y) = Turned(pin.X, pin.Y, part.QuarterTurns);
        return new Cell(part.X + x, part.Y + y);
    }

    /// <summary>The side on which the wire leaves.</summary>
    public static Side SideOf(Part part, Pin pin)
    {
        (int x, int y) = Turned(Step(pin.Side).X, Step(pin.Side).Y, part.QuarterTurns);
        return (x, y) switch
        {
            (-1, 0) => Side.Left,
            (1, 0) => Side.Right,
            (0, -1) => Side.Top,
            _ => Side.Bottom,
        };
    }

    /// <summary>One unit to a side.</summary>
    public static Cell Step(Side side) => side switch
    {
        Side.Left => new Cell(-1, 0),
        Side.Right => new Cell(1, 0),
        Side.Top => new Cell(0, -1),
        _ => new Cell(0, 1),
    };

    /// <summary>Cells under the body of a part: no wire goes there.</summary>
    public static IEnumerable<Cell> Body(Part part)
    {
        Symbol symbol = part.Product.Symbol;
        (int width, int height) = part.QuarterTurns % 2 == 0
            ? (symbol.HalfWidth, symbol.HalfHeight) : (symbol.HalfHeight, symbol.HalfWidth);
        int up = symbol.Shape == Shape.Box ? 1 : height;
        int down = symbol.Shape == Shape.Box ? symbol.HalfHeight : height;
        for (int x = -width; x <= width; x++)
        {
            for (int y = -up; y <= down; y++)
            {
                yield return part.QuarterTurns == 2 && symbol.Shape == Shape.Box
                    ? new Cell(part.X - x, part.Y - y) : new Cell(part.X + x, part.Y + y);
            }
        }
    }

    private static (int X, int Y) Turned(int x, int y, int quarterTurns) => (quarterTurns % 4) switch
    {
        0 => (x, y),
        1 => (y, -x),
        2 => (-x, -y),
        _ => (-y, x),
    };
}

/// <summary>A point of the drawing's grid, units of 2.54 mm; y goes down.</summary>
internal readonly record struct Cell(int X, int Y)
{
    public static Cell operator +(Cell left, Cell right) => new(left.X + right.X, left.Y + right.Y);
}
