using System.Globalization;

namespace SolidCell.Analysis.Export;

/// <summary>Writes rows as .bdf.csv. A value that was not measured is an empty field.</summary>
public static class BdfCsvWriter
{
    public static void Write(TextWriter output, IEnumerable<ExportRow> rows, bool machineNames)
    {
        string stepType = machineNames ? BdfColumn.StepTypeMachineName : BdfColumn.StepTypeLabel;
        output.Write(string.Join(',', BdfColumn.All.Select(column => column.Header(machineNames)).Append(stepType)));
        output.Write('\n');
        foreach (ExportRow row in rows)
        {
            foreach (BdfColumn column in BdfColumn.All)
            {
                output.Write(Text(column.Value(row)));
                output.Write(',');
            }

            output.Write(row.StepType);
            output.Write('\n');
        }
    }

    private static string Text(double value) => double.IsNaN(value) ? "" : value.ToString("0.#########", CultureInfo.InvariantCulture);
}
