using System.CommandLine;
using SolidCell.Hardware.Boards;

namespace SolidCell.Hardware.Commands;

/// <summary>Prints the netlist.</summary>
internal static class NetsCommand
{
    public static Command Make()
    {
        var numbers = new Option<bool>("--numbers") { Description = "Pad numbers instead of names." };
        var command = new Command("nets", "Prints every net and its pins. Example: nets --numbers") { numbers };
        command.SetAction(parsed =>
        {
            foreach (var net in FixtureBoard.Circuit.Nets)
            {
                Console.WriteLine(
                    $"{net.Name}: {string.Join(" ", net.Ends.Select(end => $"{end.Part.Reference}.{(parsed.GetValue(numbers) ? end.Pin.Number : end.Pin.Name)}"))}");
            }
        });
        return command;
    }
}
