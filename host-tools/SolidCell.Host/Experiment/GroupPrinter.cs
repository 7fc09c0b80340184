using System.Globalization;
using System.Text.Json.Nodes;
using SolidCell.Analysis.Comparison;
using SolidCell.Analysis.Survival;
using SolidCell.Host.CommandLine;

namespace SolidCell.Host.Experiment;

/// <summary>Groups of cells: mean, standard deviation and survival, for people and for programs.</summary>
internal static class GroupPrinter
{
    public static void Write(IEnumerable<CellGroup> groups, TextWriter output)
    {
        PlainTable.Write(output, ["GROUP", "WHAT", "UNIT", "n", "CENSORED", "MEAN", "S.D.", "RANGE", "MEDIAN", "SURVIVAL (95 %)"],
            groups.Select(Row));
        output.WriteLine(
            "Mean of the middles of the intervals; a censored cell, one without a failure, counts with what it survived, so the mean is then a lower bound (>=).");
        output.WriteLine("Median and survival after Kaplan and Meier, with Greenwood's interval (of none left, that of none among those that failed): the share that is left after the value.");
    }

    public static JsonArray ToJson(IEnumerable<CellGroup> groups) => new([.. groups.Select(ToJson)]);

    private static string[] Row(CellGroup group)
    {
        (Spread? values, SurvivalCurve curve) = group.Summary;
        int decimals = group.Unit == "h" ? 1 : 2;
        return
        [
            group.Make, group.Quantity, group.Unit, Count(curve.Count), Count(curve.Censored),
            (curve.Censored > 0 ? ">= " : "") + Number(values?.Mean, decimals), Number(values?.StandardDeviation, decimals),
            $"{Number(values?.Minimum, decimals)} to {Number(values?.Maximum, decimals)}",
            curve.Median is { } median ? Number(median, decimals) : "not reached",
            string.Join("; ",
                curve.Steps.Select(
                    step => string.Create(
                        CultureInfo.InvariantCulture, $"{Number(step.Value, decimals)}: {step.Share:F2} ({step.Low:F2}-{step.High:F2})"))),
        ];
    }

    private static JsonObject ToJson(CellGroup group)
    {
        var json = new JsonObject { ["group"] = group.Make, ["quantity"] = group.JsonName };
        ComparisonJson.Add(json, group.Summary, isFailure: true);
        return json;
    }

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Number(double? value, int decimals) => value?.ToString("F" + decimals, CultureInfo.InvariantCulture) ?? "-";
}
