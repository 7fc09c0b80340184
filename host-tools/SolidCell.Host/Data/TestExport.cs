using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SolidCell.Analysis.Export;
using SolidCell.Host.CommandLine;
using SolidCell.Store;
using SolidCell.Store.Reading;

namespace SolidCell.Host.Data;

/// <summary>Writes one test to a file, and for the tables a metadata file beside it. A file is there whole or not at all.</summary>
internal sealed class TestExport(StoreDatabase database, ExportOptions options, TextWriter output)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <exception cref="UserErrorException">There is no such test, or the file is there already or cannot be written.</exception>
    public async Task<int> RunAsync(string word)
    {
        using var reader = new TestReader(database);
        StoredTest test = TestChoice.Find(reader, word);
        string path = options.File?.FullName ?? Path.GetFullPath(ExportName.Of(test, options.Format));
        string? sidecar = options.Format == ExportFormats.Json ? null : ExportFormats.SidecarOf(path, options.Format);
        Check(path);
        if (sidecar is not null)
            Check(sidecar);
        try
        {
            await WriteAsync(reader, test, path, sidecar).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"Cannot write {path}: {problem.Message.TrimEnd('.')}. Name another file with --output FILE.", problem);
        }

        Tell(test, path, sidecar);
        return ExitCode.Done;
    }

    private void Check(string path)
    {
        if (!Directory.Exists(Path.GetDirectoryName(path)))
            throw new UserErrorException($"There is no folder {Path.GetDirectoryName(path)}; make it, or name another file with --output FILE.");
        if (File.Exists(path) && !options.Force)
            throw new UserErrorException($"{path} is there already; name another file with --output FILE, or write over it with --force.");
    }

    private async Task WriteAsync(TestReader reader, StoredTest test, string path, string? sidecar)
    {
        var rows = new ExportRows(reader, test);
        string unfinished = path + ".part";
        try
        {
            await using (FileStream stream = File.Create(unfinished))
                await ExportFormats.WriteAsync(database, test, options.Format, options.MachineNames, rows, stream).ConfigureAwait(false);
            if (sidecar is not null)
                await File.WriteAllTextAsync(sidecar, Metadata(test, Path.GetFileName(path), rows).ToJsonString(Indented) + "\n").ConfigureAwait(false);
            File.Move(unfinished, path, true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private JsonObject Metadata(StoredTest test, string file, ExportRows rows)
    {
        using var document = new TestDocument(database, test);
        JsonObject metadata = document.Build();
        metadata["file"] = file;
        if (options.Format != ExportFormats.RawCsv)
        {
            metadata["samples_not_measured"] = rows.NotMeasured;
            metadata["samples_repeated"] = rows.Repeated;
        }

        return metadata;
    }

    private void Tell(StoredTest test, string path, string? sidecar)
    {
        output.WriteLine(path);
        if (sidecar is not null)
            output.WriteLine(sidecar);
        if (test.State == "running")
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The test is still running: this is what was stored of it until {DateTime.UtcNow:HH:mm:ss} UTC."));
    }
}
