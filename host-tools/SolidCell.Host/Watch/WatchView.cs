using Spectre.Console;

namespace SolidCell.Host.Watch;

/// <summary>Chooses how to show: drawn in place in a terminal, lines elsewhere.</summary>
internal static class WatchView
{
    public static IWatchView For(TextWriter output, bool isOne)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (!console.Profile.Out.IsTerminal)
        {
            return new PlainView(output);
        }

        return isOne ? new PlotView(console) : new TableView(console);
    }
}
