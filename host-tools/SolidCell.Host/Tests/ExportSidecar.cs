using System.Text.Json;
using System.Text.Json.Nodes;
using SolidCell.Analysis.Export;
using SolidCell.Host.CommandLine;
using SolidCell.Store;
using SolidCell.Store.Files;
using SolidCell.Store.Reading;

namespace SolidCell.Host.Tests;

/// <summary>The metadata file beside the tables of a test: one for all formats in a folder, made anew with each of them.</summary>
internal sealed class ExportSidecar
{
    private const string Files = "files";
    private static readonly string[] Counts = ["samples_not_measured", "samples_repeated"];
    private readonly StoredTest _test;
    private readonly JsonObject? _earlier;

    /// <exception cref="UserErrorException">A file that is not of this test is there already.</exception>
    public ExportSidecar(string path, StoredTest test, bool mayWriteOver)
    {
        (Path, _test) = (path, test);
        _earlier = Earlier();
        if (File.Exists(path) && _earlier is null && !mayWriteOver)
        {
            throw TestExport.IsThere(path);
        }
    }

    public string Path { get; }

    /// <summary>Writes it beside a table, with what was left out of that as the rows counted it; null where nothing is left out.</summary>
    public void Write(StoreDatabase database, string table, ExportRows? rows)
    {
        using var document = new TestDocument(database, _test);
        JsonObject metadata = document.Build();
        metadata[Files] =
            new JsonArray([.. EarlierFiles().Append(table).Distinct().Order(StringComparer.Ordinal).Select(name => (JsonNode)name)]);
        metadata[Counts[0]] = rows?.NotMeasured ?? _earlier?[Counts[0]]?.DeepClone();
        metadata[Counts[1]] = rows?.Repeated ?? _earlier?[Counts[1]]?.DeepClone();
        WholeFile.Write(Path, metadata.ToJsonString(JsonText.Indented) + "\n");
    }

    private IEnumerable<string> EarlierFiles() => (_earlier?[Files] as JsonArray ?? [])
        .Select(name => name?.ToString() ?? "")
        .Where(name => File.Exists(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, name)));

    /// <summary>Null for none, and for one that is another's.</summary>
    private JsonObject? Earlier()
    {
        try
        {
            return File.Exists(Path) && JsonNode.Parse(File.ReadAllText(Path)) is JsonObject metadata
                && metadata["test_id"]?.ToString() == _test.Id ? metadata : null;
        }
        catch (Exception problem) when (problem is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
