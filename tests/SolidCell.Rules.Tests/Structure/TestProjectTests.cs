using System.Xml.Linq;

namespace SolidCell.Rules.Tests.Structure;

/// <summary>How test projects share what they need: through SolidCell.Testing.</summary>
public sealed class TestProjectTests
{
    private const string Shared = "SolidCell.Testing.csproj";

    /// <summary>The registers that are also compiled for the device, whose projects take sources only.</summary>
    private const string DeviceBench = "../SolidCell.Device.Tests/Instrument/";

    /// <summary>The makers of labelled cells, which are measured over more hours by hand than in a test.</summary>
    private const string Corpus = "../SolidCell.Detection.Tests/Corpus/";

    private static readonly string[] Excepted = [DeviceBench, Corpus];

    public static TheoryData<string> TestProjects => [.. Projects("tests")];

    public static TheoryData<string> ProductionProjects => [.. Projects("firmware"), .. Projects("host-tools"), .. Projects("hardware")];

    [Theory]
    [MemberData(nameof(TestProjects))]
    public void No_test_project_compiles_a_source_of_another(string project) =>
        Assert.DoesNotContain(
            Included(project, "Compile"),
            path => path.StartsWith("../SolidCell.", StringComparison.Ordinal)
                && !Excepted.Any(other => path.StartsWith(other, StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(ProductionProjects))]
    public void No_production_project_refers_to_the_fakes(string project) =>
        Assert.DoesNotContain(Included(project, "ProjectReference"), path => path.EndsWith(Shared, StringComparison.Ordinal));

    private static IEnumerable<string> Projects(string folder) =>
        Directory.EnumerateFiles(Repository.PathTo(folder), "*.csproj", SearchOption.AllDirectories).Select(Repository.Relative)
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Included(string project, string item) =>
        XDocument.Load(Repository.PathTo(project)).Descendants(item)
            .SelectMany(element => element.Attribute("Include")!.Value.Split(';')).Select(path => path.Replace('\\', '/'));
}
