using System.Xml.Linq;

namespace SolidCell.Rules.Tests.Sources;

public sealed class DeviceProjectTests
{
    private static readonly XNamespace Msbuild = "http://schemas.microsoft.com/developer/msbuild/2003";

    public static TheoryData<string> Projects { get; } = new(
        new[] { "firmware", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathTo(folder), "*.nfproj", SearchOption.AllDirectories))
            .Select(Repository.Relative));

    /// <summary>What .ci/list-sources writes: every source beside the project, in the order of its bytes.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void A_device_project_lists_the_sources_beside_it_as_the_script_writes_them(string project)
    {
        var folder = Path.GetDirectoryName(project)!;
        var present = Repository.Sources(folder)
            .Select(path => Path.GetRelativePath(Repository.PathTo(folder), path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Select(path => $"    <Compile Include=\"{path.Replace('/', '\\')}\" />");
        var lines = File.ReadAllLines(Repository.PathTo(project));
        var written = lines.SkipWhile(line => line.Trim() != "<!-- sources -->").Skip(1)
            .TakeWhile(line => line.Trim() != "<!-- /sources -->");
        Assert.True(present.SequenceEqual(written), $"Run .ci/list-sources: {project} is out of date.");
        Assert.Equal(written.Count(), lines.Count(line => line.Contains("<Compile ", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_device_project_uses_the_packages_it_restores(string project)
    {
        var packages = XDocument.Load(Repository.PathTo(Path.GetDirectoryName(project)!, "packages.config")).Root!.Elements("package")
            .Select(package => $"../../packages/{package.Attribute("id")!.Value}.{package.Attribute("version")!.Value}/").Order();
        var hints = XDocument.Load(Repository.PathTo(project)).Descendants(Msbuild + "HintPath")
            .Select(hint => hint.Value.Replace('\\', '/')[..(hint.Value.IndexOf("\\lib\\", StringComparison.Ordinal) + 1)]).Distinct()
            .Order();
        Assert.Equal(packages, hints);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_device_project_lists_a_source_once(string project) =>
        Assert.Equal(Listed(project, "Compile").Distinct(), Listed(project, "Compile"));

    /// <summary>Without the project system in place (dotnet build, an editor) the project still opens.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void A_device_project_imports_the_project_system_where_there_is_one(string project)
    {
        var imports = XDocument.Load(Repository.PathTo(project)).Descendants(Msbuild + "Import").ToList();
        string[] expected = ["NFProjectSystem.Default.props", "NFProjectSystem.props", "NFProjectSystem.CSharp.targets"];
        Assert.Equal(expected, imports.Select(import => import.Attribute("Project")!.Value.Split(')')[1]));
        Assert.All(
            imports, import => Assert.Equal($"Exists('{import.Attribute("Project")!.Value}')", import.Attribute("Condition")?.Value));
    }

    /// <summary>The runner on the device loads its tests by this name.</summary>
    [Fact]
    public void The_on_device_tests_have_the_name_that_their_runner_loads() =>
        Assert.Equal("NFUnitTest", XDocument.Load(Repository.PathTo("tests", "SolidCell.Device.Tests", "NFUnitTest.nfproj"))
            .Descendants(Msbuild + "AssemblyName").Single().Value);

    [Fact]
    public void One_version_of_a_package_is_used_everywhere()
    {
        var versions = Projects.Select(row => Repository.PathTo(Path.GetDirectoryName(row.Data)!, "packages.config"))
            .SelectMany(path => XDocument.Load(path).Root!.Elements("package"))
            .GroupBy(package => package.Attribute("id")!.Value, package => package.Attribute("version")!.Value);
        Assert.All(versions, package => Assert.Single(package.Distinct()));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_device_project_is_shown_in_the_solution(string project) =>
        Assert.Contains(project.Replace('/', '\\'), File.ReadAllText(Repository.PathTo("SolidCell.sln")), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_device_project_refers_to_projects_that_are_there(string project) =>
        Assert.All(Listed(project, "ProjectReference"),
            other => Assert.True(File.Exists(Repository.PathTo(Path.GetDirectoryName(project)!, other)), other));

    private static IEnumerable<string> Listed(string project, string item) => XDocument.Load(Repository.PathTo(project))
        .Descendants(Msbuild + item)
        .Select(element => element.Attribute("Include")!.Value.Replace('\\', '/'));
}
