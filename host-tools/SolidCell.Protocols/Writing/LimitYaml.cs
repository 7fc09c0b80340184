using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;

namespace SolidCell.Protocols.Writing;

/// <summary>Writes what ends a step.</summary>
internal static class LimitYaml
{
    /// <summary>A time that comes last is the `for` of the step, all else its `until`, in the order in which they are looked at.</summary>
    public static void Write(TimedStep step, IReadOnlyList<StepLimit> limits, int indent, YamlLines lines)
    {
        bool hasFor = step.Verb is not ("rest" or "sweep" or "impedance")
            && limits is [.., { Quantity: LimitQuantity.StepMilliseconds, Action: LimitAction.Next }];
        StepLimit[] conditions = [.. hasFor ? limits.SkipLast(1) : limits];
        if (conditions.Length > 0)
        {
            lines.Add(indent, "until:");
        }

        foreach (StepLimit limit in conditions)
        {
            lines.Add(indent + 2, "- " + Condition(limit));
            if (limit.Action != LimitAction.Next)
            {
                lines.Add(indent + 4, "then: " + Action(limit));
            }
        }

        if (hasFor)
        {
            lines.Add(indent, "for: " + ExactQuantity.Time(limits[^1].Threshold));
        }
    }

    private static string Action(StepLimit limit) => limit.Action switch
    {
        LimitAction.Stop => "stop",
        LimitAction.LeaveLoop => "leave-loop",
        _ => YamlLines.Scalar("go-to " + limit.TargetName),
    };

    /// <summary>One condition as its key and value.</summary>
    public static string Condition(StepLimit limit) => limit.Quantity switch
    {
        LimitQuantity.StepMilliseconds => "time: " + ExactQuantity.Time(limit.Threshold),
        LimitQuantity.VoltageAboveMicrovolts => "voltage-above: " + ExactQuantity.Voltage(limit.Threshold),
        LimitQuantity.VoltageBelowMicrovolts => "voltage-below: " + ExactQuantity.Voltage(limit.Threshold),
        LimitQuantity.AbsoluteVoltageAboveMicrovolts => "abs-voltage-above: " + ExactQuantity.Voltage(limit.Threshold),
        LimitQuantity.AbsoluteCurrentBelowNanoamps =>
            "current-below: " + ExactQuantity.Current(new CurrentAmount(limit.Unit, limit.Threshold, limit.IsPerGram)),
        LimitQuantity.StepChargeNanoampHours => "capacity: " + ExactQuantity.Charge(limit),
        LimitQuantity.StepArealChargeNanoampHoursPerSquareCentimetre => "capacity: " + ExactQuantity.ArealCharge(limit.Threshold),
        LimitQuantity.TestChargeNanoampHours => "total-capacity: " + ExactQuantity.Charge(limit),
        LimitQuantity.TestArealChargeNanoampHoursPerSquareCentimetre => "total-capacity: " + ExactQuantity.ArealCharge(limit.Threshold),
        LimitQuantity.ThousandthsOfHalfCycleBefore => $"capacity: {ExactQuantity.Number(limit.Threshold, 1)} % of capacity",
        LimitQuantity.ThousandthsOfStartVoltage => $"voltage-above: {ExactQuantity.Number(limit.Threshold, 3)} x start",
        LimitQuantity.ThousandthsOfBestResistance => $"asr-below: {ExactQuantity.Number(limit.Threshold, 1)} % of best",
        LimitQuantity.SoftShort => "short: soft",
        LimitQuantity.HardShort => "short: hard",
        LimitQuantity.PressureAboveKilopascals => "pressure-above: " + ExactQuantity.Pressure(limit.Threshold),
        LimitQuantity.PressureBelowKilopascals => "pressure-below: " + ExactQuantity.Pressure(limit.Threshold),
        LimitQuantity.TemperatureAboveMillidegrees => "temperature-above: " + ExactQuantity.Temperature(limit.Threshold),
        _ => "temperature-below: " + ExactQuantity.Temperature(limit.Threshold),
    };
}
