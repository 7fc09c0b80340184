namespace SolidCell.Testing.Files;

/// <summary>The checked-out repository that the tests read.</summary>
public static class Repository
{
    /// <summary>The folder that holds SolidCell.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path inside the repository, from parts.</summary>
    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Source files below a folder, without what a build leaves behind.</summary>
    public static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(PathTo(folder), "*.cs", SearchOption.AllDirectories).Where(IsOurs).Order(StringComparer.Ordinal);

    /// <summary>The path as people write it: from the root, with forward slashes.</summary>
    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static bool IsOurs(string path)
    {
        var parts = Relative(path).Split('/');
        return !parts.Contains("obj") && !parts.Contains("bin") && !parts.Contains("artifacts");
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SolidCell.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No SolidCell.sln above the test.");
        }

        return folder;
    }
}
