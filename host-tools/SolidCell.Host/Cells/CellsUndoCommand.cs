using System.CommandLine;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Store;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Cells;

/// <summary>solidcell cells undo: takes back the last change of a cell, for a day.</summary>
internal sealed class CellsUndoCommand : Command
{
    private readonly Argument<string> _name = new("NAME") { Description = "A cell that was changed within the last day." };
    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();
    private readonly Option<bool> _json = JsonOption.New();

    public CellsUndoCommand() : base("undo", "Take back the last change of a cell, for a day after it; again for the one before.")
    {
        Arguments.Add(_name);
        Options.Add(_json);
        Options.Add(_data);
        this.WithExamples("solidcell cells undo C12");
        SetAction(parsed =>
        {
            StoreDatabase database = DataDirectory.Open(parsed.GetRequiredValue(_data));
            var cells = new CellRegistry(database, TimeProvider.System);
            StoredCell cell = CellChoice.Any(cells, parsed.GetRequiredValue(_name));
            new CellEditor(database, TimeProvider.System).Undo(cell);
            CellText.Write(cells.Find(cell.CellId)!, parsed.GetValue(_json), parsed.InvocationConfiguration.Output);
            return ExitCode.Done;
        });
    }
}
