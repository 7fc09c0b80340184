using System.CommandLine;
using SolidCell.Host.Cells;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Data;
using SolidCell.Store;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Commands;

/// <summary>solidcell cells remove: takes back a cell that was registered by mistake.</summary>
internal sealed class CellsRemoveCommand : Command
{
    private readonly Argument<string> _name = new("NAME") { Description = "A registered cell without tests." };
    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();

    public CellsRemoveCommand() : base("remove", "Remove a cell that has no test.")
    {
        Arguments.Add(_name);
        Options.Add(_data);
        this.WithExamples("solidcell cells remove C12");
        SetAction(parsed => Remove(DataDirectory.Open(parsed.GetRequiredValue(_data)), parsed.GetRequiredValue(_name), parsed.InvocationConfiguration.Output));
    }

    private static int Remove(StoreDatabase database, string name, TextWriter output)
    {
        var cells = new CellRegistry(database, TimeProvider.System);
        long id = CellChoice.Registered(database, name).CellId!.Value;
        cells.Remove(cells.Find(id)!);
        output.WriteLine($"{name}: removed");
        return ExitCode.Done;
    }
}
