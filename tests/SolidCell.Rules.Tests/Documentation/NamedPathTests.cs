using System.Text.RegularExpressions;

namespace SolidCell.Rules.Tests.Documentation;

/// <summary>A page that names a file names one that is there: recipes lead a newcomer by the hand.</summary>
public sealed partial class NamedPathTests
{
    private static readonly string[] Recipes =
        ["A fault", "A record kind", "A record field", "A command", "A chip", "A protocol step", "A vendor format",
            "A page of the dashboard"];

    public static TheoryData<string> Pages =>
        ["README.md", .. Directory.EnumerateFiles(Repository.PathTo("docs"), "*.md", SearchOption.AllDirectories)
            .Select(Repository.Relative).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_path_in_a_page_exists(string page)
    {
        string[] missing = [.. PathsIn(File.ReadAllText(Repository.PathTo(page))).Where(path => !Exists(path))];
        Assert.True(missing.Length == 0, $"{page} names what is not there; moved or renamed? {string.Join(", ", missing)}");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_to_a_file_leads_to_one(string page)
    {
        string folder = Path.GetDirectoryName(Repository.PathTo(page))!;
        string[] missing = [.. Link().Matches(File.ReadAllText(Repository.PathTo(page))).Select(match => match.Groups["to"].Value)
            .Where(to => !Path.Exists(Path.Combine(folder, to)))];
        Assert.True(missing.Length == 0, $"{page} links to what is not there: {string.Join(", ", missing)}");
    }

    [Fact]
    public void Every_recipe_names_files_of_production_tests_and_docs()
    {
        string page = File.ReadAllText(Repository.PathTo("docs", "CONTRIBUTING.md"));
        foreach (string recipe in Recipes)
        {
            string[] sections = page.Split($"\n### {recipe}\n");
            Assert.True(sections.Length == 2, $"docs/CONTRIBUTING.md has no recipe '{recipe}'.");
            string[] paths = [.. PathsIn(sections[1].Split("\n#")[0])];
            Assert.Contains(paths,
                path => path.StartsWith("firmware/", StringComparison.Ordinal) || path.StartsWith("host-tools/", StringComparison.Ordinal));
            Assert.Contains(paths, path => path.StartsWith("tests/", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_path_in_backticks_is_seen_and_a_placeholder_is_not() =>
        Assert.Equal(["docs/safety.md", "tests/X"], PathsIn("`docs/safety.md`, `tests/X`, `tests/<name>`, `firmware/*.cs`, docs/none.md"));

    private static IEnumerable<string> PathsIn(string text) =>
        NamedPath().Matches(text).Select(match => match.Groups["path"].Value.TrimEnd('/'));

    /// <summary>What a build makes is not in a checkout.</summary>
    private static bool Exists(string path) =>
        path.Contains("/bin/", StringComparison.Ordinal) || Path.Exists(Repository.PathTo(path.Split('/')));

    [GeneratedRegex(@"`(?<path>(firmware|host-tools|tests|docs|hardware|\.ci)/[A-Za-z0-9_./-]+)`")]
    private static partial Regex NamedPath();

    [GeneratedRegex(@"\]\((?!https?:|mailto:|#)(?<to>[^)#\s]+)(#[^)]*)?\)")]
    private static partial Regex Link();
}
