namespace SolidCell.Files.Cells;

/// <summary>
/// Reads what nearly every cell of a trace holds, a sign, digits and a decimal point: at most 15 digits fit a double without loss, and so
/// does the power of ten they are divided by, so the quotient is the nearest double, as a general parser gives it at four times the cost.
/// </summary>
internal static class PlainNumber
{
    private const int MostDigits = 15;

    private static readonly double[] Powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>False for anything else, an exponent for example.</summary>
    public static bool TryRead(ReadOnlySpan<byte> cell, out double value, out bool hasPoint) =>
        TryBegin(cell, out value, out hasPoint, out int length) && length == cell.Length;

    /// <summary>
    /// Reads the number that a line begins with, up to the separator behind it or the end, in one look at each byte; used are the bytes
    /// of the number alone.
    /// </summary>
    public static bool TryReadCell(ReadOnlySpan<byte> line, byte separator, out double value, out bool hasPoint, out int used) =>
        TryBegin(line, out value, out hasPoint, out used) && (used == line.Length || line[used] == separator);

    private static bool TryBegin(ReadOnlySpan<byte> text, out double value, out bool hasPoint, out int length)
    {
        int start = !text.IsEmpty && text[0] == (byte)'-' ? 1 : 0;
        long mantissa = 0;
        int point = -1;
        int i = start;
        for (; i < text.Length; i++)
        {
            uint digit = (uint)(text[i] - '0');
            if (digit <= 9)
            {
                mantissa = (mantissa * 10) + digit;
            }
            else if (text[i] == (byte)'.' && point < 0)
            {
                point = i;
            }
            else
            {
                break;
            }
        }

        (length, hasPoint) = (i, point >= 0);
        int digits = i - start - (hasPoint ? 1 : 0);
        bool fits = digits is > 0 and <= MostDigits;
        value = fits ? mantissa / Powers[hasPoint ? i - point - 1 : 0] : double.NaN;
        value = start == 1 ? -value : value;
        return fits;
    }
}
