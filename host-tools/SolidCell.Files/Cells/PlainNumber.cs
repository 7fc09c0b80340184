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
    public static bool TryRead(ReadOnlySpan<byte> cell, out double value, out bool hasPoint)
    {
        long mantissa = 0;
        int digits = 0;
        int decimals = -1;
        int start = !cell.IsEmpty && cell[0] == (byte)'-' ? 1 : 0;
        for (int i = start; i < cell.Length; i++)
        {
            uint digit = (uint)(cell[i] - '0');
            if (digit <= 9)
            {
                mantissa = (mantissa * 10) + digit;
                digits++;
                decimals += decimals >= 0 ? 1 : 0;
            }
            else if (cell[i] == (byte)'.' && decimals < 0)
            {
                decimals = 0;
            }
            else
            {
                digits = 0;
                break;
            }
        }

        hasPoint = decimals >= 0;
        value = digits is > 0 and <= MostDigits ? mantissa / Powers[Math.Max(decimals, 0)] : double.NaN;
        value = start == 1 ? -value : value;
        return digits is > 0 and <= MostDigits;
    }
}
