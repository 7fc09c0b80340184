using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using SolidCell.Benchmarks.Detection;
using SolidCell.Core.Measurement;
using SolidCell.Files;
using SolidCell.Files.Headers;
using SolidCell.Import;
using SolidCell.Replay;
using SolidCell.Store;
using SolidCell.Store.Registry;

namespace SolidCell.Benchmarks.Storage;

/// <summary>
/// The same file as `replay`, hashed, read (survey and rows), given to the detector as well, and imported into a new database: each
/// figure holds the ones above it.
/// </summary>
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
            Report(output, "hashed", rows, bytes, Hash(file));
            Report(output, "read", rows, bytes, Read(file));
            Report(output, "replayed", rows, bytes, Replay(file));
            Report(output, "imported", rows, bytes, Import(directory, file));
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                        $"database: {new FileInfo(Path.Combine(directory, StoreDatabase.FileName)).Length / (double)rows:0.0} bytes a row; most memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB"));
        }
        finally
        {
            Directory.Delete(directory, true);
        }
    }

    private static (double Seconds, double Processor) Hash(string file)
    {
        Measure measure = new();
        using FileStream stream = File.OpenRead(file);
        SHA256.HashData(stream);
        return measure.Elapsed;
    }

    private static (double Seconds, double Processor) Replay(string file)
    {
        Measure measure = new();
        ReplayRunner.Run(new ReplayOptions { File = file, Json = true }, TextWriter.Null, Console.Error);
        return measure.Elapsed;
    }

    private static (double Seconds, double Processor) Read(string file)
    {
        Measure measure = new();
        using SolidCell.Files.Trace trace = TraceFile.Open(file);
        TraceRow row = new();
        while (trace.Read(row))
        {
        }

        return measure.Elapsed;
    }

    private static (double Seconds, double Processor) Import(string directory, string file)
    {
        StoreDatabase database = StoreDatabase.Open(directory);
        CellRegistry cells = new(database, TimeProvider.System);
        cells.Add(new NewCell("Li-0815", CellKind.Symmetric, 78_539_816));
        Measure measure = new();
        new TraceImporter(database, cells.Find("Li-0815")!, TimeProvider.System).Import(file, ColumnRequest.None, null,
            CancellationToken.None);
        return measure.Elapsed;
    }

    private static void Report(TextWriter output, string what, long rows, long bytes, (double Seconds, double Processor) took) =>
        output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what}: {rows:N0} rows ({bytes / 1e6:0} MB) in {took.Seconds:0.0} s, {rows / took.Seconds / 1e6:0.0} million rows and {bytes / took.Seconds / 1e6:0} MB a second; {took.Processor:0.00} s of processor"));

    /// <summary>Wall clock and processor time since it was made; the second is worth more where others use the machine.</summary>
    private sealed class Measure
    {
        private readonly long _start = Stopwatch.GetTimestamp();
        private readonly TimeSpan _processor = Process.GetCurrentProcess().TotalProcessorTime;

        public (double Seconds, double Processor) Elapsed =>
            (Stopwatch.GetElapsedTime(_start).TotalSeconds, (Process.GetCurrentProcess().TotalProcessorTime - _processor).TotalSeconds);
    }
}
