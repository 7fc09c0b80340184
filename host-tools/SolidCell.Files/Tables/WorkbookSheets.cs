using System.Globalization;
using ExcelDataReader;

namespace SolidCell.Files.Tables;

/// <summary>A sheet as text: its rows, whose cells are separated by tabs.</summary>
public sealed record WorkbookSheet(string Name, IReadOnlyList<string> Lines);

/// <summary>Excel workbooks (.xlsx, .xls) of small tables, whole, for readers of text.</summary>
public static class WorkbookSheets
{
    /// <summary>A small file may unfold to much.</summary>
    public const int MostLetters = 1 << 26;

    /// <summary>By its first bytes.</summary>
    public static bool IsOne(ReadOnlySpan<byte> beginning) => WorkbookFile.IsOne(beginning);

    /// <summary>Numbers have a decimal point and all of their digits; dates are written year first.</summary>
    /// <exception cref="TraceException">It is no workbook, damaged, or larger than <see cref="MostLetters"/>.</exception>
    public static IReadOnlyList<WorkbookSheet> Read(Stream stream)
    {
        using IExcelDataReader reader = WorkbookFile.Open(stream);
        List<WorkbookSheet> sheets = [];
        long letters = 0;
        do
        {
            List<string> lines = [];
            while (WorkbookFile.Guard(reader.Read))
            {
                lines.Add(Line(reader));
                letters += lines[^1].Length + 1;
                Bound(letters);
            }

            sheets.Add(new WorkbookSheet(reader.Name, lines));
        }
        while (WorkbookFile.Guard(reader.NextResult));
        return sheets;
    }

    private static string Line(IExcelDataReader reader) =>
        string.Join('\t', Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetValue(i)))).TrimEnd('\t');

    private static string Text(object? cell) => cell is DateTime date
        ? date.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
        : WorkbookCell.Text(cell).ReplaceLineEndings(" ").Replace('\t', ' ');

    private static void Bound(long letters)
    {
        if (letters > MostLetters)
        {
            throw new TraceException($"the workbook holds more than {MostLetters >> 20} million letters; save the table alone as CSV");
        }
    }
}
