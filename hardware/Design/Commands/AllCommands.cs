using System.CommandLine;
using SolidCell.Hardware.Boards;

namespace SolidCell.Hardware.Commands;

/// <summary>What the program can do.</summary>
internal static class AllCommands
{
    public static RootCommand Root() => new("The netlist of the SolidCell boards, and everything that is made from it.") { Nets() };

    private static Command Nets()
    {
        var command = new Command("nets", "Prints every net and its pins.");
        command.SetAction(_ =>
        {
            foreach (var net in FixtureBoard.Circuit.Nets)
            {
                Console.WriteLine($"{net.Name}: {string.Join(" ", net.Ends.Select(end => $"{end.Part.Reference}.{end.Pin.Name}"))}");
            }
        });
        return command;
    }
}
