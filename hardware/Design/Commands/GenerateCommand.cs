using System.CommandLine;
using SolidCell.Hardware.Boards;
using SolidCell.Hardware.Schematic;

namespace SolidCell.Hardware.Commands;

/// <summary>Writes everything that is made from the netlist.</summary>
internal static class GenerateCommand
{
    public static Command Make()
    {
        var into = new Option<DirectoryInfo>("--into") { Description = "Folder to write into: hardware, or a scratch folder to compare with it.", Required = true };
        var command = new Command("generate", "Writes schematics, parts lists and tables. Example: generate --into hardware") { into };
        command.SetAction(parsed =>
        {
            string folder = Path.Combine(parsed.GetValue(into)!.FullName, "board");
            Directory.CreateDirectory(folder);
            foreach ((string name, string text) in SchematicFiles.Of(FixtureBoard.Circuit))
            {
                File.WriteAllText(Path.Combine(folder, name), text);
            }
        });
        return command;
    }
}
