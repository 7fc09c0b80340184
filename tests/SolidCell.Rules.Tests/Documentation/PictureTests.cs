using System.Text.RegularExpressions;

namespace SolidCell.Rules.Tests.Documentation;

/// <summary>
/// The pictures of the docs are made from the program by tests/SolidCell.Pictures (.ci/images), so that they can be made again when it
/// changes.
/// </summary>
public sealed partial class PictureTests
{
    private static readonly string[] Kept = [.. Directory.EnumerateFiles(Repository.PathTo("docs", "images"))
        .Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_picture_is_made_by_the_script() =>
        Assert.Equal(Kept, Names(Repository.Sources("tests/SolidCell.Pictures"), MadePicture()));

    [Fact]
    public void Every_picture_is_shown_on_a_page() =>
        Assert.Equal(Kept,
            Names(Directory.EnumerateFiles(Repository.PathTo("docs"), "*.md").Append(Repository.PathTo("README.md")), ShownPicture()));

    private static string[] Names(IEnumerable<string> files, Regex name) =>
        [.. files.SelectMany(path => name.Matches(File.ReadAllText(path))).Select(match => match.Groups["name"].Value).Distinct()
            .Order(StringComparer.Ordinal)];

    [GeneratedRegex("\"(?<name>[a-z-]+\\.png)\"")]
    private static partial Regex MadePicture();

    [GeneratedRegex(@"images/(?<name>[a-z-]+\.png)")]
    private static partial Regex ShownPicture();
}
