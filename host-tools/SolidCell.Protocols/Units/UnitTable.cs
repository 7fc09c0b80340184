namespace SolidCell.Protocols.Units;

/// <summary>The units a protocol may use, each with its dimension and how many compiled units it is.</summary>
internal static class UnitTable
{
    private static readonly Dictionary<string, (Dimension Dimension, decimal Scale)> Units = new(StringComparer.Ordinal)
    {
        ["ms"] = (Dimension.Time, 1),
        ["s"] = (Dimension.Time, 1_000),
        ["min"] = (Dimension.Time, 60_000),
        ["h"] = (Dimension.Time, 3_600_000),
        ["d"] = (Dimension.Time, 86_400_000),
        ["uV"] = (Dimension.Voltage, 1),
        ["mV"] = (Dimension.Voltage, 1_000),
        ["V"] = (Dimension.Voltage, 1_000_000),
        ["nA"] = (Dimension.Current, 1),
        ["uA"] = (Dimension.Current, 1_000),
        ["mA"] = (Dimension.Current, 1_000_000),
        ["A"] = (Dimension.Current, 1_000_000_000),
        ["uA/cm2"] = (Dimension.CurrentDensity, 1_000),
        ["mA/cm2"] = (Dimension.CurrentDensity, 1_000_000),
        ["A/m2"] = (Dimension.CurrentDensity, 100_000),
        ["C"] = (Dimension.CRate, 1_000_000),
        ["uAh"] = (Dimension.Charge, 1_000),
        ["mAh"] = (Dimension.Charge, 1_000_000),
        ["Ah"] = (Dimension.Charge, 1_000_000_000),
        ["uAh/cm2"] = (Dimension.ArealCharge, 1_000),
        ["mAh/cm2"] = (Dimension.ArealCharge, 1_000_000),
        ["kPa"] = (Dimension.Pressure, 1),
        ["MPa"] = (Dimension.Pressure, 1_000),
        ["bar"] = (Dimension.Pressure, 100),
        ["degC"] = (Dimension.Temperature, 1_000),
        ["mm2"] = (Dimension.Area, 1_000_000),
        ["cm2"] = (Dimension.Area, 100_000_000),
        ["uW"] = (Dimension.Power, 1_000),
        ["mW"] = (Dimension.Power, 1_000_000),
        ["uW/cm2"] = (Dimension.PowerDensity, 1_000),
        ["mW/cm2"] = (Dimension.PowerDensity, 1_000_000),
        ["uV/s"] = (Dimension.SweepRate, 1_000),
        ["mV/s"] = (Dimension.SweepRate, 1_000_000),
        ["mHz"] = (Dimension.Frequency, 1),
        ["Hz"] = (Dimension.Frequency, 1_000),
        ["kHz"] = (Dimension.Frequency, 1_000_000),
        ["uA/g"] = (Dimension.SpecificCurrent, 1_000),
        ["mA/g"] = (Dimension.SpecificCurrent, 1_000_000),
        ["A/g"] = (Dimension.SpecificCurrent, 1_000_000_000),
        ["mAh/g"] = (Dimension.SpecificCharge, 1_000_000),
        ["Ah/kg"] = (Dimension.SpecificCharge, 1_000_000),
        ["mg"] = (Dimension.Mass, 1_000),
        ["g"] = (Dimension.Mass, 1_000_000),
    };

    public static IEnumerable<string> Names => Units.Keys;

    public static IEnumerable<string> NamesOf(Dimension dimension) =>
        Units.Where(unit => unit.Value.Dimension == dimension).Select(unit => unit.Key);

    public static bool TryFind(string name, out Dimension dimension, out decimal scale)
    {
        bool found = Units.TryGetValue(Canonical(name), out (Dimension Dimension, decimal Scale) unit);
        dimension = unit.Dimension;
        scale = unit.Scale;
        return found;
    }

    /// <summary>The ways people write the same unit: micro signs, superscripts, the degree sign, "mA cm-2".</summary>
    public static string Canonical(string name) => name
        .Replace('\u00b5', 'u').Replace('\u03bc', 'u')
        .Replace("\u00b2", "2", StringComparison.Ordinal).Replace("^2", "2", StringComparison.Ordinal)
        .Replace(" cm-2", "/cm2", StringComparison.Ordinal).Replace(" g-1", "/g", StringComparison.Ordinal)
        .Replace("\u00b0C", "degC", StringComparison.Ordinal);
}
