using SolidCell.Host.Fixtures.Flash;
using SolidCell.Host.Tests.Operating;
using SolidCell.Operations.Commanding;

namespace SolidCell.Host.Tests.Fixtures.Flash;

/// <summary>Bars of uploads where a person looks on.</summary>
public class UploadBarTests
{
    [Fact]
    public async Task Each_fixture_has_a_bar_of_its_own_on_a_terminal()
    {
        using var output = new SharedText { NewLine = "\n" };
        int answer = await UploadBar.ShowAsync(TerminalOfTest.On(output, 80), false, ["press-1", "press[2]"], bar =>
        {
            bar("press-1")!.Report(new UploadProgress(150, 200));
            bar("press[2]")!.Report(new UploadProgress(64, 64));
            return Task.FromResult(7);
        });
        Assert.Equal(7, answer);
        Assert.Matches("press-1 [━ ]+ +75%", output.ToString());
        Assert.Matches(@"press\[2\] [━ ]+ +100%", output.ToString());
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task Programs_and_files_get_none(bool isQuiet, bool isTerminal)
    {
        using var output = new SharedText();
        Assert.True(await UploadBar.ShowAsync(TerminalOfTest.On(output, 80, isTerminal), isQuiet, ["press-1"],
            bar => Task.FromResult(bar("press-1") is null)));
        Assert.Empty(output.ToString());
    }
}
