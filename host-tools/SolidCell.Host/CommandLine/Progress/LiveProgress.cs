using System.Globalization;
using SolidCell.Simulation.Runs;
using Spectre.Console;

namespace SolidCell.Host.CommandLine.Progress;

/// <summary>A table that is redrawn in place, with a bar for each cell: for a terminal.</summary>
/// <param name="console">The terminal.</param>
/// <param name="clock">Says when it is drawn again.</param>
public sealed class LiveProgress(IAnsiConsole console, TimeProvider clock) : IProgressView
{
    private const int BarWidth = 20;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    public Task ShowAsync(Func<IReadOnlyList<CellProgress>> read, Task work) =>
        console.Live(Build(read())).AutoClear(true).StartAsync(async context =>
        {
            while (await Task.WhenAny(work, Task.Delay(Interval, clock)).ConfigureAwait(false) != work)
            {
                context.UpdateTarget(Build(read()));
            }
        });

    private static Table Build(IReadOnlyList<CellProgress> cells)
    {
        Table table = new Table().Border(TableBorder.Rounded);
        table.AddColumn("Cell").AddColumn("State").AddColumn("");
        foreach (string column in new[] { "Test h", "mA/cm²", "mV", "Records made", "stored" })
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        foreach (CellProgress cell in cells)
        {
            table.AddRow(
                Markup.Escape(cell.Cell),
                Markup.Escape(cell.State),
                Bar(cell.Share),
                cell.TestHours.ToString("F2", CultureInfo.InvariantCulture),
                cell.SetPointMilliampsPerSquareCentimetre.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture),
                cell.CellMillivolts.ToString("F1", CultureInfo.InvariantCulture),
                cell.RecordsMade.ToString(CultureInfo.InvariantCulture),
                cell.RecordsStored.ToString(CultureInfo.InvariantCulture));
        }

        return table;
    }

    private static string Bar(double share)
    {
        int full = (int)(share * BarWidth);
        return new string('━', full) + "[grey]" + new string('─', BarWidth - full) + "[/]";
    }
}
