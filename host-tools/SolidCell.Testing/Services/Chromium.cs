namespace SolidCell.Testing.Services;

/// <summary>The system's browser. Nothing is downloaded for these tests.</summary>
public static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>What it is started with: no sandbox (tests run as root in containers), and nothing that goes out to the network.</summary>
    public static IReadOnlyList<string> Arguments { get; } =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>Where it is installed, null when it is not.</summary>
    public static string? Path => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>Where it is installed. Skips the test when it is not, and fails it where services are required.</summary>
    public static string Required() => RequiredService.Of(Path, "chromium");
}
