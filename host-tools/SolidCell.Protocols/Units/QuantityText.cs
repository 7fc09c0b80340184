using System.Globalization;
using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;

namespace SolidCell.Protocols.Units;

/// <summary>Writes compiled integers the way a protocol would: "0.5 mA/cm2", "1 h 30 min".</summary>
public static class QuantityText
{
    private const decimal Millionth = 1e6m;

    private static readonly (long Milliseconds, string Unit)[] Times =
        [(3_600_000, "h"), (60_000, "min"), (1_000, "s"), (1, "ms")];

    public static string Current(CurrentAmount amount) => amount.Unit switch
    {
        _ when amount.IsPerGram => Number(amount.Value / Millionth) + " mA/g",
        CurrentUnit.Nanoamps => Number(amount.Value / Millionth) + " mA",
        CurrentUnit.NanoampsPerSquareCentimetre => Number(amount.Value / Millionth) + " mA/cm2",
        CurrentUnit.Nanowatts => Number(amount.Value / Millionth) + " mW",
        CurrentUnit.NanowattsPerSquareCentimetre => Number(amount.Value / Millionth) + " mW/cm2",
        _ => Number(amount.Value / Millionth) + " C",
    };

    public static string SweepRate(long nanovoltsPerSecond) => Number(nanovoltsPerSecond / Millionth) + " mV/s";

    public static string Frequency(long millihertz) =>
        millihertz >= 1_000_000 ? Number(millihertz / Millionth) + " kHz" : Number(millihertz / 1000m) + " Hz";

    public static string Voltage(long microvolts) => Number(microvolts / Millionth) + " V";

    public static string Pressure(long kilopascals) => Number(kilopascals / 1000m) + " MPa";

    public static string Temperature(long millidegrees) => Number(millidegrees / 1000m) + " degC";

    /// <summary>"5 MPa +- 0.5 MPa, 30 degC +- 1 K"; nothing where nothing is set.</summary>
    public static string Conditions(ConditionsSection conditions)
    {
        IEnumerable<string> pressure = conditions.StackKilopascals is { } stack
            ? [$"{Pressure(stack.Value)} +- {Pressure(stack.Tolerance)}"] : [];
        IEnumerable<string> temperature = conditions.FrameMillidegrees is { } frame
            ? [$"{Temperature(frame.Value)} +- {Number(frame.Tolerance / 1000m)} K"] : [];
        return string.Join(", ", [.. pressure, .. temperature]);
    }

    /// <summary>The two largest parts: 64 h, 1 h 30 min, 10 s. Never days: test time is read in hours.</summary>
    public static string Duration(long milliseconds)
    {
        var parts = new List<string>();
        foreach ((long size, string unit) in Times)
        {
            if (milliseconds >= size && parts.Count < 2)
            {
                parts.Add($"{milliseconds / size} {unit}");
            }

            milliseconds %= size;
        }

        return parts.Count == 0 ? "0 s" : string.Join(' ', parts);
    }

    public static string Number(decimal number) =>
        decimal.Round(number, 6).ToString("0.######", CultureInfo.InvariantCulture);
}
