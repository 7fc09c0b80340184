using Microsoft.Extensions.Time.Testing;
using SolidCell.Host.CommandLine.Progress;
using SolidCell.Host.Tests.Operating;
using SolidCell.Simulation.Runs;
using Spectre.Console;

namespace SolidCell.Host.Tests.CommandLine.Progress;

/// <summary>How far a run is, on a terminal and in a log. The hour of a test is the second at which it was asked for.</summary>
public sealed class ProgressTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly TaskCompletionSource _work = new();
    private readonly DateTimeOffset _start;

    public ProgressTests() => _start = _clock.GetUtcNow();

    [Fact]
    public async Task A_log_gets_a_line_for_all_cells_every_five_seconds_until_the_work_is_done()
    {
        using var output = new StringWriter { NewLine = "\n" };
        await RunAsync(new PlainProgress(output, _clock), TimeSpan.FromSeconds(1), 11);
        Assert.Equal(
            "a 5.0 h (25 %) +0.10 mA/cm2 running  b 1.2 h (100 %) -2.50 mA/cm2 short  c 0.0 h (0 %) 0.00 mA/cm2 idle\n"
            + "a 10.0 h (25 %) +0.10 mA/cm2 running  b 1.2 h (100 %) -2.50 mA/cm2 short  c 0.0 h (0 %) 0.00 mA/cm2 idle\n",
            output.ToString());
    }

    [Fact]
    public async Task A_terminal_gets_a_table_that_is_drawn_again_four_times_a_second()
    {
        using var output = new StringWriter { NewLine = "\n" };
        await RunAsync(new LiveProgress(TerminalOfTest.On(output, 120), _clock), TimeSpan.FromMilliseconds(125), 4);
        GoldenText.Check(Plain(output.ToString()), "tests", "SolidCell.Host.Tests", "CommandLine", "Progress", "live.txt");
    }

    [Fact]
    public void Lines_are_for_a_program_and_for_what_is_no_terminal()
    {
        using var output = new StringWriter();
        IAnsiConsole console = ProgressViews.Console(output);
        Assert.Equal(110, console.Profile.Width);
        Assert.IsType<PlainProgress>(ProgressViews.For(console, output, isHeadless: false));
        Assert.IsType<PlainProgress>(ProgressViews.For(console, output, isHeadless: true));
    }

    private async Task RunAsync(IProgressView view, TimeSpan step, int steps)
    {
        Task shown = view.ShowAsync(Read, _work.Task);
        for (int i = 0; i < steps; i++)
        {
            _clock.Advance(step);
        }

        _work.SetResult();
        await shown;
    }

    private IReadOnlyList<CellProgress> Read() =>
    [
        new("a", "running", (_clock.GetUtcNow() - _start).TotalSeconds, 0.25, 0.1, 12.34, 1200, 1100),
        new("b", "short", 1.234, 1, -2.5, -0.06, 77, 77), new("c", "idle", 0, 0, 0, 0, 0, 0),
    ];

    /// <summary>Each time that the table was drawn, without the marks by which a terminal goes back to its first line.</summary>
    private static string Plain(string text) =>
        string.Join('\n', System.Text.RegularExpressions.Regex.Replace(text, "\u001b\\[[0-9;?]*[A-Za-z]", "")
            .Replace("\r", "\n", StringComparison.Ordinal).Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0)) + "\n";
}
