using System.Text;
using ExcelDataReader;

namespace SolidCell.Files.Tables;

/// <summary>Opens Excel workbooks (.xlsx, .xls) by their first bytes.</summary>
internal static class WorkbookFile
{
    /// <summary>How far the beginning of a file is looked at; the first entry of an OpenDocument file names its kind there.</summary>
    private const int LookedAtBytes = 128;

    /// <summary>True for every ZIP and OLE file: of those, cyclers and potentiostats write workbooks only.</summary>
    public static bool IsOne(ReadOnlySpan<byte> beginning) =>
        beginning.StartsWith("PK\u0003\u0004"u8) || beginning.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]);

    /// <exception cref="TraceException">It is another kind of file, or damaged.</exception>
    public static IExcelDataReader Open(Stream stream)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        RefuseOpenDocument(stream);
        return Guard(() => ExcelReaderFactory.CreateReader(stream, new ExcelReaderConfiguration { LeaveOpen = false }),
            "the workbook cannot be read");
    }

    /// <summary>What the reader throws for a damaged file depends on where the damage is.</summary>
    public static T Guard<T>(Func<T> step, string what = "the workbook cannot be read further")
    {
        try
        {
            return step();
        }
        catch (Exception problem) when (problem is not (TraceException or OutOfMemoryException))
        {
            throw new TraceException($"{what} ({problem.Message}); save the table as CSV", problem);
        }
    }

    private static void RefuseOpenDocument(Stream stream)
    {
        Span<byte> beginning = stackalloc byte[LookedAtBytes];
        beginning = beginning[..stream.ReadAtLeast(beginning, LookedAtBytes, throwOnEndOfStream: false)];
        stream.Position = 0;
        if (beginning.IndexOf("application/vnd.oasis.opendocument"u8) >= 0)
        {
            throw new TraceException("this is an OpenDocument file (.ods); save the table as .xlsx or CSV");
        }
    }
}
