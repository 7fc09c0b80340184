using SolidCell.Host.CommandLine;
using SolidCell.Store;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Cells;

/// <summary>solidcell cells undo: takes back the last change of a cell, for a day.</summary>
internal sealed class CellsUndoCommand() : CellCommand(
    "undo", "Take back the last change of a cell, for a day after it; again for the one before.",
    "A cell that was changed within the last day.", "solidcell cells undo C12")
{
    protected override int Run(StoreDatabase database, string name, bool asJson, TextWriter output)
    {
        var cells = new CellRegistry(database, TimeProvider.System);
        StoredCell cell = CellChoice.Any(cells, name);
        new CellEditor(database, TimeProvider.System).Undo(cell);
        CellText.Write(cells.Find(cell.CellId)!, asJson, output);
        return ExitCode.Done;
    }
}
