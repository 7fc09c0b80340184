using System.IO.Compression;
using SolidCell.Files.Reading;
using SolidCell.Files.Tables;

namespace SolidCell.Files;

/// <summary>Opens a cycler file by what is in it: Parquet, an Excel workbook, or text, which gzip may have packed.</summary>
public static class TraceFile
{
    private const int BeginningBytes = 512;

    /// <summary>UTF-16 unfolds to at most one and a half times its bytes.</summary>
    private const int UnfoldedShare = 2;

    /// <summary>Else a gzip file that was cut off would pass for a shorter one.</summary>
    static TraceFile() => AppContext.SetSwitch("System.IO.Compression.UseStrictValidation", true);

    /// <summary>
    /// Surveys the file and opens it for reading. Throws <see cref="TraceException"/> for a file that is missing, empty, in another
    /// format or that makes no sense.
    /// </summary>
    public static Trace Open(string path, TraceRequest? request = null, CancellationToken cancellation = default)
    {
        using (FileStream stream = OpenStream(path))
        {
            RefuseOthers(Path.GetExtension(path), Peek(stream, stackalloc byte[BeginningBytes]));
        }

        return new TraceOpener(() => OpenTable(path), new FileInfo(path).Length, request ?? new TraceRequest(), cancellation).Open();
    }

    private static ITable OpenTable(string path)
    {
        FileStream stream = OpenStream(path);
        try
        {
            return Table(stream);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    private static ITable Table(FileStream stream)
    {
        Span<byte> beginning = stackalloc byte[BeginningBytes];
        beginning = Peek(stream, beginning);
        if (beginning.StartsWith("PAR1"u8))
        {
            return new ParquetTable(stream);
        }

        if (WorkbookFile.IsOne(beginning))
        {
            return new WorkbookTable(stream);
        }

        if (PalmSensSession.IsOne(beginning))
        {
            return new DelimitedTable(PalmSensSession.Table(TextLetters.Unfold(stream, beginning), stream.Length), () => stream.Position);
        }

        if (!beginning.StartsWith<byte>([0x1F, 0x8B]))
        {
            return new DelimitedTable(TextLetters.Unfold(stream, beginning), () => stream.Position, UnfoldedShare * (stream.Length + 1));
        }

        using (GZipStream first = new(stream, CompressionMode.Decompress, true))
        {
            beginning = stackalloc byte[BeginningBytes];
            beginning = beginning[..first.ReadAtLeast(beginning, BeginningBytes, throwOnEndOfStream: false)];
        }

        RefuseOthers(string.Empty, beginning);
        stream.Position = 0;
        return new DelimitedTable(TextLetters.Unfold(new GZipStream(stream, CompressionMode.Decompress), beginning), () => stream.Position);
    }

    private static Span<byte> Peek(FileStream stream, Span<byte> beginning)
    {
        beginning = beginning[..stream.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false)];
        stream.Position = 0;
        return beginning;
    }

    private static FileStream OpenStream(string path)
    {
        if (Directory.Exists(path))
        {
            throw new TraceException("this is a folder; name one file");
        }

        if (!File.Exists(path))
        {
            throw new TraceException("there is no such file");
        }

        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new TraceException($"it cannot be opened: {problem.Message}", problem);
        }
    }

    /// <summary>The instruments' own files, which their programs export as text.</summary>
    private static void RefuseOthers(string extension, ReadOnlySpan<byte> beginning)
    {
        string text = System.Text.Encoding.Latin1.GetString(beginning).Replace("\0", string.Empty, StringComparison.Ordinal);
        string? what = extension.ToLowerInvariant() switch
        {
            _ when text.StartsWith("BIO-LOGIC MODULAR FILE", StringComparison.Ordinal) =>
                "a binary file of BioLogic (.mpr); export it from EC-Lab as text (.mpt)",
            _ when text.StartsWith("NEWARE", StringComparison.Ordinal) =>
                "a binary file of Neware (.nda); export it from BTSDA as CSV or Excel",
            ".ndax" => "a binary file of Neware (.ndax); export it from BTSDA as CSV or Excel",
            _ when text.Contains("Standard Jet DB", StringComparison.Ordinal)
                || text.Contains("Standard ACE DB", StringComparison.Ordinal) =>
                "a database of Arbin (.res); export it from MITS Pro as CSV or Excel",
            _ when text.StartsWith("\u0089HDF", StringComparison.Ordinal) => "an HDF5 file; write its table as Parquet or CSV",
            _ when text.StartsWith("version https://git-lfs", StringComparison.Ordinal) =>
                "no data but a pointer of Git LFS; `git lfs pull` fetches the file",
            _ => null,
        };
        if (what is not null)
        {
            throw new TraceException($"this is {what}");
        }
    }
}
