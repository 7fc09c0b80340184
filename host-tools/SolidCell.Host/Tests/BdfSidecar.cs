using System.Text.Json;
using System.Text.Json.Nodes;
using SolidCell.Analysis.Export;
using SolidCell.Host.CommandLine;
using SolidCell.Store.Files;
using SolidCell.Store.Reading;

namespace SolidCell.Host.Tests;

/// <summary>
/// The metadata file that readers of the Battery Data Format look for beside a table; made anew with each table of the test.
/// </summary>
internal sealed class BdfSidecar
{
    private readonly string? _path;
    private readonly StoredTest _test;

    /// <exception cref="UserErrorException">A file that is not of this test is there already.</exception>
    public BdfSidecar(string table, StoredTest test, bool mayWriteOver)
    {
        (_path, _test) = (BdfMetadata.PathOf(table), test);
        if (_path is not null && File.Exists(_path) && !mayWriteOver && !IsOfTheTest(_path))
        {
            throw TestExport.IsThere(_path);
        }
    }

    public void Write(string ownMetadataFile)
    {
        if (_path is not null)
        {
            WholeFile.Write(_path, BdfMetadata.Of(_test, Path.GetFileName(ownMetadataFile)).ToJsonString(JsonText.Indented) + "\n");
        }
    }

    private bool IsOfTheTest(string path)
    {
        try
        {
            return BdfMetadata.IsOf(JsonNode.Parse(File.ReadAllText(path)), _test);
        }
        catch (Exception problem) when (problem is JsonException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
