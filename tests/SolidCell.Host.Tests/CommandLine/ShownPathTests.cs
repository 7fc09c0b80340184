using SolidCell.Host.CommandLine;

namespace SolidCell.Host.Tests.CommandLine;

public sealed class ShownPathTests
{
    /// <summary>In /home/anna/lab.</summary>
    [Theory]
    [InlineData("/home/anna/lab/bench-1.json", "bench-1.json")]
    [InlineData("/home/anna/lab/fixtures/bench-1.json", "fixtures/bench-1.json")]
    [InlineData("/home/anna/lab/..bench-1.json", "..bench-1.json")]
    [InlineData("/home/anna/bench-1.json", "/home/anna/bench-1.json")]
    [InlineData("/tmp/bench-1.json", "/tmp/bench-1.json")]
    [InlineData("/home/anna/lab/bench 1.json", "\"bench 1.json\"")]
    [InlineData("/home/anna/my lab/bench-1.json", "\"/home/anna/my lab/bench-1.json\"")]
    public void A_file_is_shown_from_the_folder_that_it_is_in_and_else_as_a_whole_path(string path, string shown)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The paths are those of Linux.");
        Assert.Equal(shown, ShownPath.Of(path, "/home/anna/lab"));
    }
}
