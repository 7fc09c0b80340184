using System.CommandLine;
using SolidCell.Hardware.Boards;
using SolidCell.Hardware.Layout;
using SolidCell.Hardware.Reports;
using SolidCell.Hardware.Schematic;

namespace SolidCell.Hardware.Commands;

/// <summary>Writes everything that is made from the netlist.</summary>
internal static class GenerateCommand
{
    public static Command Make()
    {
        var into = new Option<DirectoryInfo>("--into")
        {
            Description = "Folder to write into: hardware, or a scratch folder to compare with it.",
            Required = true,
        };
        var command = new Command("generate", "Writes schematics, parts lists and tables. Example: generate --into hardware") { into };
        command.SetAction(parsed =>
        {
            foreach ((string name, string text) in Files())
            {
                var file = new FileInfo(Path.Combine(parsed.GetValue(into)!.FullName, name));
                file.Directory!.Create();
                File.WriteAllText(file.FullName, text);
            }
        });
        return command;
    }

    /// <summary>Path below hardware/, and text, of every file that is made from the netlists.</summary>
    internal static IEnumerable<KeyValuePair<string, string>> Files() => AllBoards.ByFolder
        .SelectMany(board => SchematicFiles.Of(board.Value).Append(new("parts.csv", PartsList.Csv(board.Value)))
            .Select(file => KeyValuePair.Create($"{board.Key}/{file.Key}", file.Value)))
        .Concat(Boards())
        .Append(new("fixture/tables.md", BoardTables.Markdown(FixtureBoard.Circuit)));

    /// <summary>The layouts, where KiCad's footprints are installed.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Boards() => AllBoards.ByFolder.Where(_ => BoardFiles.CanBeMade)
        .Select(board => KeyValuePair.Create($"{board.Key}/{board.Value.Name}.kicad_pcb",
            BoardFiles.Of(board.Value, AllBoards.FloorOf(board.Value), AllBoards.TracksOf(board.Key))));
}
