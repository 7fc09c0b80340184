using Spectre.Console;

namespace SolidCell.Host.Watch;

/// <summary>Chooses how to show: drawn in place in a terminal, lines elsewhere.</summary>
internal static class WatchView
{
    public static IWatchView For(IAnsiConsole console, TextWriter output, bool isOne) =>
        !console.Profile.Out.IsTerminal ? new PlainView(output) : isOne ? new PlotView(console) : new TableView(console);
}
