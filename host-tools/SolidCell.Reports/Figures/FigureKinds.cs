namespace SolidCell.Reports.Figures;

/// <summary>What figures show.</summary>
public static class FigureKinds
{
    public const string Voltage = "voltage";
    public const string Pressure = "pressure";
    public const string Capacity = "capacity";
    public const string Curves = "curves";
    public const string Incremental = "incremental";
    public const string Voltammogram = "voltammogram";
    public const string Overpotential = "overpotential";
    public const string Resistance = "resistance";
    public const string Shorts = "shorts";
    public const string Survival = "survival";

    public static string[] All { get; } =
        [Voltage, Pressure, Capacity, Curves, Incremental, Voltammogram, Overpotential, Resistance, Shorts, Survival];

    /// <summary>Those that are drawn of chosen cycles.</summary>
    public static bool IsOfCycles(string kind) => kind is Curves or Incremental;
}
