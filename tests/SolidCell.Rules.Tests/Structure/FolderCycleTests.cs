using System.Reflection;

namespace SolidCell.Rules.Tests.Structure;

/// <summary>
/// Folders of one project use each other in one direction only: read from the compiled types, so that no `using` line can hide it.
/// </summary>
public sealed class FolderCycleTests
{
    /// <summary>Production projects by root namespace.</summary>
    public static TheoryData<string> Projects =>
    [
        .. new[] { "firmware", "host-tools", "hardware" }.SelectMany(folder => Directory.GetDirectories(Repository.PathTo(folder)))
            .SelectMany(folder => Directory.GetFiles(folder, "SolidCell.*.*proj")).Select(path => Path.GetFileNameWithoutExtension(path))
            .Distinct(),
    ];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_two_folders_use_each_other(string project)
    {
        var cycles = new FolderGraph(BuiltAssembly(project), project).Cycles();
        Assert.True(cycles.Count == 0, string.Join('\n', cycles));
    }

    [Fact]
    public void Two_folders_that_use_each_other_are_found() =>
        Assert.Equal(["First -> Second (Hen -> Egg)", "Second -> First (Egg -> Hen)"],
            new FolderGraph(Assembly.GetExecutingAssembly().Location, "SolidCell.Rules.Tests.Structure.Cyclic").Cycles());

    private static string BuiltAssembly(string project)
    {
        string configuration = Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        string folder = project == "SolidCell.Device" ? "SolidCell.Device.Desktop" : project;
        string file = project switch
        {
            "SolidCell.Host" => "solidcell.dll",
            "SolidCell.Hardware.Verification" => "hardware-check.dll",
            _ => project + ".dll",
        };
        return Repository.PathTo("artifacts", "bin", folder, configuration, file);
    }
}
