using SolidCell.Store;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Analysis.Export;

/// <summary>The formats that a test can be taken home in; docs/export.md says what is in each.</summary>
public static class ExportFormats
{
    public const string BdfCsv = "bdf.csv";
    public const string BdfParquet = "bdf.parquet";
    public const string RawCsv = "csv";
    public const string Json = "json";

    /// <summary>The impedance spectra of a test.</summary>
    public const string BdfImpedance = "impedance.bdf.csv";

    public static IReadOnlyList<string> All { get; } = [BdfCsv, BdfParquet, RawCsv, Json, BdfImpedance];

    /// <summary>Writes the file of a format. What was left out is counted in <paramref name="rows"/> afterwards.</summary>
    public static async Task WriteAsync(StoreDatabase database, StoredTest test, string format, bool machineNames, ExportRows rows,
        Stream stream, CancellationToken cancellation = default)
    {
        IEnumerable<ExportRow> read = rows.Read().Until(cancellation);
        if (format == BdfParquet)
        {
            await BdfParquetWriter.WriteAsync(stream, read, machineNames, test, TestCard.Of(database, test).Card.Text)
                .ConfigureAwait(false);
        }
        else if (format == Json)
        {
            WriteJson(database, test, read, stream);
        }
        else
        {
            await WriteTextAsync(database, test, format, machineNames, read, stream, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Where the metadata of a table go: t.metadata.json beside t.bdf.csv.</summary>
    public static string SidecarOf(string path, string format) =>
        (path.EndsWith("." + format, StringComparison.OrdinalIgnoreCase) ? path[..^(format.Length + 1)] : path) + ".metadata.json";

    private static IEnumerable<T> Until<T>(this IEnumerable<T> items, CancellationToken cancellation)
    {
        foreach (T item in items)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return item;
        }
    }

    private static void WriteJson(StoreDatabase database, StoredTest test, IEnumerable<ExportRow> rows, Stream stream)
    {
        using var document = new TestDocument(database, test);
        JsonTestWriter.Write(stream, document.Build(withWaveforms: true), rows);
    }

    private static async Task WriteTextAsync(StoreDatabase database, StoredTest test, string format, bool machineNames,
        IEnumerable<ExportRow> rows, Stream stream, CancellationToken cancellation)
    {
        await using var text = new StreamWriter(stream, leaveOpen: true);
        if (format == BdfImpedance)
        {
            BdfImpedanceWriter.Write(text, new SpectrumRegistry(database, TimeProvider.System).Of(test.TestId), machineNames);
            return;
        }

        if (format == BdfCsv)
        {
            BdfCsvWriter.Write(text, rows, machineNames);
            return;
        }

        using var reader = new TestReader(database);
        RawCsvWriter.Write(text, reader.Samples(test).Until(cancellation));
    }
}
