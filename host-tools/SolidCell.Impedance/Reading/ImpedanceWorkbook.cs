using SolidCell.Files;
using SolidCell.Files.Tables;

namespace SolidCell.Impedance.Reading;

/// <summary>Spectra in an Excel workbook: of every sheet that names a frequency and an impedance.</summary>
internal static class ImpedanceWorkbook
{
    /// <exception cref="ImpedanceException">It cannot be read, or no sheet holds a spectrum.</exception>
    public static ImpedanceContent Read(byte[] bytes)
    {
        List<(string Sheet, ImpedanceContent Content)> read = [];
        List<string> refused = [];
        foreach (WorkbookSheet sheet in Sheets(bytes))
        {
            try
            {
                read.Add((sheet.Name, ImpedanceFile.OfLines(sheet.Lines)));
            }
            catch (ImpedanceException problem)
            {
                refused.Add($"sheet '{sheet.Name}': {problem.Message}");
            }
        }

        return read.Count > 0 ? Joined(read) : throw new ImpedanceException(
            refused.Count > 0 ? $"no sheet of the workbook holds a spectrum ({refused[0]})" : "the workbook has no sheet");
    }

    private static ImpedanceContent Joined(List<(string Sheet, ImpedanceContent Content)> read) =>
        ImpedanceFile.Joined([.. read.Select(one => one.Content with
        {
            Warnings = [.. one.Content.Warnings.Select(warning => $"sheet '{one.Sheet}': {warning}")],
        })]) with
        {
            Taken = $"sheet {string.Join(", ", read.Select(one => $"'{one.Sheet}'"))}: {read[0].Content.Taken}",
        };

    private static IReadOnlyList<WorkbookSheet> Sheets(byte[] bytes)
    {
        try
        {
            return WorkbookSheets.Read(new MemoryStream(bytes));
        }
        catch (TraceException problem)
        {
            throw new ImpedanceException(problem.Message, problem);
        }
    }
}
