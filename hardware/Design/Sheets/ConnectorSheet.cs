using SolidCell.Hardware.Catalogue;
using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Sheets;

/// <summary>What leaves the board: the cell with four wires and guard behind reed relays, and the emergency stop.</summary>
internal static class ConnectorSheet
{
    public static Sheet Make()
    {
        var sheet = new Sheet(10, "connectors", "Cell and emergency stop");
        sheet.Say(8, 8,
            "Four wires to the cell: force and sense meet at the electrodes. The guard is the buffered cell voltage on the screen of the sense wire.");
        Relays(sheet);
        Terminals(sheet);
        sheet.Say(8, 58, "Emergency stop: a normally closed contact. All relay coils return through it.");
        sheet.Open("STOP_LINE", 16, 66, Side.Left);
        sheet.Add("J1002", Mechanics.Terminal(2), 72, 66, "1=STOP_LINE 2=GND", 0, "emergency stop, normally closed");
        return sheet;
    }

    /// <summary>Beside K0's coil: they close with it, before K1, and open within a millisecond, after the current has gone.</summary>
    private static void Relays(Sheet sheet)
    {
        sheet.Say(8, 12,
            "Open, each positive wire meets one contact of 10^12 ohm and the board's surface; everything else is behind it. Coils beside K0's (D504 on the sheet of the relays): closed before K1, open after the current.",
            56);
        sheet.Open("COILS", 12, 25, Side.Left);
        sheet.Open("FORCE_P_REED", 12, 27, Side.Left);
        sheet.Add("K1001", Reeds.Force, 26, 24, "COIL+=+5V COIL-=COILS COM1=FORCE_P_REED NO1=CELL_FORCE_P", 0, "with K0, force");
        sheet.Open("SENSE_P_REED", 12, 39, Side.Left);
        sheet.Open("SENSE_N_REED", 12, 40, Side.Left);
        sheet.Add("K1002", Reeds.Sense, 26, 36,
            "COIL+=+5V COIL-=COILS COM1=SENSE_P_REED NO1=SENSE_P COM2=SENSE_N_REED NO2=SENSE_N SCREEN=GUARD_OUT", 0, "with K0, sense");
    }

    private static void Terminals(Sheet sheet)
    {
        sheet.Open("GUARD", 12, 44, Side.Left);
        sheet.Two("R1001", Passives.Resistor("100R"), 18, 44, "GUARD", "GUARD_OUT", 1);
        sheet.Add("J1001", Mechanics.Terminal(6), 72, 36, "1=CELL_FORCE_P 2=SENSE_P 3=GUARD_OUT 4=GND 5=SENSE_N 6=CELL_FORCE_N", 0,
            "cell: force+, sense+, guard, shield, sense-, force-");
        sheet.Open("CELL_FORCE_N", 56, 50, Side.Left);
        sheet.Two("R1002", Passives.Resistor("1M"), 62, 53, "CELL_FORCE_N", "GND", 0, "holds the cell while K2 has it");
    }
}
