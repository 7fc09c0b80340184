namespace SolidCell.Hardware.Verification.Mount;

/// <summary>Makes STL and SVG files from the sources in <c>hardware/mount</c>.</summary>
public static class OpenScad
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    /// <summary>Where it is installed, null when it is not.</summary>
    public static string? Program => Programs.Find("openscad");

    /// <summary>The mesh of a part, as the text of an STL file.</summary>
    public static string Solid(string part) => Export("stl", $"part=\"{part}\"");

    /// <summary>The shadow of a part as the text of an SVG file: seen from above, or from the front.</summary>
    public static string Outline(string part, bool fromFront) =>
        Export("svg", $"part=\"{part}\"", "flat=true", $"from_front={(fromFront ? "true" : "false")}");

    /// <summary>The cut of a part along the plane that it names, as the text of an SVG file.</summary>
    public static string Section(MountPart part) => Export("svg", $"part=\"{part.Name}\"", "section=true",
        $"section_turn={part.SectionTurn}", $"section_at={part.SectionAt}");

    private static string Export(string extension, params string[] settings)
    {
        string file = Path.Combine(Path.GetTempPath(), $"solidcell-{Guid.NewGuid():N}.{extension}");
        try
        {
            Programs.Run("openscad", HardwareFolder.PathTo("mount"),
                Limit, ["-q", "-o", file, .. settings.SelectMany(setting => new[] { "-D", setting }), "part.scad"]);
            return File.ReadAllText(file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
