using System.Globalization;

namespace SolidCell.Protocols.Exchange.PyBamm;

/// <summary>Values with units as PyBaMM writes them (experiment/step/base_step.py: _convert_electric, _convert_time_to_seconds).</summary>
internal static class PyBammUnits
{
    private const string NumberLetters = "0123456789.-eE ";

    /// <summary>"4 A", "200 mA", "C/2", "0.5C", "2.5V", "1 W", "4 Ohm"; null when it is nothing of the kind.</summary>
    public static (PyBammControl Control, decimal Value)? Electric(string text)
    {
        string packed = text.Replace(" ", "", StringComparison.Ordinal);
        if (packed.StartsWith("C/", StringComparison.Ordinal))
        {
            return Number(packed[2..]) is { } hours and not 0 ? (PyBammControl.Rate, 1 / hours) : null;
        }

        string unit = packed.TrimStart([.. NumberLetters]);
        bool isMilli = unit.StartsWith('m');
        PyBammControl? control = (isMilli ? unit[1..] : unit) switch
        {
            "C" => PyBammControl.Rate,
            "A" => PyBammControl.Current,
            "V" => PyBammControl.Voltage,
            "W" => PyBammControl.Power,
            "Ohm" => PyBammControl.Resistance,
            _ => null,
        };
        return control is { } known && Number(packed[..^unit.Length]) is { } value ? (known, isMilli ? value / 1000 : value) : null;
    }

    /// <summary>"0.5 hours", "45 minutes", "10 s" in seconds; null when it is no time above 0.</summary>
    public static decimal? Seconds(string text)
    {
        string packed = text.Trim();
        string unit = packed.TrimStart([.. NumberLetters]);
        decimal? size = unit switch
        {
            "second" or "seconds" or "s" or "sec" => 1,
            "minute" or "minutes" or "m" or "min" => 60,
            "hour" or "hours" or "h" or "hr" => 3600,
            _ => null,
        };
        return size is { } seconds && Number(packed[..^unit.Length]) is { } number and > 0 and < 1e15m ? number * seconds : null;
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) && Math.Abs(number) < 1e15m
            ? number : null;
}
