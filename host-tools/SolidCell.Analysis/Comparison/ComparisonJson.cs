using System.Text.Json.Nodes;
using SolidCell.Analysis.Survival;

namespace SolidCell.Analysis.Comparison;

/// <summary>Groups of cells side by side as JSON.</summary>
public static class ComparisonJson
{
    public static JsonArray Of(IEnumerable<ComparedQuantity> compared) => new([.. compared.Select(Of)]);

    private static JsonObject Of(ComparedQuantity compared) => new()
    {
        ["quantity"] = compared.Quantity.Name,
        ["groups"] = new JsonArray([.. compared.Groups.Select(group => Of(compared.Quantity, group))]),
        ["log_rank"] = compared.LogRank is { } found ? Of(found) : null,
        ["difference"] = compared.Difference is { } difference ? new JsonObject
        {
            ["mean"] = difference.Value,
            ["low"] = difference.Low,
            ["high"] = difference.High,
            ["p"] = difference.Probability,
        } : null,
    };

    /// <summary>Writes the values of a group into its object; what is no time to a failure has no survival.</summary>
    public static void Add(JsonObject json, GroupSummary summary, bool isFailure)
    {
        json["n"] = summary.Curve.Count;
        json["censored"] = summary.Curve.Censored;
        json["mean"] = summary.Values?.Mean;
        json["mean_is_lower_bound"] = summary.Curve.Censored > 0;
        json["standard_deviation"] = summary.Values?.StandardDeviation;
        json["minimum"] = summary.Values?.Minimum;
        json["maximum"] = summary.Values?.Maximum;
        json["median"] = isFailure ? summary.Curve.Median : null;
        json["survival"] = isFailure ? new JsonArray([.. summary.Curve.Steps.Select(Of)]) : null;
    }

    private static JsonObject Of(Quantity quantity, GroupValue group)
    {
        var json = new JsonObject { ["group"] = group.Group };
        Add(json, group.Summary, quantity.IsFailure);
        return json;
    }

    /// <summary>A step of a Kaplan-Meier curve with its interval.</summary>
    private static JsonObject Of(SurvivalStep step) => new()
    {
        ["at"] = step.Value,
        ["at_risk"] = step.AtRisk,
        ["failures"] = step.Failures,
        ["share"] = step.Share,
        ["low"] = step.Low,
        ["high"] = step.High,
    };

    private static JsonObject Of(LogRank found) => new()
    {
        ["chi_square"] = found.ChiSquare,
        ["p"] = found.Probability,
        ["observed"] = new JsonArray([.. found.Observed.Select(number => (JsonNode)number)]),
        ["expected"] = new JsonArray([.. found.Expected.Select(number => (JsonNode)number)]),
        ["hazard_ratio"] = found.Hazard is { } hazard ? new JsonObject
        {
            ["ratio"] = hazard.Ratio,
            ["low"] = hazard.Low,
            ["high"] = hazard.High,
        } : null,
    };
}
