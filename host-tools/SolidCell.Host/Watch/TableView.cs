using SolidCell.Host.Fixtures;
using SolidCell.Ingest.Live;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SolidCell.Host.Watch;

/// <summary>All fixtures in one table that is drawn in place.</summary>
internal sealed class TableView(IAnsiConsole console) : IWatchView
{
    private static readonly Dictionary<string, string> Colours = new(StringComparer.Ordinal)
    {
        ["running"] = "blue",
        ["paused"] = "yellow",
        ["faulted"] = "red bold",
        ["lost"] = "red bold",
        ["unknown"] = "yellow",
        ["finished"] = "green",
    };

    public Task ShowAsync(LiveFeed feed, Watched watched, TimeProvider clock, CancellationToken ending)
    {
        var known = new SortedDictionary<string, HeardFixture>(StringComparer.Ordinal);
        return console.Live(Build([], console.Profile.Width)).StartAsync(async context =>
        {
            await foreach (HeardFixture heard in ReadingStream.ReadAsync(feed, watched, clock, ending).ConfigureAwait(false))
            {
                known[heard.Reading.Fixture] = heard;
                context.UpdateTarget(Build([.. known.Values], console.Profile.Width));
            }
        });
    }

    /// <param name="readings">The fixtures.</param>
    /// <param name="width">Of the terminal, in characters.</param>
    internal static IRenderable Build(IReadOnlyList<HeardFixture> readings, int width)
    {
        WatchTable shown = WatchTable.Fitting(readings, width);
        Table table = new Table().Border(TableBorder.Rounded).Caption("Ctrl-C ends the watching, not the tests");
        foreach (string heading in shown.Headings)
        {
            table.AddColumn(new TableColumn(heading).NoWrap());
        }

        foreach (IReadOnlyList<string> row in shown.Rows)
        {
            table.AddRow([.. row.Select((text, column) => column == 1 ? Coloured(text) : Markup.Escape(text))]);
        }

        return table;
    }

    private static string Coloured(string state) =>
        Colours.TryGetValue(state.Split(' ', ',')[0], out string? colour) ? $"[{colour}]{Markup.Escape(state)}[/]" : Markup.Escape(state);
}
