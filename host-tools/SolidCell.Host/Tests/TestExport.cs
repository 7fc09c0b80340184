using System.Globalization;
using System.Text.Json.Nodes;
using SolidCell.Analysis.Export;
using SolidCell.Host.CommandLine;
using SolidCell.Store;
using SolidCell.Store.Files;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Tests;

/// <summary>Writes one test to a file, and for the tables a metadata file beside it. A file is there whole or not at all.</summary>
internal sealed class TestExport(StoreDatabase database, ExportOptions options, TextWriter output)
{
    /// <exception cref="UserErrorException">There is no such test, or the file is there already or cannot be written.</exception>
    public async Task<int> RunAsync(string word, CancellationToken cancellation)
    {
        using var reader = new TestReader(database);
        StoredTest test = TestChoice.Find(reader, word);
        if (options.Format == ExportFormats.BdfImpedance && new SpectrumRegistry(database, TimeProvider.System).Count(test.TestId) == 0)
        {
            throw new UserErrorException(
                $"Test {test.Id[..8]} has no spectra; put files to it with 'solidcell impedance import {test.Id[..8]} FILE'.");
        }

        string path = PathOf(test);
        Check(path);
        ExportSidecar? sidecar = options.Format == ExportFormats.Json
            ? null : new(ExportFormats.SidecarOf(path, options.Format), test, options.Force);
        BdfSidecar bdf = new(path, test, options.Force);
        try
        {
            await WriteAsync(reader, test, path, sidecar, cancellation).ConfigureAwait(false);
            bdf.Write(sidecar?.Path ?? path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"Cannot write {path}: {problem.Message.TrimEnd('.')}. Name another file with --output FILE.",
                problem);
        }

        Tell(test, path, sidecar?.Path);
        return ExitCode.Done;
    }

    internal static UserErrorException IsThere(string path, string option = "--output") =>
        new($"{path} is there already; name another file with {option} FILE, or write over it with --force.");

    private string PathOf(StoredTest test)
    {
        string name = ExportName.Of(test, options.Format);
        string path = options.File?.FullName ?? Path.GetFullPath(name);
        return Directory.Exists(path) ? Path.Combine(path, name) : path;
    }

    private void Check(string path)
    {
        if (!Directory.Exists(Path.GetDirectoryName(path)))
        {
            throw new UserErrorException(
                $"There is no folder {Path.GetDirectoryName(path)}; make it, or name another file with --output FILE.");
        }

        if (File.Exists(path) && !options.Force)
        {
            throw IsThere(path);
        }
    }

    private Task WriteAsync(TestReader reader, StoredTest test, string path, ExportSidecar? sidecar, CancellationToken cancellation)
    {
        var rows = new ExportRows(reader, test);
        return WholeFile.WriteAsync(path, async stream =>
        {
            await ExportFormats.WriteAsync(database, test, options.Format, options.MachineNames, rows, stream, cancellation)
                .ConfigureAwait(false);
            sidecar?.Write(database, Path.GetFileName(path),
                options.Format is ExportFormats.RawCsv or ExportFormats.BdfImpedance ? null : rows);
        });
    }

    private void Tell(StoredTest test, string path, string? sidecar)
    {
        if (options.AsJson)
        {
            output.WriteLine(new JsonObject
            {
                ["test_id"] = test.Id,
                ["state"] = test.State,
                ["format"] = options.Format,
                ["file"] = path,
                ["metadata"] = sidecar,
            }.ToJsonString(JsonText.Line));
            return;
        }

        output.WriteLine(path);
        if (sidecar is not null)
        {
            output.WriteLine(sidecar);
        }

        if (test.State == "running")
        {
            string known = test.StateAt(DateTimeOffset.UtcNow) == "running"
                ? "The test is still running" : "The test had not ended when its last record came";
            output.WriteLine(
                string.Create(CultureInfo.InvariantCulture,
                    $"{known}: this is what was stored of it until {test.LastRecord?.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC."));
        }
    }
}
