namespace SolidCell.Replay.Reading;

/// <summary>Opens a trace by what is in it: Parquet when the file begins so, else CSV.</summary>
public static class TraceFile
{
    /// <summary>Throws <see cref="TraceException"/> for a file that is missing, empty or in another format.</summary>
    public static ITraceReader Open(string path)
    {
        FileStream stream = OpenStream(path);
        try
        {
            bool parquet = BeginsLikeParquet(stream);
            stream.Position = 0;
            return parquet ? new ParquetTraceReader(stream) : new CsvTraceReader(stream);
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
            throw new TraceException($"'{path}' is a folder; name one CSV or Parquet file");
        }

        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new TraceException($"cannot open '{path}': {problem.Message}", problem);
        }
    }

    private static bool BeginsLikeParquet(FileStream stream)
    {
        Span<byte> magic = stackalloc byte[4];
        return stream.ReadAtLeast(magic, 4, throwOnEndOfStream: false) == 4 && magic.SequenceEqual("PAR1"u8);
    }
}
