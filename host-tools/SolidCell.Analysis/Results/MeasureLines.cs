using System.Globalization;
using SolidCell.Analysis.CriticalCurrent;
using SolidCell.Analysis.Cycles;
using SolidCell.Protocols.Results;

namespace SolidCell.Analysis.Results;

/// <summary>What follows from half-cycles, holds and sweeps, line by line; the same for stored and simulated tests.</summary>
public static class MeasureLines
{
    /// <summary>
    /// True where they are what the test was for: a held or swept voltage, or voids that ended a staircase before any short could.
    /// </summary>
    public static bool AreFirst(TestResult result, StrippingLimit? stripping, ControlledSteps? controlled) =>
        (result.Kind == ResultKind.Capacity && controlled is { Leak.IsLong: true } or { UpPeak: not null })
        || (stripping?.RisingMilliampsPerSquareCentimetre is not null
            && result.CriticalCurrent?.Soft.Failure?.Mode == FailureMode.VoltageLimit);

    public static IEnumerable<(string What, string Value)> Of(StrippingLimit? stripping, ControlledSteps? controlled)
    {
        if (stripping is { } limit)
        {
            yield return ("stripping limit", limit.RisingMilliampsPerSquareCentimetre is { } rising
                ? Text($"{limit.FlatMilliampsPerSquareCentimetre:0.00} to {rising:0.00} mA/cm2, V_end/V_start {limit.EndOverStart:0.00} there (limit {StrippingLimit.Criterion})")
                : Text($"> {limit.FlatMilliampsPerSquareCentimetre:0.00} mA/cm2, V_end/V_start {limit.EndOverStart:0.00} at the most"));
        }

        if (controlled?.Leak is { } leak)
        {
            yield return ("current left in the hold",
                Text($"{leak.MicroampsPerSquareCentimetre:0.00} uA/cm2 at {leak.Volts:0.000} V, last tenth of {leak.Hours:0.0} h"));
        }

        foreach ((string direction, SweepPeak? peak) in new[] { ("up", controlled?.UpPeak), ("down", controlled?.DownPeak) })
        {
            if (peak is not null)
            {
                yield return ($"largest current, sweep {direction}",
                    Text($"{peak.MilliampsPerSquareCentimetre:0.000} mA/cm2 at {peak.Volts:0.000} V"));
            }
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
