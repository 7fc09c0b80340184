using System.Globalization;

namespace SolidCell.Analysis.Conditions;

/// <summary>A condition in words.</summary>
public static class ConditionText
{
    public static string OfTemperature(TestConditions? conditions) => Of(conditions?.DegreesCelsius, conditions?.SetDegreesCelsius, "degC");

    public static string OfPressure(TestConditions? conditions) => Of(conditions?.Megapascals, conditions?.SetMegapascals, "MPa");

    /// <summary>"5.01 MPa (4.62 to 5.30), set 5 +-0.5, outside for 0.35 h from 12.30 h"; "not measured".</summary>
    public static string Of(ConditionRange? range, SetCondition? set, string unit) =>
        range is null ? "not measured" + Set(set)
        : string.Create(CultureInfo.InvariantCulture, $"{range.Mean:F2} {unit} ({range.Minimum:F2} to {range.Maximum:F2})") + Set(set)
            + Outside(set);

    /// <summary>", outside for 0.35 h from 12.30 h"; nothing for a condition that kept to its tolerance.</summary>
    public static string Outside(SetCondition? set) => set?.FirstOutsideHours is not { } first ? ""
        : string.Create(CultureInfo.InvariantCulture, $", outside for {set.OutsideHours:F2} h from {first:F2} h");

    private static string Set(SetCondition? set) =>
        set is null ? "" : string.Create(CultureInfo.InvariantCulture, $", set {set.Value:0.###} +-{set.Tolerance:0.###}");
}
