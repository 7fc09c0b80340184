namespace SolidCell.Protocols.Units;

/// <summary>How messages speak of a dimension, with an example to copy.</summary>
internal static class DimensionNames
{
    public static string Name(Dimension dimension) => dimension switch
    {
        Dimension.Time => "a time",
        Dimension.Voltage => "a voltage",
        Dimension.Current => "a current",
        Dimension.CurrentDensity => "a current density",
        Dimension.CRate => "a C-rate",
        Dimension.Charge => "a capacity",
        Dimension.ArealCharge => "an areal capacity",
        Dimension.Pressure => "a pressure",
        Dimension.Temperature => "a temperature",
        Dimension.Area => "an area",
        Dimension.Power => "a power",
        Dimension.PowerDensity => "a power per area",
        Dimension.SweepRate => "a sweep rate",
        Dimension.Frequency => "a frequency",
        Dimension.SpecificCurrent => "a current per mass",
        Dimension.SpecificCharge => "a capacity per mass",
        Dimension.Mass => "a mass",
        _ => throw new ArgumentOutOfRangeException(nameof(dimension)),
    };

    public static string Example(Dimension dimension) => dimension switch
    {
        Dimension.Time => "`1 h`",
        Dimension.Voltage => "`4.3 V`",
        Dimension.Current => "`0.5 mA`",
        Dimension.CurrentDensity => "`0.5 mA/cm2`",
        Dimension.CRate => "`0.1 C`",
        Dimension.Charge => "`3 mAh`",
        Dimension.ArealCharge => "`0.5 mAh/cm2`",
        Dimension.Pressure => "`5 MPa`",
        Dimension.Temperature => "`30 degC`",
        Dimension.Area => "`0.785 cm2`",
        Dimension.Power => "`5 mW`",
        Dimension.PowerDensity => "`5 mW/cm2`",
        Dimension.SweepRate => "`0.1 mV/s`",
        Dimension.Frequency => "`1 Hz`",
        Dimension.SpecificCurrent => "`20 mA/g`",
        Dimension.SpecificCharge => "`150 mAh/g`",
        Dimension.Mass => "`12.5 mg`",
        _ => throw new ArgumentOutOfRangeException(nameof(dimension)),
    };

    /// <summary>"a current density such as `0.5 mA/cm2` or a C-rate such as `0.1 C`".</summary>
    public static string Expected(IEnumerable<Dimension> dimensions) =>
        string.Join(" or ", dimensions.Select(dimension => $"{Name(dimension)} such as {Example(dimension)}"));
}
