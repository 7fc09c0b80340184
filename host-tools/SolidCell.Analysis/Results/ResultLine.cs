using System.Globalization;
using SolidCell.Analysis.CriticalCurrent;
using SolidCell.Analysis.Cycles;
using SolidCell.Protocols.Results;

namespace SolidCell.Analysis.Results;

/// <summary>The result of a test in one short line, for lists.</summary>
public static class ResultLine
{
    /// <summary>
    /// Of a test whose samples were read: what was left in a long hold, the peak of a sweep, or the stripping limit where voids ended it.
    /// </summary>
    public static string Of(TestMeasures test) => test switch
    {
        { Controlled.UpPeak: { } peak } =>
            $"peak {Number(peak.MilliampsPerSquareCentimetre, 3)} mA/cm2 at {Number(peak.Volts, 3)} V",
        { Controlled.Leak: { IsLong: true } leak } =>
            $"{Number(leak.MicroampsPerSquareCentimetre, 2)} uA/cm2 left at {Number(leak.Volts, 2)} V",
        { StrippingLimit: { RisingMilliampsPerSquareCentimetre: { } rising } limit }
            when MeasureLines.AreFirst(test.Result, limit, test.Controlled) =>
            $"stripping limit {Number(limit.FlatMilliampsPerSquareCentimetre, 2)}-{Number(rising, 2)} mA/cm2",
        _ => Of(test.Result),
    };

    /// <returns>Empty for a test without a result.</returns>
    public static string Of(TestResult result) => result.Kind switch
    {
        ResultKind.CriticalCurrent when result.CriticalCurrent is { } found => Critical(found),
        ResultKind.ThresholdCapacity when result.ThresholdCapacity is { } found => Threshold(found),
        ResultKind.FirstShort => FirstShort(result),
        ResultKind.PulseResistance => result.Pulses is { } pulses ? Number(pulses.InstantOhmSquareCentimetres, 1) + " ohm cm2" : "",
        ResultKind.Capacity
            when result.Capacities?.Plating is { } plating => $"CE {Number(plating.Percent, 2)} % over {plating.Strips} strips",
        ResultKind.Capacity => Capacity(result.Capacities?.Last),
        _ => "",
    };

    /// <summary>The same as a number to sort by, larger for a better cell; null for a test without a result.</summary>
    public static double? Number(TestResult result) => result.Kind switch
    {
        ResultKind.CriticalCurrent => result.CriticalCurrent?.Hard.Middle,
        ResultKind.ThresholdCapacity => result.ThresholdCapacity is { } found
            ? found.Soft?.TotalMilliampHoursPerSquareCentimetre ?? found.PassedMilliampHoursPerSquareCentimetre : null,
        ResultKind.FirstShort => (result.FirstHardShort ?? result.FirstSoftShort)?.TestHours ?? result.TestHours,
        ResultKind.PulseResistance => -result.Pulses?.InstantOhmSquareCentimetres,
        ResultKind.Capacity => result.Capacities?.Last is { } last
            ? last.MilliampHoursPerGram ?? last.MilliampHoursPerSquareCentimetre ?? last.MilliampHours : null,
        _ => null,
    };

    private static string Critical(CriticalCurrentDensity found) => found.Soft.Compact == found.Hard.Compact
        ? $"CCD {found.Hard.Compact} mA/cm2"
        : $"CCD soft {found.Soft.Compact}, hard {found.Hard.Compact} mA/cm2";

    private static string Threshold(ThresholdCapacity found)
    {
        (string soft, string hard) = (Passed(found, found.Soft), Passed(found, found.Hard));
        return (soft == hard ? soft : $"soft {soft}, hard {hard}") + $" mAh/cm2 at {Number(found.MilliampsPerSquareCentimetre, 2)} mA/cm2";
    }

    private static string Passed(ThresholdCapacity found, FailurePoint? failure) => failure is null
        ? "> " + Number(found.PassedMilliampHoursPerSquareCentimetre, 3) : Number(failure.TotalMilliampHoursPerSquareCentimetre, 3);

    private static string FirstShort(TestResult result) => result switch
    {
        { FirstHardShort: { } hard } => $"hard short at {Number(hard.TestHours, 1)} h",
        { FirstSoftShort: { } soft } => $"soft short at {Number(soft.TestHours, 1)} h",
        _ => "no short",
    };

    private static string Capacity(PassedCharge? last) => last switch
    {
        null => "",
        { MilliampHoursPerGram: { } perGram } => Number(perGram, 1) + " mAh/g",
        { MilliampHoursPerSquareCentimetre: { } perArea } => Number(perArea, 3) + " mAh/cm2",
        _ => Number(last.MilliampHours, 3) + " mAh",
    };

    private static string Number(double? value, int decimals) => value?.ToString("F" + decimals, CultureInfo.InvariantCulture) ?? "-";
}
