using System.CommandLine;
using SolidCell.Hardware.Verification.Mount;

namespace SolidCell.Hardware.Verification.CommandLine;

/// <summary><c>hardware-check mount</c>.</summary>
internal sealed class MountCommand : Command
{
    public MountCommand()
        : base("mount",
            "Makes every part of the mount with OpenSCAD; judges meshes, drift of the committed files and strength.\nExamples:\n  hardware-check mount\n  hardware-check mount --write")
    {
        var write = new Option<bool>("--write") { Description = "Writes hardware/mount/stl and drawings anew." };
        var json = new Option<bool>("--json") { Description = "One JSON document on standard output." };
        Options.Add(write);
        Options.Add(json);
        var pictures = new Option<bool>("--pictures") { Description = "Draws hardware/mount/images anew (with xvfb-run)." };
        Options.Add(pictures);
        SetAction(result =>
        {
            if (result.GetValue(pictures))
            {
                MountPictures.Write();
            }

            return FigurePrinter.Print([.. MountCheck.Run(result.GetValue(write))], result.GetValue(json),
                result.InvocationConfiguration.Output);
        });
    }
}
