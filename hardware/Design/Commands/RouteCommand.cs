using System.CommandLine;
using SolidCell.Hardware.Boards;
using SolidCell.Hardware.Layout;

namespace SolidCell.Hardware.Commands;

/// <summary>Finds the tracks of the boards, which are kept in hardware/BOARD/tracks.txt.</summary>
internal static class RouteCommand
{
    public static Command Make()
    {
        var into = new Option<DirectoryInfo>("--into") { Description = "Folder hardware, or a scratch folder.", Required = true };
        var only = new Option<string[]>("--net")
        {
            Description = "Lay only these nets anew; what lies of all others stays.",
            AllowMultipleArgumentsPerToken = true,
        };
        var command =
            new Command("route",
                "Finds tracks for both boards, takes minutes; build again afterwards. Example: route --into hardware --net Z_BACK") { into, only };
        command.SetAction(parsed =>
        {
            if (!BoardFiles.CanBeMade)
            {
                Console.Error.WriteLine(
                    "KiCad's footprints are not installed: apt-get install kicad-footprints, or name their folder in KICAD9_FOOTPRINT_DIR.");
                return 2;
            }

            foreach ((string folder, var circuit) in AllBoards.ByFolder)
            {
                string[] anew = parsed.GetValue(only) ?? [];
                string kept = BoardFiles.Kept(circuit, AllBoards.HandTracksOf(folder), AllBoards.TracksOf(folder), anew);
                string tracks =
                    BoardFiles.Route(circuit, AllBoards.FloorOf(circuit), kept, text => Console.Error.WriteLine($"{circuit.Name}: {text}"));
                Directory.CreateDirectory(Path.Combine(parsed.GetValue(into)!.FullName, folder));
                File.WriteAllText(Path.Combine(parsed.GetValue(into)!.FullName, folder, "tracks.txt"), tracks);
            }

            return 0;
        });
        return command;
    }
}
