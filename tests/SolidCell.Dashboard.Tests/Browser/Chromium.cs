namespace SolidCell.Dashboard.Tests.Browser;

/// <summary>The system's browser. Nothing is downloaded for these tests.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    public static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    /// <summary>Where it is installed. Skips the test when it is not, and fails it where services are required.</summary>
    public static string PathOrSkip()
    {
        string? path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
        if (path is not null)
            return path;
        Assert.False(Environment.GetEnvironmentVariable("SOLIDCELL_REQUIRE_SERVICES") == "1", "Chromium is not installed, and SOLIDCELL_REQUIRE_SERVICES=1 asks for it (Debian: apt-get install chromium).");
        Assert.Skip("Chromium is not installed (Debian: apt-get install chromium).");
        return "";
    }
}
