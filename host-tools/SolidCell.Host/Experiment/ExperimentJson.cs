using System.Text.Json.Nodes;
using SolidCell.Analysis.Results;
using SolidCell.Host.CommandLine;
using SolidCell.Simulation.Fleet;

namespace SolidCell.Host.Experiment;

/// <summary>The outcome for programs. The unit is the end of each name; null means that it did not happen.</summary>
internal static class ExperimentJson
{
    public static void Write(ExperimentResult result, TextWriter output) =>
        output.WriteLine(ToJson(result).ToJsonString(JsonText.Indented));

    public static JsonObject ToJson(ExperimentResult result) => new()
    {
        ["experiment"] = result.Experiment.Name,
        ["seed"] = result.Seed,
        ["wall_s"] = Math.Round(result.WallSeconds, 1),
        ["interrupted"] = result.IsInterrupted,
        ["cells"] = new JsonArray([.. result.Cells.Select(cell => Cell(cell, result.Experiment.Columns))]),
        ["paper"] = new JsonArray([.. result.Comparisons.Select(Comparison)]),
        ["groups"] = GroupPrinter.ToJson(result.Groups),
        ["note"] = result.Groups.Count > 0 ? VirtualCellsNote.Realistic : VirtualCellsNote.Text,
    };

    private static JsonObject Cell(CellOutcome cell, IReadOnlyList<OutcomeColumn> columns)
    {
        var json = new JsonObject { ["cell"] = cell.Cell, ["test_id"] = cell.Test.Id, ["end"] = cell.End };
        foreach (OutcomeColumn column in columns)
        {
            json[column.JsonName] = column.Number(cell);
        }

        json["result"] = ResultJson.Of(cell.Result);
        json["records_made"] = cell.RecordsMade;
        json["records_stored"] = cell.RecordsStored;
        json["duplicates"] = cell.Duplicates;
        return json;
    }

    private static JsonObject Comparison(PaperComparison item) => new()
    {
        ["what"] = item.What,
        ["paper"] = item.Paper,
        ["found"] = item.Found,
        ["verdict"] = item.Verdict.ToString().ToLowerInvariant(),
        ["basis"] = VirtualCellsNote.Basis,
    };
}
