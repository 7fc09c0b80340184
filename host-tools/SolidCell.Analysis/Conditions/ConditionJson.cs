using System.Text.Json.Nodes;

namespace SolidCell.Analysis.Conditions;

/// <summary>A condition as JSON: what was set, and what was measured.</summary>
internal static class ConditionJson
{
    private const int Decimals = 3;
    private const int HourDecimals = 4;

    /// <summary>Null where nothing was set and nothing measured.</summary>
    public static JsonObject? Of(ConditionRange? range, SetCondition? set) => range is null && set is null ? null : new JsonObject
    {
        ["set"] = Rounded(set?.Value, Decimals),
        ["tolerance"] = Rounded(set?.Tolerance, Decimals),
        ["min"] = Rounded(range?.Minimum, Decimals),
        ["mean"] = Rounded(range?.Mean, Decimals),
        ["max"] = Rounded(range?.Maximum, Decimals),
        ["first_outside_h"] = Rounded(set?.FirstOutsideHours, HourDecimals),
        ["outside_h"] = range is null ? null : Rounded(set?.OutsideHours, HourDecimals),
    };

    private static double? Rounded(double? value, int decimals) => value is { } number ? Math.Round(number, decimals) : null;
}
