using System.Globalization;
using SolidCell.Host.CommandLine;
using SolidCell.Simulation.Fleet;

namespace SolidCell.Host.Experiment;

/// <summary>The outcome for people: the numbers of each cell, then the paper's beside what was found.</summary>
internal static class ExperimentPrinter
{
    private const int ShownIdLength = 8;

    public static void Write(ExperimentResult result, string dataDirectory, TextWriter output)
    {
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture, $"{result.Experiment.Title}; virtual cells, seed {result.Seed}, {result.WallSeconds:F0} s"));
        output.WriteLine();
        OutcomeColumn[] columns = [.. result.Experiment.Columns];
        PlainTable.Write(output, ["CELL", "TEST", "END", .. columns.Select(column => column.Heading)],
            result.Cells.Select(cell => Row(cell, columns)));
        output.WriteLine(
            "SOFT, HARD: the first short of the kind, with the areal charge of its half-step, and that of both directions until then (per electrode it is half).");
        output.WriteLine();
        if (result.Groups.Count > 0)
        {
            GroupPrinter.Write(result.Groups, output);
            output.WriteLine(VirtualCellsNote.Realistic);
        }
        else
        {
            PlainTable.Write(output, ["AGAINST THE PAPER", "PAPER", "FOUND", "VERDICT"], result.Comparisons.Select(Row));
            output.WriteLine(VirtualCellsNote.Text);
        }

        output.WriteLine();
        output.WriteLine(Records(result.Cells, dataDirectory));
        output.WriteLine("Next: solidcell tests, solidcell export TEST, solidcell serve (each with the same --data)");
    }

    private static string[] Row(CellOutcome cell, OutcomeColumn[] columns) =>
        [cell.Cell, cell.Test.Id[..ShownIdLength], cell.End, .. columns.Select(column => column.Text(cell))];

    private static string[] Row(PaperComparison item) =>
        [item.What, item.Paper, item.Found, Name(item.Verdict) + ", " + VirtualCellsNote.Basis];

    private static string Name(Verdict verdict) => verdict == Verdict.Open ? "not reached" : verdict.ToString().ToLowerInvariant();

    private static string Records(IReadOnlyList<CellOutcome> cells, string dataDirectory)
    {
        long duplicates = cells.Sum(cell => cell.Duplicates);
        return $"{cells.Sum(cell => cell.RecordsStored)} of {cells.Sum(cell => cell.RecordsMade)} records stored in {dataDirectory}, {(duplicates == 0 ? "none sent twice" : duplicates + " sent twice")}";
    }
}
