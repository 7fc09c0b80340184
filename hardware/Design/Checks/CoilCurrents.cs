using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Checks;

/// <summary>What the relays' coils take from the 5 V, by the lines that they hang on, mA.</summary>
public static class CoilCurrents
{
    /// <summary>Through the flyback diode of K0 and of the reeds at the terminals.</summary>
    public static int OfTerminals(Circuit circuit) => Of(circuit, "COILS");

    /// <summary>Through the transistor and the flyback diode of K2.</summary>
    public static int OfMeter(Circuit circuit) => Of(circuit, "K2_COIL");

    /// <summary>At once while the current source has the cell: K0 with the reeds, and K1.</summary>
    public static int WithSource(Circuit circuit) => Of(circuit, "COILS", "K1_COIL");

    /// <summary>At once during a spectrum, through Q503 and the emergency stop: K0 with the reeds, K2 and K3.</summary>
    public static int WithMeter(Circuit circuit) => Of(circuit, "COILS", "K2_COIL", "K3_COIL");

    private static int Of(Circuit circuit, params string[] lines) => circuit.Parts
        .Where(part => part.Reference[0] == 'K' && lines.Contains(part.NetOf("COIL-"))).Sum(part => part.Product.CoilMilliamps);
}
