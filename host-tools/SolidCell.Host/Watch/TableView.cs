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
        ["finished"] = "green",
    };

    public Task ShowAsync(LiveFeed feed, Func<string, bool> isChosen, CancellationToken ending)
    {
        var known = new SortedDictionary<string, FixtureReading>(StringComparer.Ordinal);
        return console.Live(Build([])).StartAsync(async context =>
        {
            await foreach (FixtureReading reading in ReadingStream.ReadAsync(feed, isChosen, ending).ConfigureAwait(false))
            {
                known[reading.Fixture] = reading;
                context.UpdateTarget(Build([.. known.Values]));
            }
        });
    }

    internal static IRenderable Build(IReadOnlyList<FixtureReading> readings)
    {
        Table table = new Table().Border(TableBorder.Rounded).Caption("Ctrl-C ends the watching, not the tests");
        foreach (string heading in ReadingText.Headings)
        {
            table.AddColumn(new TableColumn(heading).NoWrap());
        }

        foreach (FixtureReading reading in readings)
        {
            table.AddRow([.. ReadingText.Row(reading).Select((text, column) => column == 1 ? Coloured(text) : Markup.Escape(text))]);
        }

        return table;
    }

    private static string Coloured(string state) => Colours.TryGetValue(state, out string? colour) ? $"[{colour}]{state}[/]" : Markup.Escape(state);
}
