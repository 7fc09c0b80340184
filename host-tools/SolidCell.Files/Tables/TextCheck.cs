namespace SolidCell.Files.Tables;

/// <summary>Refuses what is no text with lines before its bytes are taken for a table.</summary>
internal static class TextCheck
{
    private const double MostControls = 0.1;

    /// <exception cref="TraceException">The line is none of a text file.</exception>
    public static void RefuseOtherFiles(ReadOnlySpan<byte> line)
    {
        if (line.Contains((byte)'\r'))
        {
            throw new TraceException("its lines end in carriage returns alone; save it as CSV with the line ends of Unix or Windows");
        }

        if (line.Length > 0 && Controls(line) > line.Length * MostControls)
        {
            throw new TraceException(
                "the file is not text, and no workbook or Parquet file either; export it from the instrument's program as CSV, text or .xlsx");
        }
    }

    /// <summary>Some programs leave a few zeros of a fixed-length field in their head.</summary>
    private static int Controls(ReadOnlySpan<byte> line)
    {
        int found = 0;
        foreach (byte letter in line)
        {
            found += letter < 9 ? 1 : 0;
        }

        return found;
    }
}
