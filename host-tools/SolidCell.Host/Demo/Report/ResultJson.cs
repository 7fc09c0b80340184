using System.Text.Json;
using System.Text.Json.Nodes;
using SolidCell.Analysis.Cycles;
using SolidCell.Analysis.Results;
using SolidCell.Protocols.Results;

namespace SolidCell.Host.Demo.Report;

/// <summary>What the kind of a result adds to the JSON of a test. The unit is the end of each name; null means that it did not happen, or is no result of this test.</summary>
internal static class ResultJson
{
    /// <summary>"critical-current", "first-short", "pulse-resistance", "capacity" or "none".</summary>
    public static string Name(ResultKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    public static JsonObject? Pulses(PulseSummary? pulses) => pulses is null ? null : new JsonObject
    {
        ["pulses"] = pulses.Pulses,
        ["instant_ohm"] = pulses.InstantOhms,
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
    };

    private static JsonObject? Charge(PassedCharge? charge) => charge is null ? null : new JsonObject
    {
        ["mah"] = charge.MilliampHours,
        ["mah_cm2"] = charge.MilliampHoursPerSquareCentimetre,
        ["mah_g"] = charge.MilliampHoursPerGram,
    };
}
