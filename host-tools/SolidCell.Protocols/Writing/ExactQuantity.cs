using System.Globalization;
using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;

namespace SolidCell.Protocols.Writing;

/// <summary>
/// Compiled integers as one number with one unit, without rounding, so that reading gives the same integer back. For people,
/// <see cref="Units.QuantityText"/> is easier on the eye and not exact.
/// </summary>
internal static class ExactQuantity
{
    private static readonly (long Milliseconds, string Unit)[] Times = [(3_600_000, "h"), (60_000, "min"), (1_000, "s"), (1, "ms")];

    public static string Time(long milliseconds)
    {
        (long size, string unit) = Times.First(time => milliseconds % time.Milliseconds == 0);
        return string.Create(CultureInfo.InvariantCulture, $"{milliseconds / size} {unit}");
    }

    /// <summary>Without its sign, which the verb of a step says.</summary>
    public static string Magnitude(CurrentAmount amount) => Current(amount with { Value = Math.Abs(amount.Value) });

    public static string Current(CurrentAmount amount) => Number(amount.Value, 6) + " " + amount.Unit switch
    {
        _ when amount.IsPerGram => "mA/g",
        CurrentUnit.Nanoamps => "mA",
        CurrentUnit.NanoampsPerSquareCentimetre => "mA/cm2",
        CurrentUnit.Nanowatts => "mW",
        CurrentUnit.NanowattsPerSquareCentimetre => "mW/cm2",
        _ => "C",
    };

    public static string Voltage(long microvolts) => Number(microvolts, 6) + " V";

    public static string Charge(long nanoampHours) => Number(nanoampHours, 6) + " mAh";

    /// <summary>Per cell, or per gram of active material.</summary>
    public static string Charge(StepLimit limit) => Charge(limit.Threshold) + (limit.IsPerGram ? "/g" : "");

    public static string Mass(long micrograms) => Number(micrograms, 3) + " mg";

    public static string ArealCharge(long nanoampHoursPerSquareCentimetre) => Charge(nanoampHoursPerSquareCentimetre) + "/cm2";

    public static string Pressure(long kilopascals) => Number(kilopascals, 3) + " MPa";

    public static string Temperature(long millidegrees) => Number(millidegrees, 3) + " degC";

    public static string Area(long squareMicrometres) => Number(squareMicrometres, 8) + " cm2";

    public static string SweepRate(long nanovoltsPerSecond) => Number(nanovoltsPerSecond, 6) + " mV/s";

    public static string Frequency(long millihertz) => Number(millihertz, 3) + " Hz";

    /// <summary>An integer with its decimal point moved to the left by so many places.</summary>
    public static string Number(long value, int places) =>
        (value / (decimal)Math.Pow(10, places)).ToString("0.########", CultureInfo.InvariantCulture);
}
