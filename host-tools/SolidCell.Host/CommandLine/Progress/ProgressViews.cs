using SolidCell.Simulation.Runs;
using Spectre.Console;

namespace SolidCell.Host.CommandLine.Progress;

/// <summary>Chooses how a run is shown: a live table on a terminal, plain lines in a pipe, a log or CI.</summary>
internal static class ProgressViews
{
    private const int PlainWidth = 110;

    public static IAnsiConsole Console(TextWriter output)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (!console.Profile.Out.IsTerminal)
        {
            console.Profile.Width = PlainWidth;
        }

        return console;
    }

    public static IProgressView For(IAnsiConsole console, TextWriter output, bool isHeadless) =>
        isHeadless || !console.Profile.Out.IsTerminal
            ? new PlainProgress(output, TimeProvider.System) : new LiveProgress(console, TimeProvider.System);
}
