using System.Globalization;
using SolidCell.Analysis.Shorts;
using Spectre.Console;

namespace SolidCell.Host.Demo;

/// <summary>The results as a table for people.</summary>
public static class ResultTable
{
    public static Table Build(DemoSummary summary)
    {
        Table table = new Table().Border(TableBorder.Rounded).Title($"Critical current density, protocol {Markup.Escape(summary.ProtocolName)}, seed {summary.Seed}");
        table.AddColumn("Cell");
        foreach (string column in new[] { "CCD\nmA/cm²", "Onset\nmA/cm²", "Half-step\nmAh/cm²", "Cumulative\nmAh/cm²", "Test\nh", "Records\nmade", "Records\nstored", "Dupli-\ncates" })
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        foreach (CellResult cell in summary.Cells)
        {
            table.AddRow(Cells(cell));
        }

        return table;
    }

    public static string Onset(ShortOnset? onset) =>
        onset is null ? "none" : $"{Number(onset.DensityMilliampsPerSquareCentimetre, 2)} {(onset.IsHard ? "hard" : "soft")}";

    private static string[] Cells(CellResult cell) =>
    [
        Markup.Escape(cell.Cell),
        Number(cell.Analysis.CriticalDensityMilliampsPerSquareCentimetre, 2),
        Onset(cell.Analysis.Onset),
        Number(cell.Analysis.HalfStepMilliampHoursPerSquareCentimetre, 3),
        Number(cell.Analysis.CumulativeMilliampHoursPerSquareCentimetre, 2),
        Number(cell.Analysis.TestHours, 2),
        cell.RecordsMade.ToString(CultureInfo.InvariantCulture),
        cell.RecordsStored.ToString(CultureInfo.InvariantCulture),
        cell.Duplicates.ToString(CultureInfo.InvariantCulture),
    ];

    private static string Number(double value, int decimals) => value.ToString("F" + decimals, CultureInfo.InvariantCulture);
}
