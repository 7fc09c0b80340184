using System.Globalization;
using SolidCell.Analysis.Survival;

namespace SolidCell.Analysis.Comparison;

/// <summary>Groups of cells side by side as a table, for command line and reports alike.</summary>
public static class ComparisonTable
{
    public const string Note =
        "n cells, of which some had not failed when their test ended (censored): they count with what they survived, so the mean is then a lower bound (>=), an interval counts with its middle. "
        + "Median after Kaplan and Meier. Difference: for what cells fail at, p of the log-rank test and, for two groups, the hazard ratio of the first against the second with its 95 % interval; "
        + "for other quantities of two groups the first mean less the second, 95 % interval and p after Welch.";

    public static IReadOnlyList<string> Headings { get; } = ["Quantity", "Unit", "Group", "n", "Censored", "Mean", "s.d.", "Range",
        "Median", "Difference"];

    public static IEnumerable<IReadOnlyList<string>> Rows(IEnumerable<ComparedQuantity> compared) => compared.SelectMany(Rows);

    private static IEnumerable<string[]> Rows(ComparedQuantity compared) =>
        compared.Groups.Select((group, index) => Row(compared, group, index == 0));

    private static string[] Row(ComparedQuantity compared, GroupValue group, bool isFirst)
    {
        Quantity quantity = compared.Quantity;
        (Spread? values, SurvivalCurve curve) = group.Summary;
        string Number(double? value) => value?.ToString("F" + quantity.Decimals, CultureInfo.InvariantCulture) ?? "-";
        return
        [
            isFirst ? quantity.Label : "", isFirst ? quantity.Unit : "", group.Group, Count(group.Cells.Count),
            quantity.IsFailure ? Count(curve.Censored) : "",
            (curve.Censored > 0 ? ">= " : "") + Number(values?.Mean), Number(values?.StandardDeviation),
            $"{Number(values?.Minimum)} to {Number(values?.Maximum)}",
            !quantity.IsFailure ? "" : curve.Median is { } median ? Number(median) : "not reached",
            isFirst ? Difference(compared, Number) : "",
        ];
    }

    private static string Difference(ComparedQuantity compared, Func<double?, string> number) => compared switch
    {
        { LogRank: { Hazard: { } hazard } found } =>
            string.Create(CultureInfo.InvariantCulture,
                $"p = {found.Probability:G2}, hazard ratio {hazard.Ratio:G2} ({hazard.Low:G2} to {hazard.High:G2})"),
        { LogRank: { } found } => string.Create(CultureInfo.InvariantCulture, $"p = {found.Probability:G2}"),
        { Difference: { } found } =>
            string.Create(CultureInfo.InvariantCulture,
                $"{number(found.Value)} ({number(found.Low)} to {number(found.High)}), p = {found.Probability:G2}"),
        _ => "",
    };

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
