namespace SolidCell.Rules.Tests.Documentation;

/// <summary>The tables of projects in docs/architecture.md against the disk and the project files.</summary>
public sealed class ArchitecturePageTests
{
    private static readonly string[][] Rows =
    [
        .. File.ReadLines(Repository.PathTo("docs", "architecture.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)),
    ];

    [Theory]
    [InlineData("firmware")]
    [InlineData("host-tools")]
    [InlineData("hardware")]
    [InlineData("tests")]
    public void Every_project_is_shown_with_its_first_level_folders(string folder) =>
        AssertSame(ProjectTree.Below(folder).Select(project => $"{project.Path}: {project.Rooms}"),
            Shown(folder).Select(row => $"{row[1].Trim('`')}: {row[3]}"));

    [Theory]
    [InlineData("firmware")]
    [InlineData("host-tools")]
    [InlineData("hardware")]
    public void Every_production_project_is_shown_with_the_projects_it_refers_to(string folder) =>
        AssertSame(ProjectTree.Below(folder).Select(project => $"{project.Path}: {project.Uses}"),
            Shown(folder).Select(row => $"{row[1].Trim('`')}: {row[4]}"));

    private static void AssertSame(IEnumerable<string> onDisk, IEnumerable<string> shown)
    {
        string[] differ = [.. onDisk.Except(shown).Select(row => "on disk   " + row),
            .. shown.Except(onDisk).Select(row => "in docs   " + row)];
        Assert.True(differ.Length == 0,
            "docs/architecture.md shows another tree than the disk; .ci/list-rooms writes it.\n" + string.Join('\n', differ));
    }

    /// <summary>The page orders projects as data flows, the test by name.</summary>
    private static IEnumerable<string[]> Shown(string folder) =>
        Rows.Where(row => row[1].StartsWith($"`{folder}/", StringComparison.Ordinal))
        .OrderBy(row => row[1].Trim('`'), StringComparer.Ordinal);
}
