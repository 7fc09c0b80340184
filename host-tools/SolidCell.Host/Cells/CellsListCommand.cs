using System.CommandLine;
using System.Globalization;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Cells;

/// <summary>solidcell cells list.</summary>
internal sealed class CellsListCommand : Command
{
    private static readonly Listing<StoredCell> Cells = new(
        "No cell is registered; 'solidcell cells add NAME --area CM2' registers one.",
        ["CELL", "KIND", "AREA cm2", "CAPACITY mAh", "MASS mg", "CHEMISTRY", "TESTS"], cell => [Row(cell)], CellText.ToJson);

    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();
    private readonly Option<bool> _json = JsonOption.New();

    public CellsListCommand() : base("list", "List the registered cells.")
    {
        Options.Add(_data);
        Options.Add(_json);
        this.WithExamples("solidcell cells list", "solidcell cells list --json");
        SetAction(parsed => Cells.Write(new CellRegistry(DataDirectory.Open(parsed.GetRequiredValue(_data)), TimeProvider.System).List(),
            parsed.GetValue(_json), parsed.InvocationConfiguration.Output));
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
