using SolidCell.Host.CommandLine;
using SolidCell.Store;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Cells;

/// <summary>solidcell cells remove: takes back a cell that was registered by mistake.</summary>
internal sealed class CellsRemoveCommand() : CellCommand(
    "remove", "Remove a cell that has no test.", "A registered cell without tests.", "solidcell cells remove C12")
{
    protected override int Run(StoreDatabase database, string name, bool asJson, TextWriter output)
    {
        var cells = new CellRegistry(database, TimeProvider.System);
        StoredCell cell = CellChoice.Find(cells, name);
        cells.Remove(cell);
        output.WriteLine(asJson ? CellText.ToJson(cell).ToJsonString(JsonText.Line) : $"{cell.Name}: removed");
        return ExitCode.Done;
    }
}
