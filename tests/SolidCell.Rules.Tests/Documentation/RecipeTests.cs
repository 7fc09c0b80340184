using System.Text.RegularExpressions;

namespace SolidCell.Rules.Tests.Documentation;

/// <summary>
/// The recipes of docs/CONTRIBUTING.md, tried: every production file that knows a recipe's example is named in the recipe.
/// </summary>
public sealed partial class RecipeTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathTo("docs", "CONTRIBUTING.md"));
    private static readonly string[] Kinds = [".cs", ".js", ".json", ".html"];

    [Theory]
    [InlineData("A fault", @"\bLoopStalled\b")]
    [InlineData("A record kind", @"RecordKind\.Halted\b")]
    [InlineData("A record field", @"\bRestLeftMilliseconds\b")]
    [InlineData("A command", @"CommandName\.Identify\b")]
    [InlineData("A chip", "Mcp9808")]
    [InlineData("A protocol step", @"StepKind\.Pulse\b")]
    [InlineData("A vendor format", "(?i)novonix")]
    [InlineData("A page of the dashboard", @"\b(AuditEndpoints|MapAudit|auditPage)\b|""/audit""")]
    public void A_recipe_names_every_production_file_that_its_example_is_in(string recipe, string example)
    {
        string[] named = Named(recipe);
        string[] files = [.. Files().Where(path => Regex.IsMatch(File.ReadAllText(Repository.PathTo(path)), example))];
        string[] left = [.. files.Where(path => !named.Any(name => path == name || path.StartsWith(name + "/", StringComparison.Ordinal)))];
        Assert.NotEmpty(files);
        Assert.True(left.Length == 0, $"The recipe '{recipe}' in docs/CONTRIBUTING.md leaves out {string.Join(", ", left)}");
    }

    private static string[] Named(string recipe)
    {
        string[] sections = Page.Split($"\n### {recipe}\n");
        Assert.True(sections.Length == 2, $"docs/CONTRIBUTING.md has no recipe '{recipe}'.");
        return [.. NamedPath().Matches(sections[1].Split("\n#")[0]).Select(match => match.Groups["path"].Value.TrimEnd('/'))];
    }

    private static IEnumerable<string> Files() =>
        new[] { "firmware",
            "host-tools" }.SelectMany(folder => Directory.EnumerateFiles(Repository.PathTo(folder), "*", SearchOption.AllDirectories))
            .Where(path => Kinds.Contains(Path.GetExtension(path)))
            .Select(Repository.Relative)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
                && !path.Contains("/vendor/", StringComparison.Ordinal));

    [GeneratedRegex("`(?<path>(firmware|host-tools)/[A-Za-z0-9_./-]+)`")]
    private static partial Regex NamedPath();
}
