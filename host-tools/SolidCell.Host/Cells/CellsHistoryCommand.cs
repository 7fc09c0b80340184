using SolidCell.Host.CommandLine;
using SolidCell.Store;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Cells;

/// <summary>solidcell cells history: who changed what of a cell.</summary>
internal sealed class CellsHistoryCommand() : CellCommand(
    "history", "Show who changed what of a cell, and when.", "A cell.", "solidcell cells history C12")
{
    protected override int Run(StoreDatabase database, string name, bool asJson, TextWriter output)
    {
        StoredCell cell = CellChoice.Any(new CellRegistry(database, TimeProvider.System), name);
        return EditPrinter.Write(new CellEditor(database, TimeProvider.System).Changes(cell), asJson, output);
    }
}
