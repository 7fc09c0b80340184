using System.Text.Json.Nodes;
using SolidCell.Analysis.Results;
using SolidCell.Analysis.Shorts;
using SolidCell.Host.CommandLine;
using SolidCell.Store.Files;

namespace SolidCell.Host.Demo;

/// <summary>The results as JSON. The unit is the end of each name; null means that it did not happen.</summary>
public static class JsonResults
{
    /// <summary>Better known before the run than after it.</summary>
    /// <exception cref="UserErrorException">The file cannot be written.</exception>
    public static void CheckWritable(FileInfo file) => Guard(file, () =>
    {
        file.Directory?.Create();
        using FileStream _ = new(file.FullName, FileMode.OpenOrCreate, FileAccess.Write);
    });

    /// <exception cref="UserErrorException">The file cannot be written.</exception>
    public static void Write(FileInfo file, DemoSummary summary) =>
        Guard(file, () => WholeFile.Write(file.FullName, ToJson(summary).ToJsonString(JsonText.Indented) + "\n"));

    public static JsonObject ToJson(DemoSummary summary) => new()
    {
        ["seed"] = summary.Seed,
        ["protocol"] = summary.ProtocolName,
        ["wall_seconds"] = Math.Round(summary.WallSeconds, 2),
        ["cells"] = new JsonArray([.. summary.Cells.Select(ToJson)]),
    };

    private static JsonObject ToJson(CellResult cell) => new()
    {
        ["cell"] = cell.Cell,
        ["test_id"] = cell.Test.Id,
        ["result"] = ResultJson.Name(cell.Result.Kind),
        ["ccd_ma_cm2"] = cell.Result.CriticalCurrent?.Soft.AboveMilliampsPerSquareCentimetre,
        ["ccd"] = ResultJson.CriticalCurrent(cell.Result),
        ["threshold_capacity"] = ResultJson.Threshold(cell.Result.ThresholdCapacity),
        ["onset_ma_cm2"] = cell.Result.Onset?.DensityMilliampsPerSquareCentimetre,
        ["onset_kind"] = cell.Result.Onset?.Kind,
        ["half_step_mah_cm2"] = cell.Result.HalfStepMilliampHoursPerSquareCentimetre,
        ["cumulative_mah_cm2"] = cell.Result.CumulativeMilliampHoursPerSquareCentimetre,
        ["test_hours"] = cell.Result.TestHours,
        ["first_soft_short"] = ToJson(cell.Result.FirstSoftShort),
        ["first_hard_short"] = ToJson(cell.Result.FirstHardShort),
        ["pulse_resistance"] = ResultJson.Pulses(cell.Result.Pulses),
        ["capacity"] = ResultJson.Capacities(cell.Result.Capacities),
        ["records_made"] = cell.RecordsMade,
        ["records_stored"] = cell.RecordsStored,
        ["duplicates"] = cell.Duplicates,
        ["wall_seconds"] = Math.Round(cell.WallSeconds, 2),
    };

    private static JsonObject? ToJson(ShortOnset? onset) => onset is null ? null : new JsonObject
    {
        ["ma_cm2"] = onset.DensityMilliampsPerSquareCentimetre,
        ["half_step_mah_cm2"] = onset.HalfStepMilliampHoursPerSquareCentimetre,
        ["cumulative_mah_cm2"] = onset.CumulativeMilliampHoursPerSquareCentimetre,
        ["test_hours"] = onset.TestHours,
    };

    private static void Guard(FileInfo file, Action write)
    {
        try
        {
            write();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException(
                $"Cannot write {file.FullName}: {problem.Message.TrimEnd('.')}. Name another file with --json FILE.", problem);
        }
    }
}
