using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Cells;

/// <summary>solidcell cells list.</summary>
internal sealed class CellsListCommand : Command
{
    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();
    private readonly Option<bool> _json = JsonOption.New();

    public CellsListCommand() : base("list", "List the registered cells.")
    {
        Options.Add(_data);
        Options.Add(_json);
        this.WithExamples("solidcell cells list", "solidcell cells list --json");
        SetAction(parsed => Show(new CellRegistry(DataDirectory.Open(parsed.GetRequiredValue(_data)), TimeProvider.System).List(),
            parsed.GetValue(_json), parsed.InvocationConfiguration.Output));
    }

    private static int Show(IReadOnlyList<StoredCell> cells, bool asJson, TextWriter output)
    {
        if (asJson)
        {
            output.WriteLine(new JsonArray([.. cells.Select(CellText.ToJson)]).ToJsonString());
        }
        else if (cells.Count == 0)
        {
            output.WriteLine("No cell is registered; 'solidcell cells add NAME --area CM2' registers one.");
        }
        else
        {
            PlainTable.Write(output, ["CELL", "KIND", "AREA cm2", "CAPACITY mAh", "MASS mg", "CHEMISTRY", "TESTS"], cells.Select(Row));
        }

        return ExitCode.Done;
    }

    private static string[] Row(StoredCell cell) =>
    [
        cell.Name,
        CellText.Kind(cell),
        CellText.Area(cell),
        CellText.Capacity(cell),
        CellText.Mass(cell),
        cell.Description.Chemistry ?? "-",
        cell.Tests.ToString(CultureInfo.InvariantCulture),
    ];
}
