namespace SolidCell.Hardware.Verification.Mount;

/// <summary>Pictures of the assembly: looked at by people, not compared.</summary>
public static class MountPictures
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    /// <summary>Writes assembly.png and exploded.png into <c>hardware/mount/images</c>; needs a display, or xvfb-run.</summary>
    public static void Write()
    {
        Draw("assembly", 0, "0,-30,62,68,0,30,560");
        Draw("exploded", 30, "0,-60,95,68,0,30,900");
    }

    private static void Draw(string name, int spread, string camera) => Programs.Run(
        "xvfb-run", HardwareFolder.PathTo("mount"), Limit, "-a", "openscad", "-q", "-o", Path.Combine("images", name + ".png"),
        "-D", $"spread={spread}", "--imgsize=1000,800", $"--camera={camera}", "--colorscheme=Tomorrow", "assembly.scad");
}
