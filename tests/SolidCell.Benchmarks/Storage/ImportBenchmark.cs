using System.Diagnostics;
using System.Globalization;
using SolidCell.Benchmarks.Detection;
using SolidCell.Core.Measurement;
using SolidCell.Files;
using SolidCell.Files.Headers;
using SolidCell.Import;
using SolidCell.Store;
using SolidCell.Store.Registry;

namespace SolidCell.Benchmarks.Storage;

/// <summary>The same file as `replay`: read alone (survey and rows), and imported into a new database.</summary>
internal static class ImportBenchmark
{
    public static void Run(double hours, TextWriter output)
    {
        string directory = Directory.CreateTempSubdirectory("solidcell-import-").FullName;
        try
        {
            string file = Path.Combine(directory, "trace.bdf.csv");
            long rows = ReplayBenchmark.Write(file, hours);
            long bytes = new FileInfo(file).Length;
            Report(output, "read", rows, bytes, Read(file));
            Report(output, "imported", rows, bytes, Import(directory, file));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"database: {new FileInfo(Path.Combine(directory, StoreDatabase.FileName)).Length / (double)rows:0.0} bytes a row; most memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB"));
        }
        finally
        {
            Directory.Delete(directory, true);
        }
    }

    private static double Read(string file)
    {
        long start = Stopwatch.GetTimestamp();
        using SolidCell.Files.Trace trace = TraceFile.Open(file);
        TraceRow row = new();
        while (trace.Read(row))
        {
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static double Import(string directory, string file)
    {
        StoreDatabase database = StoreDatabase.Open(directory);
        CellRegistry cells = new(database, TimeProvider.System);
        cells.Add(new NewCell("Li-0815", CellKind.Symmetric, 78_539_816));
        long start = Stopwatch.GetTimestamp();
        new TraceImporter(database, cells.Find("Li-0815")!, TimeProvider.System).Import(file, ColumnRequest.None, null, CancellationToken.None);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static void Report(TextWriter output, string what, long rows, long bytes, double seconds) => output.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"{what}: {rows:N0} rows ({bytes / 1e6:0} MB) in {seconds:0.0} s, {rows / seconds / 1e6:0.0} million rows and {bytes / seconds / 1e6:0} MB a second"));
}
