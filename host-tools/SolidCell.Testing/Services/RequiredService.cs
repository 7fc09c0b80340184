namespace SolidCell.Testing.Services;

/// <summary>
/// A program that some tests need and not every machine has: without it a test is skipped, and fails under SOLIDCELL_REQUIRE_SERVICES=1.
/// </summary>
public static class RequiredService
{
    private const string Setting = "SOLIDCELL_REQUIRE_SERVICES";

    /// <summary>Where it is; skips or fails the running test when it is nowhere.</summary>
    /// <param name="path">Where it was found, null when it was not.</param>
    /// <param name="name">Its package on Debian.</param>
    public static string Of(string? path, string name)
    {
        if (path is not null)
        {
            return path;
        }

        string how = $"(Debian: apt-get install {name})";
        Assert.False(Environment.GetEnvironmentVariable(Setting) == "1", $"{name} is not installed, and {Setting}=1 asks for it {how}.");
        Assert.Skip($"{name} is not installed {how}.");
        return "";
    }
}
