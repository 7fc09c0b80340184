using System.Globalization;
using System.Numerics;
using SolidCell.Hardware.Model;
using SolidCell.Hardware.Verification.Netlisting;
using SolidCell.Hardware.Verification.Spice;

namespace SolidCell.Hardware.Verification.Decks;

/// <summary>
/// Coupling, relays and cable of the impedance path, with an ideal meter: a sine at CE0 (100 ohm in series, more than the chip has), the
/// current into 50 ohm at AIN1, 10 pF at each sense pin. Cable of 30 cm: 30 pF from each wire to the screen, 0.3 uH in each force wire, 20
/// nH between the force and the sense loop.
/// </summary>
public sealed class ImpedanceBench(Circuit circuit, ModelLibrary library)
{
    /// <summary>The path from the chip's pins to the terminals.</summary>
    internal static readonly string[] Parts =
    [
        "R801", "R803", "C804", "R804", "C805", "R805", "C806", "C807", "R806", "R807", "R808", "R810", "R811", "D803", "D804", "K801", "K802", "K803", "K804",
        "R1002", .. AnalogBench.Reeds,
    ];

    private const string Energised = "0";
    private const string Released = "5";

    /// <summary>
    /// Frequencies in hertz and the impedance that the meter sees, for a resistance at the terminals: K2 and K3 energised.
    /// </summary>
    public IReadOnlyList<(double Hertz, Complex Ohms)> Cell(double ohms, DeckChanges changes) => Sweep(ohms, changes, Energised);

    /// <summary>The same for R801: K2 and K3 released, with a cell at the terminals that is to have no part in it.</summary>
    public IReadOnlyList<(double Hertz, Complex Ohms)> Known(double ohms, DeckChanges changes) => Sweep(ohms, changes, Released);

    private IReadOnlyList<(double Hertz, Complex Ohms)> Sweep(double ohms, DeckChanges changes, string coils)
    {
        string lines = new DeckNetlist(circuit, library).Lines(Parts.Select(reference => circuit[reference]), changes);
        string deck = string.Create(CultureInfo.InvariantCulture, $"""
            impedance path
            {string.Join('\n', ModelLibrary.Files.Select(file => $".include {file}"))}
            {lines}
            Vp5 p5v 0 5
            Vcoils coils 0 0
            Vk2 k2_coil 0 {coils}
            Vk3 k3_coil 0 {coils}
            Vzero z_vzero 0 1.11
            Vexcite z_source 0 dc 1.11 ac 1
            Rexcite z_source z_out 100
            Rback z_back z_virtual 50
            Vback z_virtual 0 1.11
            Cplus z_plus 0 10p
            Cminus z_minus 0 10p
            Rservo cell_drive 0 1k
            Lforce cell_force_p force_p 0.3u
            Lback force_n cell_force_n 0.3u
            Cforce cell_force_p 0 30p
            Cback cell_force_n 0 30p
            Csensep sense_p 0 30p
            Csensen sense_n 0 30p
            Rsensep sense_p force_p 0.1
            Rsensen sense_n force_n 0.1
            Lmutual force_p cell_p 20n
            Rcell cell_p force_n {ohms}
            .control
            set wr_singlescale
            ac dec 10 1 200k
            let z=v(z_plus,z_minus)/i(vback)
            wrdata z.data z
            quit
            .endc
            .end

            """);
        return [.. Ngspice.Run(deck)["z"].Select(row => (row[0], new Complex(row[1], row[2])))];
    }
}
