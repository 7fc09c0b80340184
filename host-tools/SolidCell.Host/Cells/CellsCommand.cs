using System.CommandLine;

namespace SolidCell.Host.Cells;

/// <summary>solidcell cells: what can be in a press, with its area.</summary>
internal sealed class CellsCommand : Command
{
    public const string Purpose = "Register cells with their area, mass and capacity, and look them up, change them.";

    public CellsCommand() : base("cells", Purpose)
    {
        Subcommands.Add(new CellsAddCommand());
        Subcommands.Add(new CellsListCommand());
        Subcommands.Add(new CellsShowCommand());
        Subcommands.Add(new CellsEditCommand());
        Subcommands.Add(new CellsHistoryCommand());
        Subcommands.Add(new CellsUndoCommand());
        Subcommands.Add(new CellsRemoveCommand());
    }
}
