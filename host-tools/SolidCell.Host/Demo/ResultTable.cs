using System.Globalization;
using SolidCell.Host.Demo.Report;
using Spectre.Console;

namespace SolidCell.Host.Demo;

/// <summary>The results as a table for people.</summary>
public static class ResultTable
{
    public static Table Build(DemoSummary summary)
    {
        ResultColumn[] columns = [.. ResultColumns.Of(summary.Kind).Where(column => !column.IsDetail)];
        Table table = new Table().Border(TableBorder.Rounded)
            .Title($"{ResultColumns.Title(summary.Kind)}, protocol {Markup.Escape(summary.ProtocolName)}, seed {summary.Seed}");
        table.AddColumn("Cell");
        foreach (string heading in columns.Select(column => $"{column.Heading}\n{column.Unit}")
            .Concat(["Records\nmade", "Records\nstored", "Dupli-\ncates"]))
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        foreach (CellResult cell in summary.Cells)
        {
            table.AddRow([Markup.Escape(cell.Cell), .. columns.Select(column => column.Text(cell.Result)), Count(cell.RecordsMade),
                Count(cell.RecordsStored), Count(cell.Duplicates)]);
        }

        return table;
    }

    private static string Count(long number) => number.ToString(CultureInfo.InvariantCulture);
}
