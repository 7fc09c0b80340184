using System.CommandLine;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Store;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Cells;

/// <summary>solidcell cells remove: takes back a cell that was registered by mistake.</summary>
internal sealed class CellsRemoveCommand : Command
{
    private readonly Argument<string> _name = new("NAME") { Description = "A registered cell without tests." };
    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();
    private readonly Option<bool> _json = JsonOption.New();

    public CellsRemoveCommand() : base("remove", "Remove a cell that has no test.")
    {
        Arguments.Add(_name);
        Options.Add(_data);
        Options.Add(_json);
        this.WithExamples("solidcell cells remove C12");
        SetAction(parsed => Remove(DataDirectory.Open(parsed.GetRequiredValue(_data)), parsed.GetRequiredValue(_name),
            parsed.GetValue(_json), parsed.InvocationConfiguration.Output));
    }

    private static int Remove(StoreDatabase database, string name, bool asJson, TextWriter output)
    {
        var cells = new CellRegistry(database, TimeProvider.System);
        StoredCell cell = CellChoice.Find(cells, name);
        cells.Remove(cell);
        output.WriteLine(asJson ? CellText.ToJson(cell).ToJsonString() : $"{cell.Name}: removed");
        return ExitCode.Done;
    }
}
