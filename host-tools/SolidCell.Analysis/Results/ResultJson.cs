using System.Text.Json;
using System.Text.Json.Nodes;
using SolidCell.Analysis.Conditions;
using SolidCell.Analysis.CriticalCurrent;
using SolidCell.Analysis.Cycles;
using SolidCell.Analysis.Shorts;
using SolidCell.Protocols.Results;

namespace SolidCell.Analysis.Results;

/// <summary>
/// The result of a test as JSON, for command line, reports and exports alike. The unit is the end of each name; null means that it did not
/// happen, or is no result of this test.
/// </summary>
public static class ResultJson
{
    /// <summary>"critical-current", "threshold-capacity", "first-short", "pulse-resistance", "capacity" or "none".</summary>
    public static string Name(ResultKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    /// <summary>All of it.</summary>
    public static JsonObject Of(TestResult result) => new()
    {
        ["kind"] = Name(result.Kind),
        ["test_h"] = result.TestHours,
        ["ccd"] = CriticalCurrent(result),
        ["threshold_capacity"] = Threshold(result.ThresholdCapacity),
        ["first_soft_short"] = Onset(result.FirstSoftShort),
        ["first_hard_short"] = Onset(result.FirstHardShort),
        ["half_step_mah_cm2"] = result.HalfStepMilliampHoursPerSquareCentimetre,
        ["cumulative_mah_cm2"] = result.CumulativeMilliampHoursPerSquareCentimetre,
        ["pulse_resistance"] = Pulses(result.Pulses),
        ["capacity"] = Capacities(result.Capacities),
        ["temperature_degc"] = ConditionJson.Of(result.Conditions?.DegreesCelsius, result.Conditions?.SetDegreesCelsius),
        ["pressure_mpa"] = ConditionJson.Of(result.Conditions?.Megapascals, result.Conditions?.SetMegapascals),
        ["detector_version"] = result.DetectorVersion,
        ["dead_time_percent"] = result.DeadTimePercent,
    };

    /// <summary>The critical current density with all that it depends on; null for a test that has none.</summary>
    public static JsonObject? CriticalCurrent(TestResult result) => result.CriticalCurrent is not { } found ? null : new JsonObject
    {
        ["n"] = 1,
        ["soft"] = Interval(found.Soft, CriticalCurrentDensity.SoftCriterion),
        ["hard"] = Interval(found.Hard, CriticalCurrentDensity.HardCriterion),
        ["detector_version"] = result.DetectorVersion,
        ["dead_time_percent"] = result.DeadTimePercent,
        ["temperature_degc"] = ConditionJson.Of(result.Conditions?.DegreesCelsius, result.Conditions?.SetDegreesCelsius),
        ["pressure_mpa"] = ConditionJson.Of(result.Conditions?.Megapascals, result.Conditions?.SetMegapascals),
    };

    public static JsonObject? Threshold(ThresholdCapacity? threshold) => threshold is null ? null : new JsonObject
    {
        ["ma_cm2"] = threshold.MilliampsPerSquareCentimetre,
        ["passed_mah_cm2"] = threshold.PassedMilliampHoursPerSquareCentimetre,
        ["soft"] = Failure(threshold.Soft),
        ["hard"] = Failure(threshold.Hard),
    };

    private static JsonObject Interval(CriticalInterval interval, string criterion) => new()
    {
        ["statement"] = interval.Statement + " mA/cm2",
        ["above_ma_cm2"] = interval.AboveMilliampsPerSquareCentimetre,
        ["up_to_ma_cm2"] = interval.UpToMilliampsPerSquareCentimetre,
        ["is_censored"] = interval.IsCensored,
        ["step_ma_cm2"] = interval.StepMilliampsPerSquareCentimetre,
        ["capacity_mah_cm2"] = interval.CapacityMilliampHoursPerSquareCentimetre,
        ["shorts"] = interval.Events,
        ["failure"] = Failure(interval.Failure),
        ["criterion"] = criterion,
    };

    private static JsonObject? Failure(FailurePoint? failure) => failure is null ? null : new JsonObject
    {
        ["mode"] = FailureName.Of(failure.Mode),
        ["short"] = failure.ShortKind,
        ["score_percent"] = failure.ScorePercent,
        ["test_h"] = failure.TestHours,
        ["ma_cm2"] = failure.MilliampsPerSquareCentimetre,
        ["half_step_mah_cm2"] = failure.HalfStepMilliampHoursPerSquareCentimetre,
        ["plated_on_working_mah_cm2"] = failure.WorkingMilliampHoursPerSquareCentimetre,
        ["plated_on_counter_mah_cm2"] = failure.CounterMilliampHoursPerSquareCentimetre,
        ["total_mah_cm2"] = failure.TotalMilliampHoursPerSquareCentimetre,
    };

    private static JsonObject? Onset(ShortOnset? onset) => onset is null ? null : new JsonObject
    {
        ["ma_cm2"] = onset.DensityMilliampsPerSquareCentimetre,
        ["half_step_mah_cm2"] = onset.HalfStepMilliampHoursPerSquareCentimetre,
        ["cumulative_mah_cm2"] = onset.CumulativeMilliampHoursPerSquareCentimetre,
        ["test_h"] = onset.TestHours,
    };

    public static JsonObject? Pulses(PulseSummary? pulses) => pulses is null ? null : new JsonObject
    {
        ["pulses"] = pulses.Pulses,
        ["instant_ohm"] = pulses.InstantOhms,
        ["instant_deviation_ohm"] = pulses.InstantDeviationOhms,
        ["one_second_ohm"] = pulses.OneSecondOhms,
        ["ten_seconds_ohm"] = pulses.TenSecondsOhms,
        ["instant_ohm_cm2"] = pulses.InstantOhmSquareCentimetres,
        ["one_second_ohm_cm2"] = pulses.OneSecondOhmSquareCentimetres,
        ["ten_seconds_ohm_cm2"] = pulses.TenSecondsOhmSquareCentimetres,
    };

    public static JsonObject? Capacities(CapacitySummary? capacities) => capacities is null ? null : new JsonObject
    {
        ["discharges"] = capacities.Discharges,
        ["first_discharge"] = Charge(capacities.First),
        ["last_discharge"] = Charge(capacities.Last),
        ["first_efficiency_percent"] = capacities.FirstEfficiencyPercent,
        ["rates"] = new JsonArray([.. capacities.Rates.Select(rate => new JsonObject
        {
            ["ma_cm2"] = rate.MilliampsPerSquareCentimetre,
            ["c_rate"] = rate.CRate,
            ["discharges"] = rate.Discharges,
            ["mean"] = Charge(rate.Mean),
            ["least"] = Charge(rate.Least),
            ["most"] = Charge(rate.Most),
        })]),
        ["plating_efficiency_percent"] = capacities.Plating?.Percent,
        ["plating_strips"] = capacities.Plating?.Strips,
    };

    private static JsonObject? Charge(PassedCharge? charge) => charge is null ? null : new JsonObject
    {
        ["mah"] = charge.MilliampHours,
        ["mah_cm2"] = charge.MilliampHoursPerSquareCentimetre,
        ["mah_g"] = charge.MilliampHoursPerGram,
    };
}
