using SolidCell.Store;
using SolidCell.Store.Reading;

namespace SolidCell.Analysis.Export;

/// <summary>The formats that a test can be taken home in; docs/export.md says what is in each.</summary>
public static class ExportFormats
{
    public const string BdfCsv = "bdf.csv";
    public const string BdfParquet = "bdf.parquet";
    public const string RawCsv = "csv";
    public const string Json = "json";

    public static IReadOnlyList<string> All { get; } = [BdfCsv, BdfParquet, RawCsv, Json];

    /// <summary>Writes the file of a format. What was left out is counted in <paramref name="rows"/> afterwards.</summary>
    public static async Task WriteAsync(StoreDatabase database, StoredTest test, string format, bool machineNames, ExportRows rows, Stream stream)
    {
        if (format == BdfParquet)
            await BdfParquetWriter.WriteAsync(stream, rows.Read(), machineNames).ConfigureAwait(false);
        else if (format == Json)
            WriteJson(database, test, rows, stream);
        else
            await WriteTextAsync(database, test, format, machineNames, rows, stream).ConfigureAwait(false);
    }

    /// <summary>Where the metadata of a table go: t.metadata.json beside t.bdf.csv.</summary>
    public static string SidecarOf(string path, string format) =>
        (path.EndsWith("." + format, StringComparison.OrdinalIgnoreCase) ? path[..^(format.Length + 1)] : path) + ".metadata.json";

    private static void WriteJson(StoreDatabase database, StoredTest test, ExportRows rows, Stream stream)
    {
        using var document = new TestDocument(database, test);
        JsonTestWriter.Write(stream, document.Build(withWaveforms: true), rows.Read());
    }

    private static async Task WriteTextAsync(StoreDatabase database, StoredTest test, string format, bool machineNames, ExportRows rows, Stream stream)
    {
        await using var text = new StreamWriter(stream, leaveOpen: true);
        if (format == BdfCsv)
        {
            BdfCsvWriter.Write(text, rows.Read(), machineNames);
            return;
        }

        using var reader = new TestReader(database);
        RawCsvWriter.Write(text, reader.Samples(test));
    }
}
