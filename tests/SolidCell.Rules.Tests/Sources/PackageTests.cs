using System.Xml.Linq;

namespace SolidCell.Rules.Tests.Sources;

public sealed class PackageTests
{
    /// <summary>A version that nothing uses is one that nobody tests, and a newcomer looks for its use in vain.</summary>
    [Fact]
    public void Every_package_that_has_a_version_is_used_by_a_project()
    {
        var versions = Names(Repository.PathTo("Directory.Packages.props"), "PackageVersion");
        var used = Directory.EnumerateFiles(Repository.Root, "*.*proj", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Repository.Root, "*.props", SearchOption.AllDirectories))
            .Where(path => !path.EndsWith(".nfproj", StringComparison.Ordinal))
            .SelectMany(path => Names(path, "PackageReference"))
            .ToHashSet();
        Assert.Equal([], versions.Where(package => !used.Contains(package)));
    }

    private static IEnumerable<string> Names(string path, string item) =>
        XDocument.Load(path).Descendants(item).Select(element => element.Attribute("Include")?.Value ?? "");
}
