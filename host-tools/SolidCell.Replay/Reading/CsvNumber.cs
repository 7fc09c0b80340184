using System.Buffers.Text;
using System.Text;

namespace SolidCell.Replay.Reading;

/// <summary>A number in the bytes of a CSV cell, with a decimal point or a decimal comma; NaN for what says that it is unknown.</summary>
internal static class CsvNumber
{
    /// <summary>Throws <see cref="TraceException"/> for a word.</summary>
    public static double Read(Span<byte> cell, long line)
    {
        cell = cell.Trim(" \t\""u8);
        if (cell.IsEmpty)
        {
            return double.NaN;
        }

        if (cell[0] == (byte)'+')
        {
            cell = cell[1..];
        }

        return TryRead(cell, out double value) || TryDecimalComma(cell, out value) ? value : Unknown(Encoding.UTF8.GetString(cell), line);
    }

    private static bool TryRead(ReadOnlySpan<byte> cell, out double value) =>
        Utf8Parser.TryParse(cell, out value, out int used) && used == cell.Length;

    /// <summary>What half of the world's spreadsheets write: 0,0123.</summary>
    private static bool TryDecimalComma(Span<byte> cell, out double value)
    {
        value = double.NaN;
        int comma = cell.IndexOf((byte)',');
        if (comma < 0 || cell.Contains((byte)'.'))
        {
            return false;
        }

        cell[comma] = (byte)'.';
        bool isNumber = TryRead(cell, out value);
        cell[comma] = (byte)',';
        return isNumber;
    }

    private static double Unknown(string text, long line) => IsNothing(text)
        ? double.NaN
        : throw new TraceException($"line {line}: '{text}' is not a number (a decimal point or comma, no thousands separator); an unknown value is left empty or NaN");

    private static bool IsNothing(string text) =>
        text.ToUpperInvariant() is "NAN" or "-NAN" or "NA" or "N/A" or "NULL" or "NONE" or "INF" or "-INF" or "INFINITY" or "-INFINITY";
}
