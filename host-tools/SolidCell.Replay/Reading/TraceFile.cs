using System.IO.Compression;

namespace SolidCell.Replay.Reading;

/// <summary>Opens a trace by what is in it: Parquet when the file begins so, else CSV, which gzip may have packed.</summary>
public static class TraceFile
{
    /// <summary>Else a gzip file that was cut off would pass for a shorter one.</summary>
    static TraceFile() => AppContext.SetSwitch("System.IO.Compression.UseStrictValidation", true);

    /// <summary>Throws <see cref="TraceException"/> for a file that is missing, empty or in another format.</summary>
    public static ITraceReader Open(string path)
    {
        FileStream stream = OpenStream(path);
        try
        {
            Span<byte> beginning = stackalloc byte[4];
            beginning = beginning[..stream.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false)];
            stream.Position = 0;
            return Reader(stream, beginning);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    private static FileStream OpenStream(string path)
    {
        if (Directory.Exists(path))
        {
            throw new TraceException("this is a folder; name one CSV or Parquet file");
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

    private static ITraceReader Reader(FileStream stream, ReadOnlySpan<byte> beginning) =>
        beginning.SequenceEqual("PAR1"u8) ? new ParquetTraceReader(stream)
        : beginning.StartsWith(Gzip) ? new CsvTraceReader(new GZipStream(stream, CompressionMode.Decompress))
        : beginning.SequenceEqual("PK\u0003\u0004"u8) ? throw new TraceException("this is a zip archive or an Excel workbook; unpack it, or save the table as CSV in UTF-8")
        : new CsvTraceReader(stream);

    private static ReadOnlySpan<byte> Gzip => [0x1F, 0x8B];
}
