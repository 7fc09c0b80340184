using SolidCell.Hardware.Catalogue;
using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Sheets;

/// <summary>What leaves the board: the cell with four wires and guard, and the emergency stop.</summary>
internal static class ConnectorSheet
{
    public static Sheet Make()
    {
        var sheet = new Sheet(10, "connectors", "Cell and emergency stop");
        sheet.Say(8, 8,
            "Four wires to the cell: force and sense meet at the electrodes. The guard is the buffered cell voltage on the screen of the sense wire.");
        sheet.Open("CELL_FORCE_P", 16, 20, Side.Left);
        sheet.Open("SENSE_P", 16, 21, Side.Left);
        sheet.Open("GUARD", 16, 22, Side.Left);
        sheet.Open("SENSE_N", 16, 24, Side.Left);
        sheet.Open("CELL_FORCE_N", 16, 25, Side.Left);
        sheet.Two("R1001", Passives.Resistor("100R"), 26, 22, "GUARD", "GUARD_OUT", 1);
        sheet.Add("J1001", Mechanics.Terminal(6), 44, 20, "1=CELL_FORCE_P 2=SENSE_P 3=GUARD_OUT 4=GND 5=SENSE_N 6=CELL_FORCE_N", 0,
            "cell: force+, sense+, guard, shield, sense-, force-");
        sheet.Two("R1002", Passives.Resistor("1M"), 26, 30, "CELL_FORCE_N", "GND", 0, "holds the cell while K2 has it");
        sheet.Say(8, 42, "Emergency stop: a normally closed contact. All relay coils return through it.");
        sheet.Open("STOP_LINE", 16, 50, Side.Left);
        sheet.Add("J1002", Mechanics.Terminal(2), 44, 50, "1=STOP_LINE 2=GND", 0, "emergency stop, normally closed");
        return sheet;
    }
}
