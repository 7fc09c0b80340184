using System.CommandLine;
using SolidCell.Hardware.Boards;
using SolidCell.Hardware.Catalogue;
using SolidCell.Hardware.Checks;
using SolidCell.Hardware.Reports;

namespace SolidCell.Hardware.Commands;

/// <summary>Compares the pins of every chip with KiCad's own symbols.</summary>
internal static class PinsCommand
{
    public static Command Make()
    {
        var write = new Option<FileInfo>("--write") { Description = "Writes the page of sources, hardware/pins.md." };
        var page = new Option<FileInfo>("--page") { Description = "The page must be what would be written." };
        var command = new Command("pins",
            "Compares every pad with KiCad's symbols (KICAD9_SYMBOL_DIR, or /usr/share/kicad/symbols). Example: pins --page hardware/pins.md") { write, page };
        command.SetAction(parsed => Run(parsed.GetValue(write), parsed.GetValue(page)));
        return command;
    }

    private static int Run(FileInfo? write, FileInfo? page)
    {
        if (!Directory.Exists(KicadSymbols.Folder))
        {
            Console.Error.WriteLine("KiCad's symbols are not installed: apt-get install kicad-symbols, or name their folder in KICAD9_SYMBOL_DIR.");
            return 2;
        }

        var kicad = KicadSymbols.Installed;
        List<string> findings = [.. PinTable.Compared(AllBoards.ByFolder.Values).SelectMany(entry => Findings(entry.Symbol, kicad))];
        string text = findings.Count == 0 ? PinTable.Markdown(AllBoards.ByFolder.Values, kicad) : "";
        if (write != null && findings.Count == 0)
        {
            File.WriteAllText(write.FullName, text);
        }

        if (page != null && findings.Count == 0 && (!page.Exists || File.ReadAllText(page.FullName) != text))
        {
            findings.Add($"{page} is not what the comparison gives: pins --write {page}");
        }

        findings.ForEach(Console.Error.WriteLine);
        return findings.Count == 0 ? 0 : 1;
    }

    private static IEnumerable<string> Findings(Model.Symbol symbol, KicadSymbols kicad)
    {
        PinSource? source = PinSources.All.FirstOrDefault(candidate => candidate.Symbol == symbol.Name);
        return source == null ? [$"{symbol.Name}: no source says what its pins are (Catalogue/PinSources.cs)"]
            : PinComparison.Findings(symbol, source, source.Kicad.Length > 0 ? kicad.Pins(source.Kicad) : null);
    }
}
