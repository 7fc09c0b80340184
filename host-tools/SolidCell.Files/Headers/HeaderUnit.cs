using System.Globalization;

namespace SolidCell.Files.Headers;

/// <summary>
/// What a unit of a column measures, as a factor and an offset to the unit of the trace. A density needs the electrode's area.
/// </summary>
internal readonly record struct UnitScale(TraceQuantity Quantity, double Factor, double Offset = 0, bool IsPerArea = false);

/// <summary>Units that a column header, or the line below it, may carry.</summary>
internal static class HeaderUnit
{
    private const double SecondsPerHour = 3600;

    private static readonly Dictionary<string, UnitScale> Units = Build();

    /// <summary>True when the word is a unit of any quantity.</summary>
    public static bool IsKnown(string unit) => Units.ContainsKey(Plain(unit)) || Units.ContainsKey(Plain(unit).ToLowerInvariant());

    /// <summary>
    /// Scale of a unit; a pattern as hh:mm:ss is one of time. False when it does not measure the quantity. Electrode area in cm2 for mA
    /// cm-2.
    /// </summary>
    public static bool TryScale(TraceQuantity quantity, string unit, out UnitScale scale)
    {
        string plain = Plain(unit);
        bool known = Units.TryGetValue(plain, out scale) || Units.TryGetValue(plain.ToLowerInvariant(), out scale);
        TraceQuantity measured = quantity switch
        {
            TraceQuantity.StepTime or TraceQuantity.UnixTime => TraceQuantity.TestTime,
            TraceQuantity.DischargeCapacity => TraceQuantity.ChargeCapacity,
            _ => quantity,
        };
        if (!known && measured == TraceQuantity.TestTime && unit.Contains(':', StringComparison.Ordinal))
        {
            scale = new UnitScale(measured, 1);
            return true;
        }

        return known && scale.Quantity == measured;
    }

    private static Dictionary<string, UnitScale> Build()
    {
        Dictionary<string, UnitScale> units = new(StringComparer.Ordinal);
        void Add(TraceQuantity quantity, double factor, double offset, string names)
        {
            foreach (string name in names.Split(' '))
            {
                units[name] = new UnitScale(quantity, factor, offset);
            }
        }

        Add(TraceQuantity.TestTime, 1, 0, "s sec secs second seconds S hms");
        Add(TraceQuantity.TestTime, 1e-3, 0, "ms msec millisecond milliseconds");
        Add(TraceQuantity.TestTime, 1e-6, 0, "us microsecond microseconds");
        Add(TraceQuantity.TestTime, 1e-9, 0, "ns nanosecond nanoseconds");
        Add(TraceQuantity.TestTime, 1 / SecondsPerHour, 0, "s/3600");
        Add(TraceQuantity.TestTime, 60, 0, "min mins minute minutes");
        Add(TraceQuantity.TestTime, SecondsPerHour, 0, "h hr hrs hour hours");
        Add(TraceQuantity.TestTime, 24 * SecondsPerHour, 0, "d day days");
        Add(TraceQuantity.Voltage, 1, 0, "V v volt volts");
        Add(TraceQuantity.Voltage, 1e-3, 0, "mV mv millivolt millivolts");
        Add(TraceQuantity.Voltage, 1e-6, 0, "uV uv microvolt microvolts");
        Add(TraceQuantity.Current, 1e3, 0, "kA");
        Add(TraceQuantity.Current, 1, 0, "A a ampere amperes amp amps");
        Add(TraceQuantity.Current, 1e-3, 0, "mA ma milliampere milliamperes milliamp milliamps");
        Add(TraceQuantity.Current, 1e-6, 0, "uA ua microampere microamperes microamp microamps");
        Add(TraceQuantity.Current, 1e-9, 0, "nA na nanoampere nanoamperes");
        Add(TraceQuantity.SurfacePressure, 1, 0, "Pa pa pascal");
        Add(TraceQuantity.SurfacePressure, 1e3, 0, "kPa kpa kilopascal");
        Add(TraceQuantity.SurfacePressure, 1e6, 0, "MPa megapascal N/mm2");
        Add(TraceQuantity.SurfacePressure, 1e5, 0, "bar");
        Add(TraceQuantity.SurfacePressure, 6894.757, 0, "psi PSI Psi");
        Add(TraceQuantity.Temperature, 1, 0, "degC degc C c celsius");
        Add(TraceQuantity.Temperature, 1, -273.15, "K kelvin");
        Add(TraceQuantity.ChargeCapacity, 1, 0, "Ah ah A.h A*h Amp-hr");
        Add(TraceQuantity.ChargeCapacity, 1e-3, 0, "mAh mah mA.h mA*h mAmp-hr");
        Add(TraceQuantity.ChargeCapacity, 1e-6, 0, "uAh uah uA.h");
        Add(TraceQuantity.ChargeCapacity, 1 / SecondsPerHour, 0, "As A.s Coulomb");
        Add(TraceQuantity.ChargeCapacity, 1e-3 / SecondsPerHour, 0, "mAs");
        AddDensities(units);
        return units;
    }

    /// <summary>Every way people write "per square centimetre"; the amperes come with the area in cm2.</summary>
    private static void AddDensities(Dictionary<string, UnitScale> units)
    {
        foreach ((string name, double factor) in new[] { ("A", 1.0), ("mA", 1e-3), ("uA", 1e-6) })
        {
            foreach (string area in new[] { "/cm2", "cm-2", ".cm-2", "*cm-2", "/cm^2", "cm^-2", "percm2" })
            {
                units[name + area] = new UnitScale(TraceQuantity.Current, factor, 0, true);
            }
        }

        units["A/m2"] = units["Am-2"] = units["A/m^2"] = new UnitScale(TraceQuantity.Current, 1e-4, 0, true);
    }

    /// <summary>Without blanks, brackets, the many signs for micro and degree, and what a potential is measured against.</summary>
    private static string Plain(string unit)
    {
        int against = unit.IndexOf(" vs", StringComparison.OrdinalIgnoreCase);
        unit = against > 0 ? unit[..against] : unit;
        return string.Concat(unit.Normalize().Select(Letter)).Trim('.', '[', ']', '(', ')', '>')
            .Replace("^{", "^", StringComparison.Ordinal).Replace("degC", "C", StringComparison.Ordinal);
    }

    private static string Letter(char letter) => letter switch
    {
        'µ' or 'μ' => "u",
        '℃' => "C",
        '²' => "2",
        '⁻' or '−' or '–' => "-",
        '·' or '⋅' => ".",
        '°' or '\uFFFD' or ' ' or '\u00A0' or '}' or '_' => string.Empty,
        _ => letter.ToString(CultureInfo.InvariantCulture),
    };
}
