using System.CommandLine;
using System.Text.Json;
using SolidCell.Hardware.Boards;
using SolidCell.Hardware.Checks;
using SolidCell.Hardware.Model;
using SolidCell.Hardware.Sheets;

namespace SolidCell.Hardware.Commands;

/// <summary>Checks the netlist; exit code 1 when something is found.</summary>
internal static class CheckCommand
{
    public static Command Make()
    {
        var board = new Option<FileInfo>("--board")
        {
            Description = "board.json to compare with.",
            DefaultValueFactory = _ => new FileInfo("hardware/board.json"),
        };
        var netlist = new Option<FileInfo?>("--netlist") { Description = "Netlist that kicad-cli exported from the fixture's drawings." };
        var circuit = new Option<string>("--circuit")
        {
            Description = "Which board.",
            DefaultValueFactory = _ => FixtureBoard.Circuit.Name,
        };
        var json = new Option<bool>("--json") { Description = "Findings as a JSON list." };
        var command =
            new Command("check",
                "Checks nets, ratings, board.json and KiCad's netlist. Example: check --circuit solidcell-dummy --netlist dummy.net") { board, netlist, circuit, json };
        command.SetAction(parsed =>
        {
            FileInfo file = parsed.GetValue(board)!;
            if (!file.Exists)
            {
                Console.Error.WriteLine($"There is no {file.FullName}: start in the repository's folder, or name the file with --board.");
                return 2;
            }

            string[] findings = [.. Findings(AllBoards.Named(parsed.GetValue(circuit)!), File.ReadAllText(file.FullName),
                parsed.GetValue(netlist))];
            Console.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(findings) : findings.Length > 0
                ? string.Join('\n', findings) : "Nothing found.");
            return findings.Length > 0 ? 1 : 0;
        });
        return command;
    }

    private static IEnumerable<string> Findings(Circuit circuit, string boardJson, FileInfo? netlist) => ElectricalRules.Findings(circuit)
        .Concat(RatingRules.Findings(circuit))
        .Concat(circuit == FixtureBoard.Circuit ? BoardComparison.Findings(circuit, ControllerSheet.Lines, boardJson) : [])
        .Concat(netlist == null ? [] : KicadNetlist.Findings(circuit, File.ReadAllText(netlist.FullName)));
}
