using SolidCell.Hardware.Catalogue;
using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Sheets;

/// <summary>Who may close the cell: watchdog, enable line, emergency stop, supply; and the relay K1.</summary>
internal static class RelaySheet
{
    public static Sheet Make()
    {
        var sheet = new Sheet(5, "relays", "Relays and watchdog");
        Permission(sheet);
        Source(sheet);
        Coils(sheet);
        Contacts(sheet);
        return sheet;
    }

    private static void Permission(Sheet sheet)
    {
        sheet.Say(8, 8,
            "CELL_OK = heartbeat within 2 s AND enable AND e-stop not pressed AND 5 V above 4.38 V. 2^18 us x 383k / 50k = 2.008 s +- 3.3 %. R504 opens the cell while the controller is in reset.");
        sheet.Open("HEARTBEAT", 13, 18, Side.Left);
        sheet.Add("U501", Digital.OneShot, 22, 18, "TRIG=HEARTBEAT SET=HOLD_SET DIV=HOLD_DIV OUT=WATCHDOG V+=+3V3 GND=GND");
        sheet.Two("R501", Passives.Precision("383k"), 14, 25, "HOLD_SET", "GND");
        sheet.Two("R502", Passives.Resistor("1M"), 9, 23, "+3V3", "HOLD_DIV");
        sheet.Two("R503", Passives.Resistor("681k"), 9, 27, "HOLD_DIV", "GND");
        sheet.Open("RELAY_ENABLE", 30, 25, Side.Left);
        sheet.Two("R504", Passives.Resistor("10k"), 34, 28, "RELAY_ENABLE", "GND");
        sheet.Add("U502", Digital.AndOfThree, 44, 18, "A=WATCHDOG B=RELAY_ENABLE C=STOP_CLEAR Y=RUNNING VCC=+3V3 GND=GND");
        sheet.Add("U503", Digital.And, 58, 18, "A=RUNNING B=SUPPLY_GOOD Y=CELL_OK VCC=+3V3 GND=GND");
        sheet.Open("SUPPLY_GOOD", 52, 24, Side.Left);
        sheet.Open("STOP_LINE", 13, 40, Side.Left);
        sheet.Two("R505", Passives.Resistor("10k"), 14, 37, "+3V3", "STOP_LINE", 0, "pressed or broken reads high");
        sheet.Two("R506", Passives.Resistor("10k"), 19, 40, "STOP_LINE", "STOP_SLOW", 1);
        sheet.Two("C501", Passives.Ceramic("10nF"), 23, 42, "STOP_SLOW", "GND");
        sheet.Add("U504", Digital.Inverter, 30, 40, "A=STOP_SLOW Y=STOP_CLEAR VCC=+3V3 GND=GND");
    }

    private static void Source(Sheet sheet)
    {
        sheet.Say(66, 8,
            "After CELL_OK: K0 (sense) at once, K1 (force) 6 to 13 ms later, SOURCE_ON 6 to 13 ms after K1 was told. Off: all at once, the current first.");
        sheet.Add("U505", Digital.Inverter, 60, 34, "A=IMPEDANCE_RELAY Y=CURRENT_SELECTED VCC=+3V3 GND=GND");
        sheet.Open("IMPEDANCE_RELAY", 48, 34, Side.Left);
        sheet.Two("R507", Passives.Resistor("10k"), 52, 37, "IMPEDANCE_RELAY", "GND");
        sheet.Add("U506", Digital.And, 74, 18, "A=CELL_OK B=CURRENT_SELECTED Y=FORCE_WANTED VCC=+3V3 GND=GND");
        Delay(sheet, 84, 8, "FORCE_WANTED", "FORCE_SLOW", "FORCE_ON");
        Delay(sheet, 108, 9, "FORCE_ON", "SOURCE_SLOW", "SOURCE_ON");
        sheet.Open("SOURCE_ON", 130, 18, Side.Right);
        string[] at = ["U501", "U502", "U503", "U504", "U505", "U506", "U508", "U509"];
        for (int i = 0; i < at.Length; i++)
        {
            sheet.Two($"C51{i}", Passives.Ceramic("100nF"), 10 + (6 * i), 54, "+3V3", "GND", 0, "at " + at[i]);
        }
    }

    /// <summary>A rise comes 0.5 to 1.1 time constants later (thresholds of the gate), a fall at once.</summary>
    private static void Delay(Sheet sheet, int x, int index, string from, string slow, string to)
    {
        sheet.Two($"D50{index}", Supplies.FastDiode, x, 14, from, slow, 1);
        sheet.Two($"R51{index}", Passives.Resistor("120k"), x, 18, from, slow, 1);
        sheet.Two($"C50{index}", Passives.Ceramic("100nF"), x + 4, 21, slow, "GND");
        sheet.Add($"U50{index}", Digital.Follower, x + 10, 18, $"A={slow} Y={to} VCC=+3V3 GND=GND");
    }

    private static void Coils(Sheet sheet)
    {
        sheet.Say(66, 28, "All coils return through the contact of the emergency stop itself: pressed, no logic is needed.");
        sheet.Add("Q501", Digital.Transistor, 84, 40, "G=FORCE_ON D=K1_COIL S=COILS");
        sheet.Add("Q502", Digital.Transistor, 98, 40, "G=IMPEDANCE_RELAY D=K2_COIL S=COILS");
        sheet.Add("Q503", Digital.Transistor, 91, 50, "G=CELL_OK D=COILS S=STOP_LINE");
        sheet.Open("K2_COIL", 112, 36, Side.Right);
        sheet.Open("COILS", 112, 46, Side.Right);
    }

    private static void Contacts(Sheet sheet)
    {
        sheet.Say(8, 64,
            "K0 open: both inputs of the voltage chain at ground (zero check), nothing of the board on the cell's sense wires, with or without supply.");
        sheet.Add("K502", Mechanics.Relay, 28, 76,
            "COIL+=+5V COIL-=COILS NO1=SENSE_P_REED COM1=SENSE_P_IN NC1=GND NO2=SENSE_N_REED COM2=SENSE_N_IN NC2=GND", 0, "K0, sense");
        sheet.Two("D504", Supplies.Flyback, 14, 77, "+5V", "COILS");
        sheet.Open("SENSE_P_REED", 44, 76, Side.Right);
        sheet.Open("SENSE_P_IN", 44, 77, Side.Right);
        sheet.Open("SENSE_N_REED", 44, 80, Side.Right);
        sheet.Open("SENSE_N_IN", 44, 81, Side.Right);
        sheet.Say(66, 64,
            "K1 open: the servo drives zero current into 1 kohm at GUARD, the buffered cell voltage, so that it never winds up. Two contacts in series.");
        sheet.Add("K501", Mechanics.Relay, 86, 76,
            "COIL+=+5V COIL-=K1_COIL COM1=SHUNT_LOW NO1=K1_MIDDLE NC1=DUMMY COM2=K1_MIDDLE NO2=CELL_DRIVE", 0, "K1, force");
        sheet.Two("D502", Supplies.Flyback, 72, 77, "+5V", "K1_COIL");
        sheet.Open("SHUNT_LOW", 108, 77, Side.Right);
        sheet.Two("R509", Passives.Resistor("1k"), 98, 78, "DUMMY", "GUARD", 1);
        sheet.Open("GUARD", 108, 78, Side.Right);
        sheet.Open("CELL_DRIVE", 108, 80, Side.Right);
    }
}
