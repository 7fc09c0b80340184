namespace SolidCell.Dashboard.Tests.Browser;

/// <summary>What a test of this folder cannot do without.</summary>
internal static class Needs
{
    /// <summary>Where Chromium is. Skips the test when it is not installed, and fails it where services are required.</summary>
    public static string Chromium()
    {
        if (Browser.Chromium.Path is { } path)
        {
            return path;
        }

        Assert.False(Environment.GetEnvironmentVariable("SOLIDCELL_REQUIRE_SERVICES") == "1", "Chromium is not installed, and SOLIDCELL_REQUIRE_SERVICES=1 asks for it (Debian: apt-get install chromium).");
        Assert.Skip("Chromium is not installed (Debian: apt-get install chromium).");
        return "";
    }
}
