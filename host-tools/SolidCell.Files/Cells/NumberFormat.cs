using System.Buffers.Text;

namespace SolidCell.Files.Cells;

/// <summary>
/// How a file writes numbers: which mark stands before the decimals is settled by the first cell that can mean only one thing.
/// `1,200` alone can be 1200 or 1.2 and settles nothing.
/// </summary>
internal sealed class NumberFormat
{
    /// <summary>A source or meter that overflows writes 9.9E37 (SCPI); nothing in a cell comes near.</summary>
    public const double Overload = 1e30;

    private const int LongestNumber = 64;

    /// <summary>'.' or ',', or 0 while nothing has settled it.</summary>
    public byte DecimalMark { get; private set; }

    /// <summary>Cells that were read as thousands, as 1,200 in a file with decimal points.</summary>
    public long Thousands { get; private set; }

    /// <summary>A number that could mean two things while nothing had settled the decimal mark, or null.</summary>
    public string? Ambiguous { get; private set; }

    /// <summary>Reads a trimmed cell. False for what is no number; NaN for an overload.</summary>
    public bool TryRead(Span<byte> cell, out double value)
    {
        cell = cell[0] == (byte)'+' ? cell[1..] : cell;
        value = double.NaN;
        if (cell.IsEmpty || (!TryPlain(cell, out value) && !TryWithMarks(cell, out value)))
        {
            return false;
        }

        value = Math.Abs(value) < Overload ? value : double.NaN;
        return true;
    }

    /// <summary>
    /// Reads the plain number that a line begins with, and moves the line on behind its separator. False, with the line as it was, for
    /// any other cell: <see cref="TryRead"/> reads it.
    /// </summary>
    public bool TryReadCell(ref Span<byte> line, byte separator, out double value)
    {
        if (!PlainNumber.TryReadCell(line, separator, out value, out bool hasPoint, out int used)
            || (hasPoint && DecimalMark == (byte)','))
        {
            return false;
        }

        DecimalMark = hasPoint && DecimalMark == 0 ? (byte)'.' : DecimalMark;
        line = used < line.Length ? line[(used + 1)..] : default;
        return true;
    }

    private bool TryPlain(ReadOnlySpan<byte> cell, out double value)
    {
        if (DecimalMark == (byte)',' && cell.Contains((byte)'.'))
        {
            value = double.NaN;
            return false;
        }

        if (PlainNumber.TryRead(cell, out value, out bool hasPoint))
        {
            DecimalMark = hasPoint && DecimalMark == 0 ? (byte)'.' : DecimalMark;
            return true;
        }

        bool read = Utf8Parser.TryParse(cell, out value, out int used) && used == cell.Length;
        if (read && DecimalMark == 0 && cell.Contains((byte)'.'))
        {
            DecimalMark = (byte)'.';
        }

        return read;
    }

    private bool TryWithMarks(ReadOnlySpan<byte> cell, out double value)
    {
        value = double.NaN;
        if (cell.Length > LongestNumber || !cell.Contains((byte)','))
        {
            return DecimalMark == (byte)',' && cell.Length <= LongestNumber && TryThousands(cell, (byte)'.', (byte)',', out value);
        }

        Settle(cell);
        return DecimalMark switch
        {
            (byte)',' => cell.Contains((byte)'.') ? TryThousands(cell, (byte)'.', (byte)',', out value) : TryDecimalComma(cell, out value),
            (byte)'.' => TryThousands(cell, (byte)',', (byte)'.', out value),
            _ => Keep(cell),
        };
    }

    /// <summary>Both marks: the last one stands before the decimals. A comma alone: decimals, unless it could group thousands.</summary>
    private void Settle(ReadOnlySpan<byte> cell)
    {
        if (DecimalMark != 0)
        {
            return;
        }

        int comma = cell.LastIndexOf((byte)',');
        int point = cell.LastIndexOf((byte)'.');
        DecimalMark = point >= 0 ? (byte)(point > comma ? '.' : ',') : IsGrouped(cell, (byte)',', (byte)'.') ? (byte)0 : (byte)',';
    }

    private bool Keep(ReadOnlySpan<byte> cell)
    {
        Ambiguous ??= System.Text.Encoding.ASCII.GetString(cell);
        return true;
    }

    private bool TryThousands(ReadOnlySpan<byte> cell, byte group, byte mark, out double value)
    {
        value = double.NaN;
        if (!IsGrouped(cell, group, mark))
        {
            return false;
        }

        Span<byte> plain = stackalloc byte[LongestNumber];
        int length = 0;
        foreach (byte letter in cell)
        {
            if (letter != group)
            {
                plain[length++] = letter == mark ? (byte)'.' : letter;
            }
        }

        Thousands++;
        return Utf8Parser.TryParse(plain[..length], out value, out int used) && used == length;
    }

    private static bool TryDecimalComma(ReadOnlySpan<byte> cell, out double value)
    {
        Span<byte> plain = stackalloc byte[LongestNumber];
        cell.CopyTo(plain);
        int comma = cell.IndexOf((byte)',');
        plain[comma] = (byte)'.';
        return Utf8Parser.TryParse(plain[..cell.Length], out value, out int used) && used == cell.Length;
    }

    /// <summary>One to three digits not beginning with 0, then groups of exactly three.</summary>
    private static bool IsGrouped(ReadOnlySpan<byte> cell, byte group, byte mark)
    {
        cell = cell.TrimStart((byte)'-');
        int end = cell.IndexOf(mark);
        ReadOnlySpan<byte> whole = end < 0 ? cell : cell[..end];
        int first = whole.IndexOf(group);
        if (first is < 1 or > 3 || whole[0] == (byte)'0' || (whole.Length - first) % 4 != 0)
        {
            return false;
        }

        for (int i = 0; i < whole.Length; i++)
        {
            bool atGroup = i >= first && (i - first) % 4 == 0;
            if (atGroup ? whole[i] != group : whole[i] is < (byte)'0' or > (byte)'9')
            {
                return false;
            }
        }

        return true;
    }
}
