using SolidCell.Core.Detection;
using SolidCell.Core.Recording;
using SolidCell.Files;
using SolidCell.Files.Headers;
using SolidCell.Replay;
using SolidCell.Store;
using SolidCell.Store.Registry;
using SolidCell.Store.Writing;

namespace SolidCell.Import;

/// <summary>
/// Puts files of other instruments into the database as tests of a cell, with the shorts that the fixture's detector finds in them.
/// A file is there whole or not at all, and once.
/// </summary>
public sealed class TraceImporter(StoreDatabase database, StoredCell cell, TimeProvider clock)
{
    /// <summary>While a file is written nobody else can write: a second for each million rows.</summary>
    private const long MostRows = 30_000_000;
    private const int NominalPeriodMilliseconds = 1000;

    private readonly NewCell _cell = cell.Description;

    /// <summary>For its remarks.</summary>
    public ImportWords Words { get; init; } = ImportWords.OfRegisteredCell;

    /// <summary>Imports one file.</summary>
    /// <exception cref="TraceException">The file cannot be understood; nothing was written.</exception>
    /// <exception cref="OperationCanceledException">It was interrupted; nothing was written.</exception>
    public ImportResult Import(string path, ColumnRequest columns, Action<double>? progress, CancellationToken cancellation)
    {
        Task<byte[]> hashing = Task.Run(() => FileHash.Of(path), CancellationToken.None);
        using Trace trace = TraceFile.Open(path, new TraceRequest
        {
            Columns = columns,
            AreaSquareCentimetres = cell.AreaSquareCentimetres,
            Progress = progress,
        }, cancellation);
        byte[] hash = hashing.GetAwaiter().GetResult();
        if (new ImportRegistry(database).Find(hash[..16]) is not null)
        {
            return new ImportResult(Convert.ToHexStringLower(hash[..16]), path) { WasThere = true };
        }

        if (trace.Rows > MostRows)
        {
            throw new TraceException($"it has {trace.Rows} rows, more than the {MostRows} that are imported at once; split the file");
        }

        return Write(path, hash, trace, cancellation);
    }

    private ImportResult Write(string path, byte[] hash, Trace trace, CancellationToken cancellation)
    {
        List<string> remarks = [.. trace.Remarks];
        ImportedTest test = new(
            new StoredOrigin(Path.GetFileName(path), hash, trace.Description.Instrument, trace.Description.ToString(), string.Empty),
            cell.CellId, Started(path, trace, remarks));
        using ImportWriter writer = new(database, test, _cell.AreaSquareMicrometres, _cell.CapacityNanoampHours, clock);
        writer.Write(RecordKind.TestStarted, writer.NextSequence(), 0, (long)_cell.Kind, _cell.AreaSquareMicrometres,
            _cell.CapacityNanoampHours, test.StartedUnixMilliseconds);
        CellScale scale = CellScale.Of(trace, cell.AreaSquareCentimetres) with { AreaOption = Words.AreaOption };
        RowImport import = new(writer, _cell, scale, new ShortDetector(NominalPeriodMilliseconds), Words);
        remarks.AddRange(import.Run(trace, cancellation));
        cancellation.ThrowIfCancellationRequested();
        writer.Commit(remarks);
        return new ImportResult(Convert.ToHexStringLower(test.TestId), path)
        {
            Taken = trace.Description.ToString(),
            Remarks = remarks,
            Rows = trace.Rows,
            Steps = import.Steps,
            SoftShorts = import.SoftShorts,
            HardShorts = import.HardShorts,
        };
    }

    /// <summary>A file without a date was measured before it was written.</summary>
    private static long Started(string path, Trace trace, List<string> remarks)
    {
        if (trace.StartUnixSeconds is { } seconds and > 0)
        {
            return (long)(seconds * 1000);
        }

        remarks.Add("the file has no date and time; its test was taken to end when the file was written");
        DateTimeOffset written = File.GetLastWriteTimeUtc(path);
        return Math.Max(1, written.ToUnixTimeMilliseconds() - (long)(trace.Description.DurationSeconds * 1000));
    }
}
