using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Units;

namespace SolidCell.Protocols.Timeline;

/// <summary>A step as text.</summary>
public static class StepText
{
    public static string Action(TimedStep step, long current)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.Kind switch
        {
            StepKind.Rest => "rest",
            StepKind.ConstantVoltage => $"hold {QuantityText.Voltage(step.Microvolts)}, at most {QuantityText.Current(step.CurrentBound)}",
            StepKind.VoltageSweep =>
                $"sweep {QuantityText.Voltage(step.Microvolts)} to {QuantityText.Voltage(step.LastMicrovolts)} at {QuantityText.SweepRate(Math.Abs(step.NanovoltsPerSecond))}, at most {QuantityText.Current(step.CurrentBound)}",
            StepKind.ConstantPower =>
                $"{step.Verb} {QuantityText.Current(step.Current with { Value = Math.Abs(current) })}, at most {QuantityText.Current(step.CurrentBound)}",
            StepKind.Impedance =>
                $"impedance {QuantityText.Frequency(step.Spectrum!.LowestMillihertz)} to {QuantityText.Frequency(step.Spectrum.HighestMillihertz)}, {step.Spectrum.PointsPerDecade} per decade",
            StepKind.Pulse => $"pulse {QuantityText.Current(step.Current with { Value = current })}",
            _ => $"{step.Verb} {QuantityText.Current(step.Current with { Value = Math.Abs(current) })}",
        };
    }

    public static string Ends(TimedStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return string.Join(" or ",
            step.Limits.Select(Limit).Prepend(step.Spectrum is null ? "" : "its last point").Where(end => end.Length > 0));
    }

    private static string Limit(StepLimit limit) => Condition(limit) + limit.Action switch
    {
        LimitAction.Next => "",
        LimitAction.GoTo => $" -> {limit.TargetName}",
        LimitAction.LeaveLoop => " -> leave the loop",
        _ => " -> stop",
    };

    private static string Current(StepLimit limit) =>
        QuantityText.Current(new CurrentAmount(limit.Unit, limit.Threshold, limit.IsPerGram));

    private static string Charge(StepLimit limit) => limit.IsPerGram ? " mAh/g" : " mAh";

    private static string Condition(StepLimit limit) => limit.Quantity switch
    {
        LimitQuantity.StepMilliseconds => QuantityText.Duration(limit.Threshold),
        LimitQuantity.VoltageAboveMicrovolts => "V > " + QuantityText.Voltage(limit.Threshold),
        LimitQuantity.VoltageBelowMicrovolts => "V < " + QuantityText.Voltage(limit.Threshold),
        LimitQuantity.AbsoluteVoltageAboveMicrovolts => "|V| > " + QuantityText.Voltage(limit.Threshold),
        LimitQuantity.AbsoluteCurrentBelowNanoamps => "|I| < " + Current(limit),
        LimitQuantity.StepChargeNanoampHours => QuantityText.Number(limit.Threshold / 1e6m) + Charge(limit),
        LimitQuantity.StepArealChargeNanoampHoursPerSquareCentimetre => QuantityText.Number(limit.Threshold / 1e6m) + " mAh/cm2",
        LimitQuantity.TestChargeNanoampHours => QuantityText.Number(limit.Threshold / 1e6m) + Charge(limit) + " in all",
        LimitQuantity.TestArealChargeNanoampHoursPerSquareCentimetre => QuantityText.Number(limit.Threshold / 1e6m) + " mAh/cm2 in all",
        LimitQuantity.ThousandthsOfHalfCycleBefore => QuantityText.Number(limit.Threshold / 10m) + " % of the half-cycle before",
        LimitQuantity.ThousandthsOfStartVoltage => "|V| > " + QuantityText.Number(limit.Threshold / 1000m) + " x its start",
        LimitQuantity.ThousandthsOfBestResistance => "ASR < " + QuantityText.Number(limit.Threshold / 10m) + " % of its best",
        LimitQuantity.SoftShort => "a short",
        LimitQuantity.HardShort => "a hard short",
        LimitQuantity.PressureAboveKilopascals => "P > " + QuantityText.Pressure(limit.Threshold),
        LimitQuantity.PressureBelowKilopascals => "P < " + QuantityText.Pressure(limit.Threshold),
        LimitQuantity.TemperatureAboveMillidegrees => "T > " + QuantityText.Temperature(limit.Threshold),
        _ => "T < " + QuantityText.Temperature(limit.Threshold),
    };
}
