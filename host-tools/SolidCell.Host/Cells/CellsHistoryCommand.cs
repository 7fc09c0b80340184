using System.CommandLine;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Store;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Cells;

/// <summary>solidcell cells history: who changed what of a cell.</summary>
internal sealed class CellsHistoryCommand : Command
{
    private readonly Argument<string> _name = new("NAME") { Description = "A cell." };
    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();
    private readonly Option<bool> _json = JsonOption.New();

    public CellsHistoryCommand() : base("history", "Show who changed what of a cell, and when.")
    {
        Arguments.Add(_name);
        Options.Add(_json);
        Options.Add(_data);
        this.WithExamples("solidcell cells history C12");
        SetAction(parsed =>
        {
            StoreDatabase database = DataDirectory.Open(parsed.GetRequiredValue(_data));
            StoredCell cell = CellChoice.Any(new CellRegistry(database, TimeProvider.System), parsed.GetRequiredValue(_name));
            EditPrinter.Write(new CellEditor(database, TimeProvider.System).Changes(cell), parsed.GetValue(_json),
                parsed.InvocationConfiguration.Output);
            return ExitCode.Done;
        });
    }
}
