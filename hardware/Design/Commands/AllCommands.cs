using System.CommandLine;

namespace SolidCell.Hardware.Commands;

/// <summary>What the program can do.</summary>
internal static class AllCommands
{
    public static RootCommand Root() =>
        new("The netlist of the SolidCell boards, and everything that is made from it.") { NetsCommand.Make(), GenerateCommand.Make(),
            CheckCommand.Make(), SlimCommand.Make(), RouteCommand.Make(),
            PinsCommand.Make() };
}
