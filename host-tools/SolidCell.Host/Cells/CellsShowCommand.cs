using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Store;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Cells;

/// <summary>solidcell cells show: a cell and the tests that were made with it.</summary>
internal sealed class CellsShowCommand() : CellCommand(
    "show", "Show a cell and its tests.", "A registered cell.", "solidcell cells show C12", "solidcell cells show C12 --json")
{
    protected override int Run(StoreDatabase database, string name, bool asJson, TextWriter output)
    {
        StoredCell cell = CellChoice.Find(new CellRegistry(database, TimeProvider.System), name);
        using var reader = new TestReader(database);
        StoredTest[] tests = [.. reader.OfCell(cell.Name)];
        if (asJson)
        {
            JsonObject json = CellText.ToJson(cell);
            json["test_ids"] = new JsonArray([.. tests.Select(test => (JsonNode)test.Id)]);
            output.WriteLine(json.ToJsonString(JsonText.Line));
            return ExitCode.Done;
        }

        CellText.Write(cell, false, output);

        foreach (StoredTest test in tests)
        {
            output.WriteLine($"{"test",-18} {test.Id[..8]} {test.ProtocolName ?? "?"} on {test.Fixture}, {test.State}");
        }

        return ExitCode.Done;
    }
}
