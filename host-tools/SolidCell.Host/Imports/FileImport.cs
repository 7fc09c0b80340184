using System.Text.Json;
using SolidCell.Files;
using SolidCell.Files.Headers;
using SolidCell.Host.CommandLine;
using SolidCell.Import;
using SolidCell.Store;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Imports;

/// <summary>Imports files one after the other and says a line of each. A file that cannot be read does not keep the others out.</summary>
internal sealed class FileImport(StoreDatabase database, string cellName, bool asJson, TextWriter output, TextWriter errors)
{
    private const string Prefix = "solidcell: ";
    private const int ProgressStep = 10;

    private int _shown;

    /// <summary>The exit code: 0 when every file is in the database now.</summary>
    /// <exception cref="UserErrorException">No cell of that name is registered.</exception>
    public int Run(IReadOnlyList<string> files, ColumnRequest columns, CancellationToken cancellation)
    {
        StoredCell cell = new CellRegistry(database, TimeProvider.System).Find(cellName)
            ?? throw new UserErrorException(
                $"There is no cell '{cellName}'; register it first: solidcell cells add {cellName} --kind full --area 0.785");
        TraceImporter importer = new(database, cell, TimeProvider.System);
        int code = ExitCode.Done;
        foreach (string file in files)
        {
            try
            {
                _shown = 0;
                Say(importer.Import(file, columns, share => ShowProgress(file, share), cancellation));
            }
            catch (Exception problem) when (problem is TraceException or IOException or UnauthorizedAccessException)
            {
                errors.WriteLine($"{Prefix}{file}: {problem.Message}");
                code = ExitCode.Failed;
            }
        }

        return code;
    }

    private void Say(ImportResult result)
    {
        foreach (string remark in result.Remarks)
        {
            errors.WriteLine($"{Prefix}{Path.GetFileName(result.File)}: {remark}");
        }

        if (asJson)
        {
            output.WriteLine(JsonSerializer.Serialize(result, JsonText.RecordLine));
            return;
        }

        string name = Path.GetFileName(result.File);
        output.WriteLine(result.WasThere
            ? $"{name}: is in the database already, as test {result.TestId[..8]}; nothing was written. To have it judged anew, or as a test of another cell: solidcell tests delete {result.TestId[..8]} --yes, then import it again"
            : $"{name}: test {result.TestId[..8]} of cell {cellName}, {result.Rows} rows, {result.Steps} steps, {result.SoftShorts} soft and {result.HardShorts} hard short(s); {result.Taken}");
    }

    /// <summary>Every tenth, and only for files that take so long.</summary>
    private void ShowProgress(string file, double share)
    {
        int percent = (int)(share * 100) / ProgressStep * ProgressStep;
        if (percent > _shown)
        {
            _shown = percent;
            errors.WriteLine($"{Prefix}{Path.GetFileName(file)}: {percent} %");
        }
    }
}
