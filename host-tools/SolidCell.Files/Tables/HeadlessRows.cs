using System.Globalization;

namespace SolidCell.Files.Tables;

/// <summary>Whether a file is rows of numbers without a header, as loggers write them that people build.</summary>
internal sealed class HeadlessRows
{
    /// <summary>A time, a voltage and a current.</summary>
    private const int LeastNumbers = 3;

    private int _rows;
    private int _columns;

    /// <summary>Takes a line that is no header.</summary>
    public void Take(IReadOnlyList<string> cells)
    {
        int numbers = cells.Count(cell => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _));
        bool isRow = numbers >= LeastNumbers && numbers == cells.Count(cell => cell.Length > 0);
        (_rows, _columns) = isRow ? (_rows + 1, Math.Max(_columns, numbers)) : (_rows, _columns);
    }

    /// <summary>What is wrong, or null when most lines are none such, or a line has names enough.</summary>
    public string? Refusal(int lines, int names) => _rows * 2 <= lines || names >= _columns ? null
        : $"its rows hold {_columns} numbers and no line above them names these: write a header as the first line, a name for each column, such as 'Time / s', 'Voltage / V', 'Current / A'";
}
