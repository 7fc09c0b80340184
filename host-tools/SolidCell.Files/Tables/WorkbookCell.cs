using System.Globalization;
using System.Text;
using SolidCell.Files.Cells;

namespace SolidCell.Files.Tables;

/// <summary>A cell of a workbook: a number, a date, a length of time, or words that may be any of them.</summary>
internal static class WorkbookCell
{
    /// <summary>False for words that cannot be read; an empty cell is NaN.</summary>
    public static bool TryRead(object? cell, CellReader reader, out double value)
    {
        value = cell switch
        {
            null => double.NaN,
            double number => reader.ReadNumber(number),
            int number => reader.ReadNumber(number),
            DateTime date => reader.ReadDate(date),
            TimeSpan length => reader.ReadLength(length),
            _ => double.NaN,
        };
        return cell is not string words || reader.TryRead(Encoding.UTF8.GetBytes(words), out value);
    }

    public static string Text(object? cell) => Convert.ToString(cell, CultureInfo.InvariantCulture)?.Trim() ?? string.Empty;
}
