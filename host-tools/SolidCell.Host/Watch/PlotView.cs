using System.Globalization;
using SolidCell.Host.Fixtures;
using SolidCell.Ingest.Live;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SolidCell.Host.Watch;

/// <summary>One fixture with its last minutes of voltage and current as curves.</summary>
internal sealed class PlotView(IAnsiConsole console) : IWatchView
{
    private const int Kept = 1200;
    private const int PlotHeight = 8;
    private const int LabelWidth = 12;

    private readonly List<double?> _volts = [];
    private readonly List<double?> _milliamps = [];

    public Task ShowAsync(LiveFeed feed, Watched watched, TimeProvider clock, CancellationToken ending) =>
        console.Live(new Text("Waiting for the fixture.")).StartAsync(async context =>
        {
            await foreach (HeardFixture heard in ReadingStream.ReadAsync(feed, watched, clock, ending).ConfigureAwait(false))
            {
                context.UpdateTarget(Take(heard, console.Profile.Width));
            }
        });

    internal IRenderable Take(HeardFixture heard, int width)
    {
        if (heard.Freshness == Freshness.Live)
        {
            Keep(_volts, heard.Reading.CellVolts);
            Keep(_milliamps, heard.Reading.CellMilliamps);
        }

        return new Rows(
            TableView.Build([heard], width),
            Plot("V", _volts, width),
            Plot("mA", _milliamps, width));
    }

    private static void Keep(List<double?> values, double? value)
    {
        values.Add(value);
        if (values.Count > Kept)
        {
            values.RemoveAt(0);
        }
    }

    private static Text Plot(string unit, List<double?> values, int width)
    {
        double low = values.Min() ?? 0;
        double high = values.Max() ?? 0;
        double margin = Math.Max((high - low) * 0.05, 1e-6);
        string[] lines = BraillePlot.Draw(values, low - margin, high + margin, Math.Max(10, width - LabelWidth - 2), PlotHeight);
        return new Text(string.Join('\n', lines.Select((line, row) => Label(row, low, high, unit).PadLeft(LabelWidth) + " " + line)));
    }

    private static string Label(int row, double low, double high, string unit) =>
        row == 0 ? Number(high, unit) : row == PlotHeight - 1 ? Number(low, unit) : "";

    private static string Number(double value, string unit) => value.ToString("0.0000", CultureInfo.InvariantCulture) + " " + unit;
}
