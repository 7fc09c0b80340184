using System.Text.Json.Nodes;
using SolidCell.Core.Measurement;
using SolidCell.Store.Reading;

namespace SolidCell.Analysis.Export;

/// <summary>
/// The metadata file that the reader of the Battery Data Format looks for beside a table: t.bdf.metadata.json for t.bdf.csv and
/// t.bdf.parquet. That reader refuses keys it does not know, so only its own stand here (its Metadata model of bdf 1.3: records of
/// BattINFO, the source, and `extras`); everything else is in the metadata file of our own.
/// </summary>
public static class BdfMetadata
{
    private const string Csv = "." + ExportFormats.BdfCsv;
    private const string Parquet = "." + ExportFormats.BdfParquet;

    /// <summary>
    /// Where the reader looks for it: the last suffix of the table's name is replaced. Null for a file that it does not read.
    /// </summary>
    public static string? PathOf(string table) =>
        table.EndsWith(Csv, StringComparison.OrdinalIgnoreCase) || table.EndsWith(Parquet, StringComparison.OrdinalIgnoreCase)
            ? Path.ChangeExtension(table, ".metadata.json") : null;

    /// <summary>The document; it names the file with all the rest.</summary>
    public static JsonObject Of(StoredTest test, string ownMetadataFile) => new()
    {
        ["battinfo_test"] = new JsonObject { ["test"] = Test(test) },
        ["battinfo_cell"] = new JsonObject { ["cell_instance"] = new JsonObject { ["name"] = test.CellName } },
        ["bdf"] = new JsonObject { ["source"] = "urn:solidcell:test:" + test.Id },
        ["extras"] = new JsonObject
        {
            ["test_id"] = test.Id,
            ["metadata"] = ownMetadataFile,
            ["cell_kind"] = CellKindName.Of(test.CellKind),
            ["cell"] = test.CellName,
            ["area_cm2"] = test.AreaSquareCentimetres,
            ["group"] = test.Group.Length == 0 ? null : test.Group,
            ["conventions"] = LinkedData.Conventions,
        },
    };

    /// <summary>True when the document is one of this test.</summary>
    public static bool IsOf(JsonNode? document, StoredTest test) =>
        document is JsonObject found && (found["extras"] as JsonObject)?["test_id"]?.ToString() == test.Id;

    private static JsonObject Test(StoredTest test)
    {
        JsonObject described = new()
        {
            ["identifier"] = test.Id,
            ["name"] = $"{test.CellName}, {test.ProtocolName ?? "unnamed protocol"}",
            ["kind"] = "cycling",
            ["status"] = test.State switch { "planned" => "planned", "running" => "running", "ended" => "completed", _ => "aborted" },
            ["started_at"] = test.Started.ToUnixTimeSeconds(),
            ["instrument_name"] = $"SolidCell, fixture {test.Fixture}",
        };
        if (test.ProtocolName is { } protocol)
        {
            described["protocol_name"] = protocol;
        }

        return described;
    }
}
