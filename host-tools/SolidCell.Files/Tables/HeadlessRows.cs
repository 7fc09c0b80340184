using System.Globalization;
using SolidCell.Files.Headers;

namespace SolidCell.Files.Tables;

/// <summary>Whether a file is rows of numbers without a header, as loggers write them that people build.</summary>
/// <param name="isAtRest">The cell rested, so that a row may have no current.</param>
internal sealed class HeadlessRows(bool isAtRest)
{
    /// <summary>A time, a voltage and, unless the cell rested, a current.</summary>
    private readonly int _leastNumbers = isAtRest ? 2 : 3;

    private int _rows;
    private int _columns;

    /// <summary>The columns of a row by their numbers, as --columns names them.</summary>
    public static string[] Names(IReadOnlyList<string> cells) =>
        [.. Enumerable.Range(1, cells.Count).Select(number => $"#{number}")];

    /// <summary>A table whose first row is the last of so many lines. Throws <see cref="TraceException"/> when it lacks a column.</summary>
    public static TableLayout Layout(ChosenColumns columns, ITable table, int lines, bool isAtRest)
    {
        bool isWhole = columns.IsComplete || (isAtRest && columns.Has(TraceQuantity.TestTime) && columns.Has(TraceQuantity.Voltage));
        return isWhole ? new TableLayout(columns, columns.Instrument.Name)
        {
            LinesToHeader = lines,
            Letters = table.Encoding,
            IsHeadless = true,
            IsAtRest = isAtRest,
        } : throw new TraceException(
            $"--columns names columns by their numbers, and the first row, line {lines}, has {columns.Headers.Count}: it lacks {columns.Missing()}");
    }

    /// <summary>Takes a line that is no header; true for a row.</summary>
    public bool Take(IReadOnlyList<string> cells)
    {
        int numbers = cells.Count(cell => double.TryParse(cell.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out _));
        bool isRow = numbers >= _leastNumbers && numbers == cells.Count(cell => cell.Length > 0);
        (_rows, _columns) = isRow ? (_rows + 1, Math.Max(_columns, numbers)) : (_rows, _columns);
        return isRow;
    }

    /// <summary>What is wrong, or null when most lines are none such, or a line has names enough.</summary>
    public string? Refusal(int lines, int names) => _rows * 2 <= lines || names >= _columns ? null
        : $"its rows hold {_columns} numbers and no line above them names these: name them by their places, as in --columns \"time=#1 [s],voltage=#2 [V],current={(isAtRest ? "none" : "#3 [A]")}\"";
}
