using System.Xml.Linq;

namespace SolidCell.Rules.Tests.Documentation;

/// <summary>A project folder: its first-level folders (rooms) and the projects that it refers to, without "SolidCell.".</summary>
/// <param name="Path">From the repository's root, with forward slashes.</param>
/// <param name="Rooms">In alphabetical order.</param>
/// <param name="Uses">In alphabetical order.</param>
internal sealed record ProjectFolder(string Path, string Rooms, string Uses);

/// <summary>The projects of the repository, as they are on the disk.</summary>
internal static class ProjectTree
{
    private static readonly string[] Left = ["bin", "obj", "artifacts", "TestResults"];

    /// <summary>Projects below a top-level folder.</summary>
    public static IEnumerable<ProjectFolder> Below(string folder) =>
        Directory.EnumerateDirectories(Repository.PathTo(folder)).Where(project => ProjectFiles(project).Any())
        .Order(StringComparer.Ordinal)
            .Select(project =>
                new ProjectFolder(Repository.Relative(project), string.Join(", ", Rooms(project)), string.Join(", ", Uses(project))));

    private static IEnumerable<string> ProjectFiles(string project) => Directory.EnumerateFiles(project, "*.*proj");

    /// <summary>A folder without a file is what git leaves behind where a folder was moved.</summary>
    private static IEnumerable<string> Rooms(string project) =>
        Directory.EnumerateDirectories(project)
            .Where(room => Directory.EnumerateFiles(room, "*", SearchOption.AllDirectories).Any())
            .Select(room => Path.GetFileName(room))
            .Where(room => !Left.Contains(room))
            .Order(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Uses(string project) =>
        ProjectFiles(project).SelectMany(References).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> References(string projectFile) =>
        XDocument.Load(projectFile).Descendants().Where(element => element.Name.LocalName == "ProjectReference")
            .Select(element => Path.GetFileNameWithoutExtension(element.Attribute("Include")!.Value.Replace('\\', '/'))
                .Replace("SolidCell.", "", StringComparison.Ordinal));
}
