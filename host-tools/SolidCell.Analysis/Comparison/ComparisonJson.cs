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

    private static JsonObject Of(Quantity quantity, GroupValue group) => new()
    {
        ["group"] = group.Group,
        ["n"] = group.Cells.Count,
        ["censored"] = group.Summary.Curve.Censored,
        ["mean"] = group.Summary.Values?.Mean,
        ["mean_is_lower_bound"] = group.Summary.Curve.Censored > 0,
        ["standard_deviation"] = group.Summary.Values?.StandardDeviation,
        ["minimum"] = group.Summary.Values?.Minimum,
        ["maximum"] = group.Summary.Values?.Maximum,
        ["median"] = quantity.IsFailure ? group.Summary.Curve.Median : null,
        ["survival"] = quantity.IsFailure ? new JsonArray([.. group.Summary.Curve.Steps.Select(Of)]) : null,
    };

    /// <summary>A step of a Kaplan-Meier curve with its interval.</summary>
    public static JsonObject Of(SurvivalStep step) => new()
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
