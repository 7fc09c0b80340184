using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Catalogue;

/// <summary>Reed relays at the cell's terminals: one contact of 10^12 ohm between a wire of the cell and everything of the board.</summary>
internal static class Reeds
{
    private const string Class = "mechanical";

    /// <summary>
    /// A make contact for the force wire: insulation above 10^12 ohm, operates by 3.75 V in 0.5 ms, releases in 0.2 ms (Pickering series
    /// 103, switch 2). The coil's current is the most that a coil of this series is taken to draw: its resistance was not read.
    /// </summary>
    public static Product Force { get; } =
        new("103M-1-A-5/2", "Pickering", "103M-1-A-5/2", "contact 150 mohm",
        "coil 5 V, 17 mA at most, contact 200 V 0.5 A 10 W, insulation 1000 Gohm",
        Symbol.Box("103M", 3, "5:COIL+:p 3:COIL-:p - 1:COM1:p", "- - - 7:NO1:p"), "Relay_THT:Relay_SPST_StandexMeder_SIL_Form1A",
        "https://pdf.elecfans.com/p/10269917.html", "REED1", 0, Class)
        {
            CoilMilliamps = 17,
            Alternative = "any SIL reed relay, 5 V, with contact on 1 and 7, coil on 3 and 5, 10^11 ohm and more",
        };

    /// <summary>
    /// Two make contacts for the sense wires, of low thermal voltage, with a screen around them. Insulation and thermal voltage are those
    /// that the maker states for the series 3500 of the same kind (10^12 ohm; below 5 uV, 1 uV to order); the coil's current is an upper
    /// bound.
    /// </summary>
    public static Product Sense { get; } =
        new("3602-05", "Coto", "3602-05", "thermal voltage below 5 uV",
        "coil 5 V, 35 mA at most, contact 150 V 0.25 A, insulation 1000 Gohm",
        Symbol.Box("COTO3602", 4, "A1:COIL+:p A2:COIL-:p - 24:COM1:p 14:COM2:p", "- - - 23:NO1:p 13:NO2:p", "", "SH:SCREEN:p"),
        "Relay_THT:Relay_DPST_COTO_3602",
        "https://cotorelay.com/wp-content/uploads/2014/09/3600_series_reed_relay_datasheet.pdf", "REED2", 0, Class)
        {
            CoilMilliamps = 35,
        };
}
