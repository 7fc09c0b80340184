using System.Text.Json;
using System.Text.Json.Nodes;
using SolidCell.Analysis.Export;
using SolidCell.Host.CommandLine;
using SolidCell.Store;
using SolidCell.Store.Reading;

namespace SolidCell.Host.Data;

/// <summary>Writes one test to a file, and for the tables a metadata file beside it. A file is there whole or not at all.</summary>
internal static class TestExport
{
    public const string BdfCsv = "bdf.csv";
    public const string BdfParquet = "bdf.parquet";
    public const string RawCsv = "csv";
    public const string Json = "json";

    private const int ShownIdLength = 8;
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static string[] Formats => [BdfCsv, BdfParquet, RawCsv, Json];

    /// <exception cref="UserErrorException">There is no such test, or the file cannot be written.</exception>
    public static async Task<int> RunAsync(StoreDatabase database, string testId, string format, FileInfo? file, bool machineNames, TextWriter output)
    {
        using var reader = new TestReader(database);
        StoredTest test = DataDirectory.FindTest(reader, testId);
        string path = file?.FullName ?? Path.GetFullPath($"{test.CellName}-{test.Id[..ShownIdLength]}.{format}");
        try
        {
            await WriteAsync(reader, test, format, path, machineNames).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"Cannot write {path}: {problem.Message} Name another file with --output FILE.", problem);
        }

        output.WriteLine(path);
        return ExitCode.Done;
    }

    private static async Task WriteAsync(TestReader reader, StoredTest test, string format, string path, bool machineNames)
    {
        var rows = new ExportRows(reader, test);
        string unfinished = path + ".part";
        await using (FileStream stream = File.Create(unfinished))
            await WriteTableAsync(reader, test, format, machineNames, rows, stream).ConfigureAwait(false);
        File.Move(unfinished, path, true);
        if (format != Json)
            await File.WriteAllTextAsync(SidecarOf(path, format), Metadata(reader, test, rows).ToJsonString(Indented) + "\n").ConfigureAwait(false);
    }

    private static async Task WriteTableAsync(TestReader reader, StoredTest test, string format, bool machineNames, ExportRows rows, FileStream stream)
    {
        if (format == BdfParquet)
        {
            await BdfParquetWriter.WriteAsync(stream, rows.Read(), machineNames).ConfigureAwait(false);
            return;
        }

        await using var text = new StreamWriter(stream);
        if (format == BdfCsv)
            BdfCsvWriter.Write(text, rows.Read(), machineNames);
        else if (format == RawCsv)
            RawCsvWriter.Write(text, reader.Samples(test));
        else
            JsonTestWriter.Write(stream, TestDocument.Build(reader, test), rows.Read());
    }

    private static string SidecarOf(string path, string format) =>
        (path.EndsWith("." + format, StringComparison.OrdinalIgnoreCase) ? path[..^(format.Length + 1)] : path) + ".metadata.json";

    private static JsonObject Metadata(TestReader reader, StoredTest test, ExportRows rows)
    {
        JsonObject metadata = TestDocument.Build(reader, test);
        metadata["samples_left_out"] = rows.LeftOut;
        return metadata;
    }
}
