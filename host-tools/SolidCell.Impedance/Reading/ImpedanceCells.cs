using System.Globalization;

namespace SolidCell.Impedance.Reading;

/// <summary>Cells and numbers of a line.</summary>
internal static class ImpedanceCells
{
    public static IEnumerable<string> Split(string line, char separator) => separator == ' '
        ? line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        : line.Split(separator).Select(cell => Unquote(cell.Trim()));

    /// <summary>A pair of quotes around a cell goes; the two strokes of Z" stay.</summary>
    private static string Unquote(string cell) => cell.Length >= 2 && cell[0] == '"' && cell[^1] == '"' ? cell[1..^1].Trim() : cell;

    /// <summary>A comma is a decimal comma where commas do not separate cells.</summary>
    public static bool TryNumber(string cell, char separator, out double value) =>
        double.TryParse(separator == ',' ? cell : cell.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out value)
        && double.IsFinite(value);
}
