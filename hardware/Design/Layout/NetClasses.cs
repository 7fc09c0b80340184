namespace SolidCell.Hardware.Layout;

/// <summary>Which nets need more room or more copper than others.</summary>
public static class NetClasses
{
    /// <summary>Small currents: others stay 0.3 mm away.</summary>
    public static bool IsSense(string net) => net.Contains("SENSE_", StringComparison.Ordinal)
        || net.Contains("GUARD", StringComparison.Ordinal) || net.Contains("SHUNT_", StringComparison.Ordinal);

    /// <summary>Up to an ampere: 0.4 mm where there is room.</summary>
    public static bool IsWide(string net) => net is "VBUS" or "+5V" or "CONVERTER_IN" or "STOP_LINE" or "COILS";
}
