using System.Xml.Linq;

namespace SolidCell.Rules.Tests.Sources;

public sealed class DeviceProjectTests
{
    private static readonly XNamespace Msbuild = "http://schemas.microsoft.com/developer/msbuild/2003";

    public static TheoryData<string> Projects { get; } = new(
        new[] { "firmware", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathTo(folder), "*.nfproj", SearchOption.AllDirectories))
            .Select(Repository.Relative));

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_device_project_lists_every_source_beside_it_and_nothing_else(string project)
    {
        var folder = Path.GetDirectoryName(project)!;
        var present = Repository.Sources(folder).Select(path => Path.GetRelativePath(Repository.PathTo(folder), path).Replace('\\', '/'));
        Assert.True(present.ToHashSet().SetEquals(Listed(project, "Compile")), $"Run .ci/list-sources: {project} is out of date.");
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_device_project_uses_the_packages_it_restores(string project)
    {
        var packages = XDocument.Load(Repository.PathTo(Path.GetDirectoryName(project)!, "packages.config")).Root!.Elements("package")
            .Select(package => $"../../packages/{package.Attribute("id")!.Value}.{package.Attribute("version")!.Value}/").Order();
        var hints = XDocument.Load(Repository.PathTo(project)).Descendants(Msbuild + "HintPath")
            .Select(hint => hint.Value.Replace('\\', '/')[..(hint.Value.IndexOf("\\lib\\", StringComparison.Ordinal) + 1)]).Distinct().Order();
        Assert.Equal(packages, hints);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_device_project_is_shown_in_the_solution(string project) =>
        Assert.Contains(project.Replace('/', '\\'), File.ReadAllText(Repository.PathTo("SolidCell.sln")), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_device_project_refers_to_projects_that_are_there(string project) =>
        Assert.All(Listed(project, "ProjectReference"), other => Assert.True(File.Exists(Repository.PathTo(Path.GetDirectoryName(project)!, other)), other));

    private static IEnumerable<string> Listed(string project, string item) => XDocument.Load(Repository.PathTo(project))
        .Descendants(Msbuild + item)
        .Select(element => element.Attribute("Include")!.Value.Replace('\\', '/'));
}
