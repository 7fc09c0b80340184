namespace SolidCell.Host.CommandLine;

/// <summary>Columns under headings, two spaces apart: reads well, and cut and awk understand it.</summary>
internal static class PlainTable
{
    public static void Write(TextWriter output, string[] headings, IEnumerable<string[]> rows)
    {
        List<string[]> all = [headings, .. rows];
        int[] widths = [.. headings.Select((_, column) => all.Max(row => row[column].Length))];
        foreach (string[] row in all)
        {
            output.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        }
    }
}
