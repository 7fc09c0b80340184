using SolidCell.Hardware.Model;
using SolidCell.Hardware.Verification.Netlisting;
using SolidCell.Hardware.Verification.Spice;

namespace SolidCell.Hardware.Verification.Decks;

/// <summary>
/// The impedance path on a cell of 4.3 V, as the firmware switches it: the chip holds CE0 and AIN1 at 1.11 V all along; K2 on at 0.1 s; 5 s
/// later a point behind the resistors; K3 on at 5.25 s; both off at 6.2 s.
/// </summary>
public static class FullCellBench
{
    /// <summary>K2 closes, s.</summary>
    public const double MeterSeconds = 0.1;

    /// <summary>K3 closes, s.</summary>
    public const double BridgeSeconds = 5.25;

    /// <summary>Both open, s.</summary>
    public const double OpenSeconds = 6.2;

    /// <summary>End of the story: the firmware begins with R801 about 0.15 s after K2 is told off.</summary>
    public const double EndSeconds = 6.35;

    /// <summary>
    /// Rows of time, current out of the cell, voltage from CE0 to AIN1, voltage over both precharge resistors, and currents into the sense
    /// pins AIN2 and AIN3.
    /// </summary>
    public static double[][] Run(Circuit circuit, ModelLibrary library) => Ngspice.Run($"""
        impedance path on a full cell
        {string.Join('\n', ModelLibrary.Files.Select(file => $".include {file}"))}
        .options method=gear
        {new DeckNetlist(circuit, library).Lines(ImpedanceBench.Parts.Select(reference => circuit[reference]), new DeckChanges())}
        Vp5 p5v 0 5
        Vcoils coils 0 0
        Vk2 k2_coil 0 PWL(0 5 {MeterSeconds} 5 0.101 0 {OpenSeconds} 0 6.201 5)
        Vk3 k3_coil 0 PWL(0 5 {BridgeSeconds} 5 5.251 0 {OpenSeconds} 0 6.201 5)
        Vheld held 0 1
        Vbias bias 0 1.11
        Xout z_out out held 0 SC_SWITCH vt=0.5 w=0.05 ron=76 roff=1g
        Xback z_back back held 0 SC_SWITCH vt=0.5 w=0.05 ron=50 roff=1g
        Rout out bias 0.1
        Rback back bias 0.1
        Vsupply supply 0 3.3
        Dout1 z_out supply SC_ESD
        Dout2 0 z_out SC_ESD
        Dback1 z_back supply SC_ESD
        Dback2 0 z_back SC_ESD
        Dplus1 z_plus supply SC_ESD
        Dplus2 0 z_plus SC_ESD
        Dminus1 z_minus supply SC_ESD
        Dminus2 0 z_minus SC_ESD
        Vvzero z_vzero 0 1.11
        Rdrive cell_drive 0 1g
        Rsensep sense_p cell_p 0.1
        Rsensen sense_n cell_force_n 0.1
        Rplus z_plus 0 1g
        Rminus z_minus 0 1g
        Vmeasure cell_force_p cell_p 0
        Rcell cell_p cell_emf 10
        Vemf cell_emf cell_force_n 4.3
        .control
        set wr_singlescale
        tran 1m {EndSeconds} 0 2m
        let pins=v(z_out,z_back)
        let left=v(z_cell_p,z_to_cell_p)-v(z_cell_n,z_to_cell_n)
        let plus=(v(z_plus_ac)-v(z_plus))/1k
        let minus=(v(z_minus_ac)-v(z_minus))/1k
        wrdata i.data i(vmeasure) pins left plus minus
        quit
        .endc
        .end

        """)["i"];
}
