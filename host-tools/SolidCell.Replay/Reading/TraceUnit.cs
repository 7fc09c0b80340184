namespace SolidCell.Replay.Reading;

/// <summary>Units a column header may carry, as a factor and an offset to the unit the replay computes in.</summary>
internal static class TraceUnit
{
    private static readonly Dictionary<string, (TraceQuantity Quantity, double Factor, double Offset)> Units =
        new(StringComparer.Ordinal)
        {
            ["s"] = (TraceQuantity.TestTime, 1, 0),
            ["sec"] = (TraceQuantity.TestTime, 1, 0),
            ["second"] = (TraceQuantity.TestTime, 1, 0),
            ["seconds"] = (TraceQuantity.TestTime, 1, 0),
            ["ms"] = (TraceQuantity.TestTime, 1e-3, 0),
            ["millisecond"] = (TraceQuantity.TestTime, 1e-3, 0),
            ["milliseconds"] = (TraceQuantity.TestTime, 1e-3, 0),
            ["us"] = (TraceQuantity.TestTime, 1e-6, 0),
            ["microsecond"] = (TraceQuantity.TestTime, 1e-6, 0),
            ["min"] = (TraceQuantity.TestTime, 60, 0),
            ["minute"] = (TraceQuantity.TestTime, 60, 0),
            ["minutes"] = (TraceQuantity.TestTime, 60, 0),
            ["h"] = (TraceQuantity.TestTime, 3600, 0),
            ["hour"] = (TraceQuantity.TestTime, 3600, 0),
            ["hours"] = (TraceQuantity.TestTime, 3600, 0),
            ["V"] = (TraceQuantity.Voltage, 1, 0),
            ["v"] = (TraceQuantity.Voltage, 1, 0),
            ["volt"] = (TraceQuantity.Voltage, 1, 0),
            ["mV"] = (TraceQuantity.Voltage, 1e-3, 0),
            ["mv"] = (TraceQuantity.Voltage, 1e-3, 0),
            ["millivolt"] = (TraceQuantity.Voltage, 1e-3, 0),
            ["uV"] = (TraceQuantity.Voltage, 1e-6, 0),
            ["microvolt"] = (TraceQuantity.Voltage, 1e-6, 0),
            ["A"] = (TraceQuantity.Current, 1, 0),
            ["a"] = (TraceQuantity.Current, 1, 0),
            ["ampere"] = (TraceQuantity.Current, 1, 0),
            ["amp"] = (TraceQuantity.Current, 1, 0),
            ["mA"] = (TraceQuantity.Current, 1e-3, 0),
            ["ma"] = (TraceQuantity.Current, 1e-3, 0),
            ["milliampere"] = (TraceQuantity.Current, 1e-3, 0),
            ["milliamp"] = (TraceQuantity.Current, 1e-3, 0),
            ["uA"] = (TraceQuantity.Current, 1e-6, 0),
            ["microampere"] = (TraceQuantity.Current, 1e-6, 0),
            ["microamp"] = (TraceQuantity.Current, 1e-6, 0),
            ["nA"] = (TraceQuantity.Current, 1e-9, 0),
            ["nanoampere"] = (TraceQuantity.Current, 1e-9, 0),
            ["Pa"] = (TraceQuantity.SurfacePressure, 1, 0),
            ["pa"] = (TraceQuantity.SurfacePressure, 1, 0),
            ["pascal"] = (TraceQuantity.SurfacePressure, 1, 0),
            ["kPa"] = (TraceQuantity.SurfacePressure, 1e3, 0),
            ["kilopascal"] = (TraceQuantity.SurfacePressure, 1e3, 0),
            ["MPa"] = (TraceQuantity.SurfacePressure, 1e6, 0),
            ["megapascal"] = (TraceQuantity.SurfacePressure, 1e6, 0),
            ["bar"] = (TraceQuantity.SurfacePressure, 1e5, 0),
            ["degC"] = (TraceQuantity.Temperature, 1, 0),
            ["degc"] = (TraceQuantity.Temperature, 1, 0),
            ["C"] = (TraceQuantity.Temperature, 1, 0),
            ["celsius"] = (TraceQuantity.Temperature, 1, 0),
            ["K"] = (TraceQuantity.Temperature, 1, -273.15),
            ["kelvin"] = (TraceQuantity.Temperature, 1, -273.15),
        };

    /// <summary>True when the word is a unit of any quantity the replay knows.</summary>
    public static bool IsKnown(string unit) => Units.ContainsKey(Plain(unit));

    /// <summary>Scale of a unit; false when it does not measure the quantity.</summary>
    public static bool TryScale(TraceQuantity quantity, string unit, out double factor, out double offset)
    {
        bool known = Units.TryGetValue(Plain(unit), out (TraceQuantity Quantity, double Factor, double Offset) found);
        factor = known ? found.Factor : 1;
        offset = known ? found.Offset : 0;
        return known && found.Quantity == quantity;
    }

    private static string Plain(string unit) => unit.Replace('µ', 'u').Replace('μ', 'u').Replace("°", string.Empty, StringComparison.Ordinal);
}
