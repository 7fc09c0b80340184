using System.Globalization;

namespace SolidCell.Host.Experiment;

/// <summary>Comparisons that more than one experiment makes.</summary>
internal static class Findings
{
    public static CellOutcome? Of(this IReadOnlyList<CellOutcome> outcomes, string cell) =>
        outcomes.FirstOrDefault(outcome => outcome.Cell == cell);

    public static Verdict Judge(bool agrees) => agrees ? Verdict.Agrees : Verdict.Differs;

    /// <summary>The cell must have its first hard short within the bounds, which are hours of test.</summary>
    public static PaperComparison Shorts(CellOutcome cell, string paper, double earliestHours, double latestHours)
    {
        Verdict verdict = cell.HardShort is { } found ? Judge(found.TestHours >= earliestHours && found.TestHours <= latestHours)
            : cell.CameToItsEnd || cell.TestHours > latestHours ? Verdict.Differs
            : Verdict.Open;
        return new PaperComparison($"{cell.Cell}: first hard short", paper, ShortText(cell), verdict);
    }

    /// <summary>The cell must still be free of hard shorts after so many hours of test.</summary>
    public static PaperComparison Survives(CellOutcome cell, string paper, double hours)
    {
        Verdict verdict = cell.HardShort is { } found && found.TestHours < hours ? Verdict.Differs
            : cell.TestHours >= hours ? Verdict.Agrees
            : Verdict.Open;
        return new PaperComparison($"{cell.Cell}: first hard short", paper, ShortText(cell), verdict);
    }

    public static string ShortText(CellOutcome cell) => cell.HardShort is { } found
        ? string.Create(CultureInfo.InvariantCulture, $"at {found.TestHours:F1} h, {found.DensityMilliampsPerSquareCentimetre:F2} mA/cm2")
        : string.Create(CultureInfo.InvariantCulture, $"none in {cell.TestHours:F1} h");

    public static string Number(double? value, int decimals, string unit) =>
        value is { } number ? number.ToString("F" + decimals, CultureInfo.InvariantCulture) + " " + unit : "-";
}
