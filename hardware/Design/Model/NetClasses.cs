namespace SolidCell.Hardware.Model;

/// <summary>Which nets need more room or more copper than others.</summary>
public static class NetClasses
{
    /// <summary>Between any two nets, mm.</summary>
    public const double Clearance = 0.15;

    /// <summary>Around nets of small currents, mm.</summary>
    public const double SenseClearance = 0.3;

    /// <summary>Around the cell's positive wires in front of their open contacts, mm: here the board's surface is what leaks.</summary>
    public const double TerminalClearance = 0.8;

    /// <summary>Full names of the nets that keep <see cref="TerminalClearance"/>.</summary>
    public static IReadOnlyList<string> Terminals { get; } = ["CELL_FORCE_P", "SENSE_P"];

    /// <summary>Room that others leave around a net, mm.</summary>
    public static double RoomAround(string net) => Terminals.Contains(net) ? TerminalClearance : IsSense(net) ? SenseClearance : Clearance;

    /// <summary>Small currents: others stay 0.3 mm away.</summary>
    public static bool IsSense(string net) => net.Contains("SENSE_", StringComparison.Ordinal)
        || net.Contains("GUARD", StringComparison.Ordinal) || net.Contains("SHUNT_", StringComparison.Ordinal);

    /// <summary>Up to an ampere: 0.4 mm where there is room.</summary>
    public static bool IsWide(string net) => net is "VBUS" or "+5V" or "CONVERTER_IN" or "STOP_LINE" or "COILS";
}
