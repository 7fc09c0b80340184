using System.CommandLine;
using SolidCell.Hardware.Reports;

namespace SolidCell.Hardware.Commands;

/// <summary>Makes KiCad's SVG files small and the same each time.</summary>
internal static class SlimCommand
{
    public static Command Make()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "Folder of the SVG files that kicad-cli wrote." };
        var command =
            new Command("slim", "Rewrites KiCad's SVG files: texts as texts, no date. Example: slim hardware/fixture/svg") { folder };
        command.SetAction(parsed =>
        {
            foreach (FileInfo file in parsed.GetValue(folder)!.EnumerateFiles("*.svg"))
            {
                File.WriteAllText(Path.Combine(file.DirectoryName!, SlimSvg.NameOf(file.Name)),
                    SlimSvg.Of(File.ReadAllText(file.FullName)));
                if (SlimSvg.NameOf(file.Name) != file.Name)
                {
                    file.Delete();
                }
            }
        });
        return command;
    }
}
